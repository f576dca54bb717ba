package io.vastwarden.service.telemetry;

import io.micrometer.core.instrument.MeterRegistry;
import io.vastwarden.core.pacing.Lane;
import io.vastwarden.core.pacing.Waits;
import io.vastwarden.core.vast.Calls;
import jakarta.inject.Singleton;
import java.time.Duration;

/** What is asked of Vast.ai, what comes back, and how long it waited for its slot before. */
@Singleton
class UpstreamMeters implements Calls, Waits {

    private final MeterRegistry registry;

    UpstreamMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void ended(Lane lane, String reply, Duration took) {
        Buckets.slow("warden.upstream.calls")
                .description("Requests to Vast.ai, from sending to the reply")
                .tag("account", lane.account())
                .tag("endpoint", lane.endpoint().wireName())
                .tag("reply", reply)
                .register(registry)
                .record(took);
    }

    @Override
    public void waited(Lane lane, Duration wait) {
        Buckets.slow("warden.slot.wait")
                .description("How long a request waited in its lane: a read from its coming, an item from the last yes")
                .tag("account", lane.account())
                .tag("endpoint", lane.endpoint().wireName())
                .register(registry)
                .record(wait);
    }
}
