package io.vastwarden.service.plan;

import io.vastwarden.core.api.PlanSummary;
import io.vastwarden.service.account.Reach;
import io.vastwarden.service.caller.TokensInUse;
import io.vastwarden.service.http.ProblemType;
import io.vastwarden.service.http.Refusal;
import io.vastwarden.service.plan.PlanViews.Snapshot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Sends the changes of a plan to those who follow it, each on a virtual thread of its own, until the plan has ended. */
@ApplicationScoped
public class PlanEvents {

    private static final Logger LOG = Logger.getLogger(PlanEvents.class);
    private static final int MOST_FOLLOWERS = 1000;
    private static final int MOST_SNAPSHOTS = 64;

    private final PlanViews views;
    private final PlanChanges changes;
    private final TokensInUse tokens;
    private final EventSettings settings;
    private final ConcurrentMap<String, Snapshot> snapshots = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Integer> followers = new ConcurrentHashMap<>();
    private final Semaphore places = new Semaphore(MOST_FOLLOWERS);

    PlanEvents(PlanViews views, PlanChanges changes, TokensInUse tokens, EventSettings settings) {
        this.views = views;
        this.changes = changes;
        this.tokens = tokens;
        this.settings = settings;
    }

    /** How many follow a plan at this moment. */
    public int followers() {
        return MOST_FOLLOWERS - places.availablePermits();
    }

    /**
     * Follows a plan until it has ended, or the follower is gone, is too slow, or has a token that holds no more.
     *
     * @param asked what the follower asked with
     * @param drop ends the connection although not all that was written has been taken
     * @throws Refusal before anything is sent: no such plan, a strange id, too many followers
     */
    void follow(
            Reach reach,
            String plan,
            @Nullable String lastEventId,
            HttpHeaders asked,
            SseEventSink sink,
            Sse sse,
            Runnable drop)
            throws InterruptedException {
        long seen = parsed(lastEventId);
        Snapshot first = latest(plan)
                .filter(now -> reach.includes(now.summary().account()))
                .orElseThrow(() -> Decisions.notFound(plan));
        if (first.summary().state().ended() && first.summary().revision() <= seen) {
            throw new WebApplicationException(Response.noContent().build());
        }
        if (!places.tryAcquire()) {
            throw new Refusal(
                    ProblemType.TOO_MANY_FOLLOWERS,
                    MOST_FOLLOWERS + " follow plans already. GET /v1/plans/" + plan + " tells how it goes.");
        }
        if (followers.merge(plan, 1, Integer::sum) > settings.mostPerPlan()) {
            letGo(plan);
            throw new Refusal(
                    ProblemType.TOO_MANY_FOLLOWERS,
                    settings.mostPerPlan() + " follow this plan already. GET /v1/plans/" + plan
                            + " tells how it goes.");
        }
        try (sink;
                TokensInUse.InUse token = tokens.begin(asked)) {
            tell(plan, first, seen, token, sink, sse, drop);
        } finally {
            letGo(plan);
        }
    }

    private void letGo(String plan) {
        followers.computeIfPresent(plan, (id, count) -> count == 1 ? null : count - 1);
        places.release();
    }

    /** The connection is dropped before the sink is closed, which would only append an end that is not taken either. */
    private void tell(
            String plan, Snapshot first, long seen, TokensInUse.InUse token, SseEventSink sink, Sse sse, Runnable drop)
            throws InterruptedException {
        try {
            Follower follower = new Follower(sink, sse, views::placed, settings.takenWithin());
            follower.send(first, seen);
            Snapshot last = first;
            while (!last.summary().state().ended() && !sink.isClosed() && !changes.ending()) {
                Snapshot known = last;
                Optional<Snapshot> next = changes.await(
                        plan, settings.heartbeat(), () -> token.holds() ? newer(plan, known) : Optional.of(known));
                if (!token.holds()) {
                    LOG.infof("event=follower_let_go plan=%s because=\"the token holds no more\"", plan);
                    return;
                }
                if (next.isPresent()) {
                    follower.send(next.get(), known.summary().revision());
                    last = next.get();
                } else {
                    follower.sendPlaceOrHeartbeat(known.summary());
                }
            }
        } catch (ExecutionException | TimeoutException e) {
            LOG.debugf("event=follower_dropped plan=%s cause=\"%s\"", plan, e);
            drop.run();
        }
    }

