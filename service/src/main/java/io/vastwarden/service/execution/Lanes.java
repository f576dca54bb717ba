package io.vastwarden.service.execution;

import io.vastwarden.core.api.LaneView;
import io.vastwarden.core.operation.Operation;
import io.vastwarden.core.pacing.Endpoint;
import io.vastwarden.core.pacing.Lane;
import io.vastwarden.core.pacing.Tempo;
import io.vastwarden.core.pacing.Turnstile;
import io.vastwarden.service.account.Account;
import io.vastwarden.service.store.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** The lanes as they are at this moment. */
@ApplicationScoped
public class Lanes {

    private final DatabasePace pace;
    private final Turnstile turnstile;
    private final ItemQueue queue;
    private final Runners runners;
    private final Database database;

    Lanes(DatabasePace pace, Turnstile turnstile, ItemQueue queue, Runners runners, Database database) {
        this.pace = pace;
        this.turnstile = turnstile;
        this.queue = queue;
        this.runners = runners;
        this.database = database;
    }

    /** Every lane of the account. */
    public Stream<LaneView> of(Account account) {
        return Stream.of(Endpoint.values()).map(endpoint -> view(new Lane(account.name(), endpoint)));
    }

    private LaneView view(Lane lane) {
        Tempo tempo = pace.tempo(lane);
        Optional<Operation> operation = switch (lane.endpoint()) {
            case DESTROY_INSTANCE -> Optional.of(Operation.DESTROY);
            case CLEANUP_MACHINE -> Optional.of(Operation.CLEANUP);
            case LIST_INSTANCES, SHOW_INSTANCE, LIST_MACHINES, SHOW_MACHINE, GPU_NAMES -> Optional.empty();
        };
        int depth = operation
                .map(one -> database.read(handle -> queue.depth(handle, lane.account(), one)))
                .orElseGet(() -> turnstile.depth(lane));
        String held = operation
                .flatMap(one -> runners.of(lane.account(), one))
                .map(LaneRunner::held)
                .orElse(null);
        return new LaneView(
                lane.account(),
                lane.endpoint().wireName(),
                seconds(tempo.interval()),
                seconds(tempo.margin()),
                depth,
                seconds(tempo.untilFree()),
                held);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
