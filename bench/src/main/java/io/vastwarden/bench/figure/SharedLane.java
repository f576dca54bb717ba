package io.vastwarden.bench.figure;

import com.fasterxml.jackson.databind.JsonNode;
import io.vastwarden.bench.site.Api;
import io.vastwarden.bench.site.Pacing;
import io.vastwarden.bench.site.Site;
import io.vastwarden.sandbox.vast.Call;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Whether several services on one database go as fast as one, and never faster. */
final class SharedLane implements Figure {
    private static final double LIMIT = 1.05;
    private static final int REPLICAS = 3;
    private static final int PLANS = 12;
    private static final Duration INTERVAL = Duration.ofMillis(200);
    private static final Pacing PACING = Pacing.of(INTERVAL, Duration.ofMillis(20), Duration.ofMillis(2));
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration SLACK = Duration.ofSeconds(60);

    @Override
    public String name() {
        return "replicas";
    }

    @Override
    public String about() {
        return "Three services on one PostgreSQL of this run's own; " + PLANS
                + " plans, each made and approved at another"
                + " service than the one before. Wall: from the arrival of the first destroy at the stand-in to the arrival of"
                + " the last, over (items − 1) × " + Shown.seconds(INTERVAL)
                + ". 429s: every call of any service that the"
                + " stand-in found too early.";
    }

    @Override
    public List<Row> measure(Site site) throws IOException, InterruptedException {
        int each = site.quick() ? 1 : 5;
        int items = PLANS * each;
        List<Api> services = site.replicas(PACING, REPLICAS);
        List<Api.Planned> plans = new ArrayList<>();
        for (int i = 0; i < PLANS; i++) {
            plans.add(services.get(i % REPLICAS).plan(site.newInstances(each)));
        }
        for (int i = 0; i < PLANS; i++) {
            Api other = services.get((i + 1) % REPLICAS);
            other.send(other.approval(plans.get(i)));
        }
        int destroyed = 0;
        for (Api.Planned plan : plans) {
            JsonNode ended = services.getFirst()
                    .awaitEnd(plan, INTERVAL.multipliedBy(2L * items).plus(SLACK), PAUSE);
            destroyed += (int) ended.path("items")
                    .valueStream()
                    .filter(item -> item.path("outcome").asText().equals("destroyed"))
                    .count();
        }
        List<Call> calls = site.awaitDestroys(items, Duration.ZERO);
        double wall = calls.getLast().nanos() - calls.getFirst().nanos();
        double ratio = wall / INTERVAL.multipliedBy(items - 1L).toNanos();
        int rejected = site.vast().intervals().rejected();
        String what = REPLICAS + " services, " + PLANS + " plans, " + items + " destroys " + Shown.seconds(INTERVAL)
                + " apart";
        return List.of(
                Row.judged(
                        what + ": wall over " + (items - 1) + " intervals",
                        Shown.ratio(ratio) + " (" + Shown.seconds(Duration.ofNanos((long) wall)) + ")",
                        "at most " + LIMIT,
                        ratio <= LIMIT),
                Row.judged(what + ": 429s", Integer.toString(rejected), "0", rejected == 0),
                Row.judged(
                        what + ": verified as destroyed",
                        destroyed + " of " + items,
                        "all, each sent once",
                        destroyed == items && calls.size() == items));
    }
}