    private Optional<Snapshot> newer(String plan, Snapshot known) {
        return latest(plan)
                .filter(now -> now.summary().revision() > known.summary().revision());
    }

    /** Read once for each revision, however many follow. */
    private Optional<Snapshot> latest(String plan) {
        Optional<Long> revision = views.revision(plan);
        if (revision.isEmpty()) {
            return Optional.empty();
        }
        if (snapshots.size() > MOST_SNAPSHOTS) {
            snapshots.clear();
        }
        return Optional.ofNullable(snapshots.compute(
                plan,
                (id, known) -> known != null && known.summary().revision() >= revision.get()
                        ? known
                        : views.snapshot(plan).orElse(null)));
    }

    private static long parsed(@Nullable String lastEventId) {
        try {
            return lastEventId == null || lastEventId.isBlank() ? 0 : Long.parseLong(lastEventId.strip());
        } catch (NumberFormatException e) {
            throw new Refusal(
                    ProblemType.INVALID_REQUEST, "Last-Event-ID must be the id of an event that was received.");
        }
    }

    private static final class Follower {
        private final SseEventSink sink;
        private final Sse sse;

        private final UnaryOperator<PlanSummary> place;
        private final Duration takenWithin;
        private @Nullable Integer position;

        Follower(SseEventSink sink, Sse sse, UnaryOperator<PlanSummary> place, Duration takenWithin) {
            this.sink = sink;
            this.sse = sse;
            this.place = place;
            this.takenWithin = takenWithin;
        }

        /**
         * What has changed since that revision: items in the order of their change, the plan last. Only the last event
         * of a revision carries it as its id, so that a follower who comes back misses none.
         */
        void send(Snapshot snapshot, long since) throws InterruptedException, ExecutionException, TimeoutException {
            List<Snapshot.Versioned> items = snapshot.changedSince(since);
            long complete = since;
            for (int i = 0; i < items.size(); i++) {
                Snapshot.Versioned item = items.get(i);
                boolean last = i + 1 == items.size() || items.get(i + 1).revision() > item.revision();
                boolean beforePlan = item.revision() < snapshot.summary().revision();
                complete = last && beforePlan ? item.revision() : complete;
                send(event("item", complete, item.item()));
            }
            PlanSummary summary = snapshot.summary();
            if (summary.revision() > since) {
                sendPlan(place.apply(summary));
            }
        }

        /** Nothing of the plan has changed; where it stands in its lane may have, as others are sent or join. */
        void sendPlaceOrHeartbeat(PlanSummary summary)
                throws InterruptedException, ExecutionException, TimeoutException {
            PlanSummary now = place.apply(summary);
            if (Objects.equals(now.position(), position)) {
                send(sse.newEventBuilder().comment("still here").build());
            } else {
                sendPlan(now);
            }
        }

        private void sendPlan(PlanSummary placed) throws InterruptedException, ExecutionException, TimeoutException {
            position = placed.position();
            send(event("plan", placed.revision(), placed));
        }

        private OutboundSseEvent event(String name, long revision, Object data) {
            return sse.newEventBuilder()
                    .name(name)
                    .id(Long.toString(revision))
                    .mediaType(MediaType.APPLICATION_JSON_TYPE)
                    .data(data)
                    .build();
        }

        private void send(OutboundSseEvent event) throws InterruptedException, ExecutionException, TimeoutException {
            begun(event).toCompletableFuture().get(takenWithin.toMillis(), TimeUnit.MILLISECONDS);
        }

        /** That the follower has hung up shows at once, or while it is written. */
        private CompletionStage<?> begun(OutboundSseEvent event) {
            try {
                return sink.send(event);
            } catch (IllegalStateException e) {
                if (sink.isClosed()) {
                    return CompletableFuture.failedStage(e);
                }
                throw e;
            }
        }
    }
}
