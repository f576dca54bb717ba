package io.vastwarden.core.vast;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.vastwarden.core.pacing.InMemoryPace;
import io.vastwarden.core.pacing.Intervals;
import io.vastwarden.core.pacing.SettableTicker;
import io.vastwarden.core.pacing.Turnstile;
import java.net.URI;
import java.time.Duration;

/** Clients as the tests want them: of a patience that a test has, and of lanes whose time leaps. */
final class Clients {
    static final String KEY = "hunter2-hunter2-hunter2";

    private Clients() {}

    static Vast vast(URI address) {
        return vast(address, patient());
    }

    static Vast vast(URI address, VastSettings settings) {
        SettableTicker ticker = SettableTicker.leaping();
        return vast(address, settings, new Turnstile(new InMemoryPace(Intervals.defaults(), ticker), ticker, 10));
    }

    static Vast vast(URI address, VastSettings settings, Turnstile turnstile) {
        return new Vast(new VastAccount("default", address, () -> KEY), turnstile, settings);
    }

    /** Waits longer than any test; no retries, no circuit. */
    static VastSettings patient() {
        return settings(Duration.ofMinutes(1), 0);
    }

    /** Gives up on an answer soon. */
    static VastSettings impatient() {
        return settings(Duration.ofSeconds(2), 0);
    }

    static VastSettings settings(Duration readTimeout, int retries) {
        return new VastSettings(
                "1.2.3",
                Duration.ofSeconds(5),
                readTimeout,
                retries,
                Duration.ofMillis(1),
                100,
                100,
                Duration.ofHours(1));
    }

    static PlainWire plain(URI address) {
        return QuarkusRestClientBuilder.newBuilder().baseUri(address).build(PlainWire.class);
    }
}
