package io.vastwarden.service.execution;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vastwarden.core.api.LaneView;
import io.vastwarden.core.api.Page;
import io.vastwarden.core.operation.Operation;
import io.vastwarden.core.pacing.Endpoint;
import io.vastwarden.core.pacing.Lane;
import io.vastwarden.core.pacing.Tempo;
import io.vastwarden.core.pacing.Turnstile;
import io.vastwarden.service.account.Accounts;
import io.vastwarden.service.caller.CurrentActor;
import io.vastwarden.service.store.Database;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How full the lanes are, and how fast they go. */
@Path("/v1/lanes")
@Tag(name = "Lanes")
@RunOnVirtualThread
public class LaneResource {

    private final Accounts accounts;
    private final DatabasePace pace;
    private final Turnstile turnstile;
    private final ItemQueue queue;
    private final Runners runners;
    private final Database database;
    private final CurrentActor current;

    LaneResource(
            Accounts accounts,
            DatabasePace pace,
            Turnstile turnstile,
            ItemQueue queue,
            Runners runners,
            Database database,
            CurrentActor current) {
        this.accounts = accounts;
        this.pace = pace;
        this.turnstile = turnstile;
        this.queue = queue;
        this.runners = runners;
        this.database = database;
        this.current = current;
    }

    @GET
    @org.eclipse.microprofile.openapi.annotations.Operation(
            summary = "The lanes of all accounts: interval, queue, and what holds them")
    public Page<LaneView> list() {
        List<LaneView> lanes = accounts.within(current.get().reach()).stream()
                .flatMap(account -> Stream.of(Endpoint.values()).map(endpoint -> new Lane(account.name(), endpoint)))
                .map(this::view)
                .toList();
        return new Page<>(lanes, null);
    }

    private LaneView view(Lane lane) {
        Tempo tempo = pace.tempo(lane);
        Optional<Operation> operation = switch (lane.endpoint()) {
            case DESTROY_INSTANCE -> Optional.of(Operation.DESTROY);
            case CLEANUP_MACHINE -> Optional.of(Operation.CLEANUP);
            case LIST_INSTANCES, SHOW_INSTANCE, LIST_MACHINES, SHOW_MACHINE -> Optional.empty();
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
