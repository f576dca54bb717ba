package io.vastwarden.service.plan;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;

/** Ends what was not approved or sent in time. Until it comes by, such a plan is refused and shown as expired anyway. */
@ApplicationScoped
class Expiry {

    private final Decisions decisions;

    Expiry(Decisions decisions) {
        this.decisions = decisions;
    }

    @Scheduled(every = "5s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void comeBy() {
        decisions.expire();
    }
}
