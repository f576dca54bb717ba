package io.vastwarden.service.policy;

import io.vastwarden.core.operation.Operation;
import io.vastwarden.service.caller.Actor;
import io.vastwarden.service.store.Database;
import io.vastwarden.service.timing.Timings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;

/**
 * Which requests on Vast.ai-shaped paths belong to one call of a client. The official client splits what it is asked to
 * destroy into requests of 64 ids, eight of them at a time, and sends the next when one is answered. They say nothing of
 * each other, so those count together that the same actor has under way at the same time or just before.
 */
@ApplicationScoped
public class ClientCalls {

    private static final String FORGET = "DELETE FROM client_call WHERE arrived_at < :long_ago";
    private static final String ARRIVE = """
            INSERT INTO client_call (id, actor, operation, request, items, arrived_at)
            VALUES (:id, :actor, :operation, :request, :items, :now)""";
    private static final String ANSWER = "UPDATE client_call SET answered_at = :now WHERE id = :id";
    private static final String OTHERS = """
            SELECT coalesce(sum(items), 0) AS items, coalesce(sum(dollars), 0) AS dollars
            FROM (SELECT DISTINCT c.request, c.items,
                         (SELECT max(p.dollars_per_hour) FROM plan p
                          WHERE p.requested_by = c.actor AND p.wire_request = c.request AND p.created_at > :long_ago)
                           AS dollars
                  FROM client_call c
                  WHERE c.actor = :actor AND c.operation = :operation AND c.request <> :request
                    AND c.arrived_at > :long_ago AND (c.answered_at IS NULL OR c.answered_at > :just_before)) AS other""";

    private final Database database;
    private final InstantSource clock;
    private final Timings.ClientCalls timings;

    ClientCalls(Database database, InstantSource clock, Timings timings) {
        this.database = database;
        this.clock = clock;
        this.timings = timings.clientCalls();
    }

    /** A request that is being answered, until it is closed. */
    public final class Part implements AutoCloseable {

        private final String id;
        private final Actor actor;
        private final Operation operation;
        private final String request;

        private Part(String id, Actor actor, Operation operation, String request) {
            this.id = id;
            this.actor = actor;
            this.operation = operation;
            this.request = request;
        }

        /**
         * On which way its plan is asked for: what belongs to the same call counts. Of two requests at least the later
         * one counts the other, so it is asked late, when the facts have been read.
         */
        public Way way() {
            long now = clock.millis();
            return Way.vastShaped(database.read(handle -> handle.createQuery(OTHERS)
                    .bind("actor", actor.name())
                    .bind("operation", operation.toString())
                    .bind("request", request)
                    .bind("long_ago", now - timings.requestTimeout().toMillis())
                    .bind("just_before", now - timings.joinWindow().toMillis())
                    .map((row, context) -> new Way.Others(row.getInt("items"), row.getDouble("dollars")))
                    .one()));
        }

        @Override
        public void close() {
            database.write(handle -> handle.createUpdate(ANSWER)
                    .bind("id", id)
                    .bind("now", clock.millis())
                    .execute());
        }
    }

    /**
     * A request that names several items has arrived.
     *
     * @param request what it asks for; the same text for the same items, as the plan's wire request
     */
    public Part arrived(Actor actor, Operation operation, String request, int items) {
        String id = UUID.randomUUID().toString();
        long now = clock.millis();
        database.write(handle -> {
            handle.createUpdate(FORGET)
                    .bind("long_ago", now - timings.requestTimeout().toMillis())
                    .execute();
            return handle.createUpdate(ARRIVE)
                    .bind("id", id)
                    .bind("actor", actor.name())
                    .bind("operation", operation.toString())
                    .bind("request", request)
                    .bind("items", items)
                    .bind("now", now)
                    .execute();
        });
        return new Part(id, actor, operation, request);
    }
}
