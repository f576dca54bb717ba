package io.vastwarden.service.execution;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vastwarden.core.operation.Operation;
import io.vastwarden.core.start.StartFailure;
import io.vastwarden.service.StartOrder;
import io.vastwarden.service.account.Account;
import io.vastwarden.service.account.Accounts;
import io.vastwarden.service.plan.Queued;
import io.vastwarden.service.timing.Periodic;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** The runners of all lanes from which something irreversible is sent: started, woken and stopped here. */
@ApplicationScoped
class Runners {

    private static final Logger LOG = Logger.getLogger(Runners.class);

    private final Accounts accounts;
    private final Equipment equipment;
    private final String owner = UUID.randomUUID().toString();
    private volatile List<LaneRunner> runners = List.of();
    private volatile List<Thread> endings = List.of();

    Runners(Accounts accounts, Equipment equipment) {
        this.accounts = accounts;
        this.equipment = equipment;
    }

    void start(@Observes @Priority(StartOrder.EXECUTION) StartupEvent start, Periodic periodic) {
        refuseUnknownAccounts();
        runners = accounts.all().stream()
                .flatMap(account -> Stream.of(Operation.values())
                        .map(operation -> new LaneRunner(account, operation, owner, equipment)))
                .toList();
        runners.forEach(LaneRunner::start);
        periodic.every("lease-renewal", equipment.timings().leaseRenewalInterval(), this::renew);
    }

    private void refuseUnknownAccounts() {
        List<String> known = accounts.all().stream().map(Account::name).toList();
        equipment.bulkAccounts().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new StartFailure("WARDEN_EXECUTION_BULK_ACCOUNTS names \"" + name
                            + "\", which is no account; there are " + known + ".");
                });
    }

    /** Nothing new is sent from the moment at which the service is told to end, whoever still waits for an answer. */
    void sendNothingNew(@Observes ShutdownDelayInitiatedEvent end) {
        beginToEnd();
    }

    void stop(@Observes @Priority(StartOrder.FIRST_TO_STOP) ShutdownEvent stop) throws InterruptedException {
        beginToEnd();
        for (Thread ending : endings) {
            ending.join();
        }
    }

    private synchronized void beginToEnd() {
        if (endings.isEmpty()) {
            long deadline = equipment.ticker().nanos()
                    + equipment.timings().shutdownTimeout().toNanos();
            runners.forEach(LaneRunner::stop);
            endings = runners.stream()
                    .map(runner -> Thread.ofVirtual()
                            .name("end-" + runner.lane().endpoint().wireName())
                            .start(() -> end(runner, deadline)))
                    .toList();
        }
    }

    private static void end(LaneRunner runner, long deadline) {
        try {
            if (!runner.awaitEnd(deadline)) {
                LOG.errorf(
                        "event=stopped_while_sending lane=%s",
                        runner.lane().endpoint().wireName());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void queued(@Observes Queued queued) {
        of(queued.account(), queued.operation()).ifPresent(runner -> runner.approved(queued.plan(), queued.saidAt()));
    }

    private void renew() {
        runners.forEach(LaneRunner::renew);
    }

    /** The runner of this lane. */
    Optional<LaneRunner> of(String account, Operation operation) {
        return runners.stream()
                .filter(runner -> runner.runs(account, operation))
                .findFirst();
    }
}
