package io.vastwarden.service.health;

import io.vastwarden.service.account.Account;
import io.vastwarden.service.account.Accounts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.function.Predicate;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells of trouble with Vast.ai. Always up: what is planned waits until it is over. Names no account, since anybody may
 * ask.
 */
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
        Collection<Account> all = accounts.all();
        shown.withData("accounts", all.size());
        tell(
                shown,
                all,
                "failing",
                "failed several times in a row; asking again soon",
                one -> one.vast().circuitOpen());
        tell(
                shown,
                all,
                "refused",
                "has an API key that Vast.ai refuses: see GET /v1/accounts",
                one -> !one.vast().keyRefused().isEmpty());
        tell(
                shown,
                all,
                "withheld",
                "got another API key, which is withheld: see GET /v1/accounts",
                one -> one.key().withheld().isPresent());
        return shown.build();
    }

    private static void tell(
            HealthCheckResponseBuilder shown,
            Collection<Account> all,
            String name,
            String words,
            Predicate<Account> trouble) {
        long count = all.stream().filter(trouble).count();
        if (count > 0) {
            shown.withData(name, count + " " + words);
        }
    }
}
