package io.vastwarden.bench.figure;

import com.fasterxml.jackson.databind.JsonNode;
import io.vastwarden.bench.load.Samples;
import io.vastwarden.bench.site.Api;
import io.vastwarden.bench.site.CannotMeasure;
import io.vastwarden.bench.site.Pacing;
import io.vastwarden.bench.site.Site;
import io.vastwarden.sandbox.vast.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One plan with many destroys, run to its end.
 *
 * @param wall from the arrival of the first destroy at the stand-in to the arrival of the last
 * @param gap the median time from one arrival to the next
 * @param whole from the approval to the end of the plan, by the service's own clock
 * @param calls how many destroys arrived
 * @param rejected how many calls of any kind the stand-in answered with 429
 * @param destroyed how many items ended as destroyed, which means verified
 */
record Burst(Duration wall, Duration gap, Duration whole, int calls, int rejected, int destroyed) {
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration SLACK = Duration.ofSeconds(60);

    static Burst run(Site site, Pacing pacing, String figure, int items, Duration interval)
            throws InterruptedException {
        Api api = site.service(pacing, figure).api();
        List<Long> ids = site.newInstances(items);
        Api.Planned plan = api.plan(ids);
        api.send(api.approval(plan));
        JsonNode ended = api.awaitEnd(plan, interval.multipliedBy(2L * items).plus(SLACK), PAUSE);
        List<Call> calls = site.awaitDestroys(items, Duration.ZERO);
        return new Burst(
                Duration.ofNanos(calls.getLast().nanos() - calls.getFirst().nanos()),
                gap(calls),
                whole(ended),
                calls.size(),
                site.vast().intervals().rejected(),
                destroyed(ended));
    }

    /** The wall over what the intervals alone take. */
    double ratio(int items, Duration interval) {
        return (double) wall.toNanos() / interval.multipliedBy(items - 1L).toNanos();
    }

    private static Duration gap(List<Call> calls) {
        return Samples.ofNanos(IntStream.range(1, calls.size())
                        .mapToLong(i -> calls.get(i).nanos() - calls.get(i - 1).nanos())
                        .toArray())
                .median();
    }

    /** From the approval of a plan to its end, by the service's own clock. */
    static Duration whole(JsonNode ended) {
        return Duration.between(time(ended, "started_at"), time(ended, "ended_at"));
    }

    /** How many items of a plan ended as destroyed, which means verified. */
    static int destroyed(JsonNode ended) {
        return (int) ended.path("items")
                .valueStream()
                .filter(item -> item.path("outcome").asText().equals("destroyed"))
                .count();
    }

    private static Instant time(JsonNode plan, String field) {
        String text = plan.path(field).asText();
        if (text.isEmpty()) {
            throw new CannotMeasure("the plan has no " + field);
        }
        return Instant.parse(text);
    }
}
