package io.vastwarden.bench.site;

import io.vastwarden.sandbox.vast.Endpoint;
import io.vastwarden.sandbox.vast.VastStandIn;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How fast the lanes go: the intervals that the service keeps and those that the stand-in insists on.
 *
 * @param environment the service's settings; empty for its defaults
 * @param intervals the stand-in's, where they are not the documented ones
 */
public record Pacing(Map<String, String> environment, Map<Endpoint, Duration> intervals) {
    private static final List<Endpoint> PACED = List.of(
            Endpoint.LIST_INSTANCES,
            Endpoint.SHOW_INSTANCE,
            Endpoint.DESTROY_INSTANCE,
            Endpoint.CLEANUP_MACHINE,
            Endpoint.LIST_MACHINES,
            Endpoint.SHOW_MACHINE);

    /** Nothing set: what the documents say on both sides. */
    public static Pacing defaults() {
        return new Pacing(Map.of(), Map.of());
    }

    /** The destroy lane so, every other lane so, on both sides; the margin is the service's. */
    public static Pacing of(Duration destroy, Duration others, Duration margin) {
        Map<String, String> environment = new LinkedHashMap<>();
        Map<Endpoint, Duration> intervals = new LinkedHashMap<>();
        for (Endpoint endpoint : PACED) {
            Duration interval = endpoint == Endpoint.DESTROY_INSTANCE ? destroy : others;
            intervals.put(endpoint, interval);
            environment.put("WARDEN_PACE_" + endpoint.wireName().toUpperCase(Locale.ROOT), interval.toMillis() + "ms");
        }
        environment.put("WARDEN_PACE_MARGIN", margin.toMillis() + "ms");
        return new Pacing(environment, intervals);
    }

    /** The same with one more setting of the service. */
    public Pacing with(String setting, String value) {
        Map<String, String> more = new LinkedHashMap<>(environment);
        more.put(setting, value);
        return new Pacing(more, intervals);
    }

    void in(VastStandIn vast) {
        intervals.forEach(vast.intervals()::set);
    }
}
