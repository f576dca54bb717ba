package io.vastwarden.bench.figure;

import io.vastwarden.bench.site.RunningService;
import io.vastwarden.bench.site.Site;
import java.util.List;

/** What the service takes of the machine's memory after all that was asked of it. */
final class Memory implements Figure {
    private static final long LIMIT = 300L * 1024 * 1024;

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public String about() {
        return "VmRSS of each process of the service at its end, with " + String.join(" ", RunningService.JAVA_OPTIONS)
                + ", and what it had done until then; peak is VmHWM.";
    }

    @Override
    public List<Row> measure(Site site) throws InterruptedException {
        if (site.visits().isEmpty()) {
            site.service(Paces.FAST, name());
        }
        return rows("resident memory", site.visits(), LIMIT);
    }

    /** A row for each process that was looked at. */
    static List<Row> rows(String what, List<Site.Visit> visits, long limit) {
        return visits.stream()
                .map(visit -> Row.judged(
                        what + " after " + String.join(", ", visit.figures()),
                        Shown.mebibytes(visit.resident().bytes()) + " (peak "
                                + Shown.mebibytes(visit.resident().peakBytes()) + ")",
                        "at most " + Shown.mebibytes(limit),
                        visit.resident().bytes() <= limit))
                .toList();
    }
}
