package io.vastwarden.service.health;

import io.vastwarden.service.account.Accounts;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Tells of trouble with Vast.ai. Always up: what is planned waits until it is over. */
@Readiness
@ApplicationScoped
class UpstreamShown implements HealthCheck {

    private final Accounts accounts;

    UpstreamShown(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder shown = HealthCheckResponse.named("vast.ai").up();
        accounts.all()
                .forEach(account -> shown.withData(
                        account.name(),
                        account.vast().circuitOpen() ? "failed several times in a row; asking again soon" : "ok"));
        return shown.build();
    }
}
