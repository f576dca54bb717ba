package io.vastwarden.service.account;

import io.vastwarden.core.pacing.Ticker;
import io.vastwarden.core.pacing.Turnstile;
import io.vastwarden.core.vast.Calls;
import io.vastwarden.core.vast.Vast;
import io.vastwarden.core.vast.VastAccount;
import io.vastwarden.core.vast.VastSettings;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the clients of Vast.ai, all in the same pace. */
@ApplicationScoped
class Clients {

    private final AccountSettings settings;
    private final Turnstile turnstile;
    private final Calls calls;
    private final Ticker ticker;
    private final String version;

    Clients(
            AccountSettings settings,
            Turnstile turnstile,
            Calls calls,
            Ticker ticker,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.settings = settings;
        this.turnstile = turnstile;
        this.calls = calls;
        this.ticker = ticker;
        this.version = version;
    }

    Vast of(VastAccount account) {
        VastSettings defaults = VastSettings.defaults(version);
        return new Vast(
                account,
                turnstile,
                new VastSettings(
                        version,
                        defaults.connectTimeout(),
                        settings.readTimeout(),
                        defaults.readRetries(),
                        defaults.retryDelay(),
                        defaults.circuitFailures(),
                        defaults.circuitVolume(),
                        defaults.circuitDelay()),
                calls,
                ticker);
    }
}
