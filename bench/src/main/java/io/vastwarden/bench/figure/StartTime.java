package io.vastwarden.bench.figure;

import io.vastwarden.bench.load.Samples;
import io.vastwarden.bench.site.Site;
import java.util.List;

/** How soon the service answers. */
final class StartTime implements Figure {

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String about() {
        return "From the start of the service's process to its first 200, median of all starts of this run.";
    }

    @Override
    public List<Row> measure(Site site) throws InterruptedException {
        if (site.starts().isEmpty()) {
            site.service(Paces.FAST, name());
        }
        Samples starts = Samples.of(site.starts());
        return List.of(Row.told(
                "start to first answer: median",
                Shown.seconds(starts.median()) + " (" + starts.count() + " starts, longest "
                        + Shown.seconds(starts.longest()) + ")"));
    }
}
