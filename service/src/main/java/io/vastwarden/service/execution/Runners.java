package io.vastwarden.service.execution;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vastwarden.core.operation.Operation;
import io.vastwarden.core.pacing.Lane;
import io.vastwarden.core.pacing.Ticker;
import io.vastwarden.service.StartOrder;
import io.vastwarden.service.account.Account;
import io.vastwarden.service.account.Accounts;
import io.vastwarden.service.fleet.FleetView;
import io.vastwarden.service.fleet.Sightings;
import io.vastwarden.service.plan.Endings;
import io.vastwarden.service.plan.PlanChanges;
import io.vastwarden.service.plan.PlanViews;
import io.vastwarden.service.plan.Queued;
import io.vastwarden.service.store.Database;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** The runners of all lanes from which something irreversible is sent: started, woken and stopped here. */
@ApplicationScoped
class Runners {

    private static final Logger LOG = Logger.getLogger(Runners.class);
    private static final Duration UNTIL_STOPPED = Duration.ofSeconds(20);

    private final Accounts accounts;
    private final DatabasePace pace;
    private final ItemQueue queue;
    private final Sightings sightings;
    private final FleetView fleet;
    private final Endings endings;
    private final PlanChanges changes;
    private final Database database;
    private final ExecutionSettings settings;
    private final Ticker ticker;
    private final InstantSource clock;
    private final String owner = UUID.randomUUID().toString();
    private volatile List<LaneRunner> runners = List.of();

    Runners(
            Accounts accounts,
            DatabasePace pace,
            ItemQueue queue,
            Sightings sightings,
            FleetView fleet,
            Endings endings,
            PlanChanges changes,
            Database database,
            ExecutionSettings settings,
            Ticker ticker,
            InstantSource clock) {
        this.accounts = accounts;
        this.pace = pace;
        this.queue = queue;
        this.sightings = sightings;
        this.fleet = fleet;
        this.endings = endings;
        this.changes = changes;
        this.database = database;
        this.settings = settings;
        this.ticker = ticker;
        this.clock = clock;
    }

    void start(@Observes @Priority(StartOrder.EXECUTION) StartupEvent start) {
        runners = accounts.all().stream()
                .flatMap(account -> Stream.of(Operation.values()).map(operation -> runner(account, operation)))
                .toList();
        runners.forEach(LaneRunner::start);
    }

    void stop(@Observes @Priority(StartOrder.FIRST_TO_STOP) ShutdownEvent stop) throws InterruptedException {
        runners.forEach(LaneRunner::stop);
        long deadline = System.nanoTime() + UNTIL_STOPPED.toNanos();
        for (LaneRunner runner : runners) {
            if (!runner.awaitEnd(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())))) {
                LOG.errorf(
                        "event=stopped_while_sending lane=%s",
                        runner.lane().endpoint().wireName());
            }
        }
    }

    void queued(@Observes Queued queued) {
        of(queued.account(), queued.operation()).ifPresent(runner -> runner.approved(queued.plan(), queued.saidAt()));
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void renew() {
        runners.forEach(LaneRunner::renew);
    }

    /** The runner of this lane. */
    Optional<LaneRunner> of(String account, Operation operation) {
        return runners.stream()
                .filter(runner -> runner.runs(account, operation))
                .findFirst();
    }

    private LaneRunner runner(Account account, Operation operation) {
        Lane lane = PlanViews.lane(account.name(), operation);
        Lease lease = new Lease(database, pace, lane, owner);
        Signal toSender = new Signal();
        Signal toVerifier = new Signal();
        Sender sender = new Sender(
                account,
                operation,
                lane,
                lease,
                pace,
                queue,
                sightings,
                endings,
                changes,
                database,
                settings.factsAge(),
                ticker,
                toVerifier);
        Verifier verifier = switch (operation) {
            case DESTROY ->
                new Verifier(
                        account,
                        lease,
                        queue,
                        sightings,
                        fleet,
                        endings,
                        changes,
                        database,
                        settings.verifyFor(),
                        ticker,
                        clock,
                        toSender);
            case CLEANUP -> null;
        };
        return new LaneRunner(account, operation, lane, lease, queue, endings, sender, toSender, verifier, toVerifier);
    }
}
