package io.vastwarden.service.account;

import io.vastwarden.core.pacing.Ticker;
import io.vastwarden.core.pacing.Turnstile;
import io.vastwarden.core.vast.Calls;
import io.vastwarden.core.vast.Vast;
import io.vastwarden.core.vast.VastAccount;
import io.vastwarden.core.vast.VastSettings;
import io.vastwarden.service.timing.Timings;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the clients of Vast.ai, all in the same pace. */
@ApplicationScoped
class Clients {

    private final AccountSettings settings;
    private final Turnstile turnstile;
    private final Calls calls;
    private final Ticker ticker;
    private final Timings.Accounts timings;
    private final String version;

    Clients(
            AccountSettings settings,
            Turnstile turnstile,
            Calls calls,
            Ticker ticker,
            Timings timings,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.settings = settings;
        this.turnstile = turnstile;
        this.calls = calls;
        this.ticker = ticker;
        this.timings = timings.accounts();
        this.version = version;
    }

    Vast of(VastAccount account) {
        VastSettings defaults = VastSettings.defaults(version);
        return new Vast(
                account,
                turnstile,
                new VastSettings(
                        version,
                        timings.connectTimeout(),
                        settings.readTimeout(),
                        defaults.readRetries(),
                        timings.readRetryDelay(),
                        defaults.circuitFailures(),
                        defaults.circuitVolume(),
                        timings.circuitDelay()),
                calls,
                ticker);
    }
}
