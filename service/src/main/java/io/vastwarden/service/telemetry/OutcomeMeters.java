package io.vastwarden.service.telemetry;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.vastwarden.core.operation.Operation;
import io.vastwarden.core.operation.Outcome;
import io.vastwarden.service.StartOrder;
import io.vastwarden.service.account.Account;
import io.vastwarden.service.account.Accounts;
import io.vastwarden.service.plan.ItemEnded;
import io.vastwarden.service.plan.PlanViews;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** How items ended. */
@Singleton
class OutcomeMeters {

    private final MeterRegistry registry;
    private final UpstreamMeters upstream;

    OutcomeMeters(MeterRegistry registry, UpstreamMeters upstream) {
        this.registry = registry;
        this.upstream = upstream;
    }

    /** Every counter is there from the start, so that its first step from 0 to 1 is seen. */
    void begin(@Observes @Priority(StartOrder.EXECUTION) StartupEvent start, Accounts accounts) {
        for (Account account : accounts.all()) {
            for (Operation operation : Operation.values()) {
                Outcome.WORDS.forEach(word -> counter(account.name(), operation, word));
            }
        }
    }

    void ended(@Observes ItemEnded item) {
        counter(item.account(), item.operation(), item.outcome()).increment();
        item.waited().ifPresent(wait -> upstream.waited(PlanViews.lane(item.account(), item.operation()), wait));
    }

    private Counter counter(String account, Operation operation, String outcome) {
        return Counter.builder("warden.outcomes")
                .description("Items that ended, by how they ended")
                .tag("account", account)
                .tag("operation", operation.toString())
                .tag("outcome", outcome)
                .register(registry);
    }
}
