package io.vastwarden.bench.figure;

import io.vastwarden.bench.load.Samples;
import io.vastwarden.bench.site.Api;
import io.vastwarden.bench.site.CannotMeasure;
import io.vastwarden.bench.site.Chat;
import io.vastwarden.bench.site.Site;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How soon something is offered to who types an instance. */
final class Autocomplete implements Figure {
    private static final Duration LIMIT = Duration.ofMillis(100);
    private static final int INSTANCES = 500;

    @Override
    public String name() {
        return "autocomplete";
    }

    @Override
    public String about() {
        return "One person types the ids of instances into /destroy, one letter after the other, with a cached view of "
                + INSTANCES
                + ". From the moment before a letter to the moment when the stand-in for Discord has what the"
                + " bot offers for it.";
    }

    @Override
    public List<Row> measure(Site site) throws InterruptedException {
        Api api = site.service(Paces.FAST, name()).api();
        Chat chat = site.chat(Paces.FAST, name());
        site.vast().fleet().clear();
        List<Long> ids = site.newInstances(INSTANCES);
        int shown = api.get("/v1/instances?max_age=0&limit=" + INSTANCES)
                .path("items")
                .size();
        if (shown != INSTANCES) {
            throw new CannotMeasure("the view shows " + shown + " instances instead of " + INSTANCES);
        }
        int warmUp = site.quick() ? 10 : 100;
        int count = site.quick() ? 10 : 200;
        List<Duration> times = new ArrayList<>();
        for (int i = -warmUp; i < count; i++) {
            String id = ids.get(Math.floorMod(i * 7, INSTANCES)).toString();
            for (int letters = 1; letters <= id.length(); letters++) {
                Duration time = chat.offered(id.substring(0, letters));
                if (i >= 0) {
                    times.add(time);
                }
            }
        }
        Samples samples = Samples.of(times);
        return List.of(Row.judged(
                "autocomplete, " + INSTANCES + " instances: 99th percentile",
                Shown.millis(samples.percentile(99)) + " (median " + Shown.millis(samples.median()) + ", longest "
                        + Shown.millis(samples.longest()) + ", " + samples.count() + " samples)",
                "under " + Shown.millis(LIMIT),
                samples.percentile(99).compareTo(LIMIT) < 0));
    }
}
