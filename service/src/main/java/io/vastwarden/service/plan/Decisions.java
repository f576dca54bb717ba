package io.vastwarden.service.plan;

import io.vastwarden.core.api.Grant;
import io.vastwarden.core.api.Plan;
import io.vastwarden.core.api.PlanState;
import io.vastwarden.core.operation.Outcome;
import io.vastwarden.core.pacing.Ticker;
import io.vastwarden.service.audit.Audit;
import io.vastwarden.service.audit.Entry;
import io.vastwarden.service.caller.Actor;
import io.vastwarden.service.http.ProblemType;
import io.vastwarden.service.http.Refusal;
import io.vastwarden.service.policy.Approvals;
import io.vastwarden.service.policy.Approvals.Verdict;
import io.vastwarden.service.policy.Policy;
import io.vastwarden.service.store.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What people say to a plan: yes, no, stop. Each is one transaction, with its audit record. */
@ApplicationScoped
public class Decisions {

    private static final String INSERT_APPROVAL =
            "INSERT INTO approval (plan, actor, caller, at) VALUES (:plan, :actor, :caller, :at)";
    private static final String START = """
            UPDATE plan SET state = 'running', started_at = :now, send_until = :send_until, revision = revision + 1
            WHERE id = :plan AND state = 'awaiting_approval'""";
    private static final String QUEUE_ITEMS =
            "UPDATE item SET stage = 'queued', revision = (SELECT revision FROM plan WHERE id = item.plan)"
                    + " WHERE plan = :plan AND stage = 'planned'";
    private static final String TOUCH = "UPDATE plan SET revision = revision + 1 WHERE id = :plan";
    private static final String END_UNAPPROVED = """
            UPDATE plan SET state = :state, words = :words, ended_at = :now, revision = revision + 1
            WHERE id = :plan AND state = 'awaiting_approval'""";
    private static final String END_UNAPPROVED_ITEMS = """
            UPDATE item SET stage = 'ended', outcome = :outcome, words = :words, ended_at = :now,
                            revision = (SELECT revision FROM plan WHERE id = item.plan)
            WHERE plan = :plan AND stage = 'planned'""";
    private static final String CANCEL = """
            UPDATE plan SET cancelled_by = :actor, words = :words, revision = revision + 1
            WHERE id = :plan AND state = 'running' AND cancelled_by IS NULL""";
    private static final String OVERDUE =
            "SELECT id FROM plan WHERE state = 'awaiting_approval' AND expires_at <= :now";
    private static final String SEND_OVERDUE = """
            SELECT DISTINCT p.id FROM plan p JOIN item i ON i.plan = p.id
            WHERE p.state = 'running' AND p.send_until <= :now AND i.stage = 'queued'""";

    private final PlanStore plans;
    private final Endings endings;
    private final PlanSettings settings;
    private final Policy policy;
    private final Database database;
    private final Audit audit;
    private final PlanChanges changes;
    private final Event<Queued> queued;
    private final Ticker ticker;
    private final InstantSource clock;

    Decisions(
            PlanStore plans,
            Endings endings,
            PlanSettings settings,
            Policy policy,
            Database database,
            Audit audit,
            PlanChanges changes,
            Event<Queued> queued,
            Ticker ticker,
            InstantSource clock) {
        this.plans = plans;
        this.endings = endings;
        this.settings = settings;
        this.policy = policy;
        this.database = database;
        this.audit = audit;
        this.changes = changes;
        this.queued = queued;
        this.ticker = ticker;
        this.clock = clock;
    }

    /** A decision that was taken, or why it was not. */
    private sealed interface Result {
        record Taken(Plan plan) implements Result {}

        record Denied(Refusal refusal) implements Result {}
    }

    /**
     * A yes. If it is the last one needed, everything is queued in the same transaction.
     *
     * @throws Refusal when the yes does not count; that is in the audit, and nothing else has changed
     */
    public Plan approve(Actor actor, String plan, @Nullable String digest, @Nullable String phrase) {
        long saidAt = ticker.nanos();
        Plan approved = decide(actor, plan, (handle, found) -> approve(handle, found, actor, digest, phrase));
        announceQueued(approved, saidAt);
        return approved;
    }

    /** The same for a plan that is stored in this transaction; to be told to {@link #announceQueued} after the commit. */
    public Optional<Refusal> approveIn(Handle handle, Plan plan, Actor actor) {
        return switch (approve(handle, plan, actor, plan.digest(), plan.needs().phrase())) {
            case Result.Taken taken -> Optional.empty();
            case Result.Denied denied -> Optional.of(denied.refusal());
        };
    }

    /** A no to a plan that awaits approval. */
    public Plan reject(Actor actor, String plan, @Nullable String reason) {
        return decide(actor, plan, (handle, found) -> {
            Optional<Refusal> denied = mayStop(found, actor, found.state() == PlanState.AWAITING_APPROVAL, "reject");
            if (denied.isPresent()) {
                return denied(handle, found, actor, "reject", denied.get());
            }
            endUnapproved(handle, found, actor, PlanState.REJECTED, Entry.Kind.REJECTION, reason);
            return taken(handle, found);
        });
    }

    /** A stop: what has not been sent will not be. */
    public Plan cancel(Actor actor, String plan, @Nullable String reason) {
        return decide(actor, plan, (handle, found) -> {
            Optional<Refusal> denied = mayStop(found, actor, !found.state().ended(), "cancel");
            if (denied.isPresent()) {
                return denied(handle, found, actor, "cancel", denied.get());
            }
            if (found.state() == PlanState.AWAITING_APPROVAL) {
                endUnapproved(handle, found, actor, PlanState.CANCELLED, Entry.Kind.CANCELLATION, reason);
            } else {
                cancelRunning(handle, found, actor, reason);
            }
            return taken(handle, found);
        });
    }

    /** Ends a plan that awaits approval although its time is not over. */
    void expireEarly(Handle handle, Plan plan, String because) {
        endUnapproved(handle, plan, Actor.WARDEN, PlanState.EXPIRED, Entry.Kind.EXPIRY, because);
    }

    /** Ends what was not approved, or not sent, in time. */
    void expire() {
        long now = clock.millis();
        List<String> overdue = database.read(handle ->
                handle.createQuery(OVERDUE).bind("now", now).mapTo(String.class).list());
        for (String plan : overdue) {
            database.write(handle -> {
                plans.find(handle, plan)
                        .filter(found -> found.endedAt() == null && found.startedAt() == null)
                        .ifPresent(found ->
                                endUnapproved(handle, found, Actor.WARDEN, PlanState.EXPIRED, Entry.Kind.EXPIRY, null));
                return true;
            });
            changes.changed(plan);
        }
        List<String> sendOverdue = database.read(handle -> handle.createQuery(SEND_OVERDUE)
                .bind("now", now)
                .mapTo(String.class)
                .list());
        for (String plan : sendOverdue) {
            database.write(handle -> {
                plans.find(handle, plan)
                        .ifPresent(found -> endings.endQueued(
                                handle,
                                found.account(),
                                found.operation(),
                                plan,
                                Entry.WARDEN,
                                new Outcome.Expired("It could not be sent within "
                                        + settings.sendWithin().toHours() + " hours. It was not sent.")));
                return true;
            });
            changes.changed(plan);
        }
    }

    /**
     * Tells those who wait for it that a plan's items may be queued now. After the commit.
     *
     * @param saidAt when the yes was said, in the {@link Ticker}'s nanoseconds
     */
    public void announceQueued(Plan plan, long saidAt) {
        queued.fire(new Queued(plan.account(), plan.operation(), plan.id(), saidAt));
    }

    private interface Decision {
        Result take(Handle handle, Plan plan);
    }

    private Plan decide(Actor actor, String id, Decision decision) {
        Result result = database.write(handle -> {
            Plan found = plans.find(handle, id)
                    .filter(plan -> actor.reach().includes(plan.account()))
                    .orElseThrow(() -> notFound(id));
            return decision.take(handle, found);
        });
        return switch (result) {
            case Result.Denied denied -> throw denied.refusal();
            case Result.Taken taken -> {
                changes.changed(id);
                yield taken.plan();
            }
        };
    }

    static Refusal notFound(String id) {
        return new Refusal(
                ProblemType.PLAN_NOT_FOUND,
                "There is no plan " + id + ". Nothing was sent. GET /v1/plans lists the plans.");
    }

    private Result approve(Handle handle, Plan plan, Actor actor, @Nullable String digest, @Nullable String phrase) {
        Instant now = clock.instant();
        return switch (Approvals.judge(plan, actor, digest, phrase, now)) {
            case Verdict.Denied(var type, var sentence) ->
                denied(handle, plan, actor, "approve", new Refusal(type, sentence));
            case Verdict.Counts(var completes) -> {
                Optional<Refusal> noRoom = completes ? noRoom(handle, plan, now) : Optional.empty();
                if (noRoom.isPresent()) {
                    yield denied(handle, plan, actor, "approve", noRoom.get());
                }
                handle.createUpdate(INSERT_APPROVAL)
                        .bind("plan", plan.id())
                        .bind("actor", actor.name())
                        .bind("caller", actor.callerId())
                        .bind("at", now.toEpochMilli())
                        .execute();
                audit.append(handle, entry(Entry.Kind.APPROVAL, actor, plan, Map.of("digest", plan.digest())));
                if (completes) {
                    queue(handle, plan, actor, now);
                } else {
                    handle.createUpdate(TOUCH).bind("plan", plan.id()).execute();
                }
                yield taken(handle, plan);
            }
        };
    }

    /** Counted in the transaction that queues, so that however many say yes at once, no limit is passed. */
    private Optional<Refusal> noRoom(Handle handle, Plan plan, Instant now) {
        int items = plan.items().size();
        if (plans.queued(handle, plan.account(), plan.operation()) + items > settings.queueLimit()) {
            return Optional.of(new Refusal(
                    ProblemType.LANE_FULL,
                    "The lane of " + plan.operation() + " has no room for " + items + " more: it holds at most "
                            + settings.queueLimit() + " items. Nothing was sent. Say yes again when it has emptied;"
                            + " GET /v1/lanes tells how full it is."));
        }
        return policy.thisHour(
                plan.requestedBy(), items, plans.approvedSince(handle, plan.requestedBy(), now.minus(Policy.HOUR)));
    }

    private void queue(Handle handle, Plan plan, Actor actor, Instant now) {
        handle.createUpdate(START)
                .bind("plan", plan.id())
                .bind("now", now.toEpochMilli())
                .bind("send_until", now.plus(settings.sendWithin()).toEpochMilli())
                .execute();
        handle.createUpdate(QUEUE_ITEMS).bind("plan", plan.id()).execute();
        Entry intent = entry(Entry.Kind.INTENT, actor, plan, Map.of("digest", plan.digest()));
        audit.append(
                handle,
                plan.items().stream().map(item -> intent.about(item.id())).toList());
    }

    /** Ends a plan that nobody has approved. */
    void endUnapproved(
            Handle handle, Plan plan, Actor actor, PlanState state, Entry.Kind kind, @Nullable String reason) {
        long now = clock.millis();
        String words = switch (state) {
            case REJECTED -> "Rejected by " + actor.name() + because(reason);
            case EXPIRED -> reason == null ? "Nobody approved it in time." : reason;
            default -> "Cancelled by " + actor.name() + " before it was approved" + because(reason);
        };
        handle.createUpdate(END_UNAPPROVED)
                .bind("plan", plan.id())
                .bind("state", state.toString())
                .bind("words", words)
                .bind("now", now)
                .execute();
        String outcome = state == PlanState.EXPIRED ? "expired" : "cancelled";
        handle.createUpdate(END_UNAPPROVED_ITEMS)
                .bind("plan", plan.id())
                .bind("outcome", outcome)
                .bind("words", words + " It was not sent.")
                .bind("now", now)
                .execute();
        plan.items()
                .forEach(item -> endings.tell(
                        handle, new ItemEnded(plan.account(), plan.operation(), outcome, Optional.empty())));
        audit.append(handle, entry(kind, actor, plan, reason == null ? Map.of() : Map.of("reason", reason)));
    }

    private void cancelRunning(Handle handle, Plan plan, Actor actor, @Nullable String reason) {
        String words = "Cancelled by " + actor.name() + because(reason);
        handle.createUpdate(CANCEL)
                .bind("plan", plan.id())
                .bind("actor", actor.name())
                .bind("words", words)
                .execute();
        audit.append(
                handle,
                entry(Entry.Kind.CANCELLATION, actor, plan, reason == null ? Map.of() : Map.of("reason", reason)));
        endings.endQueued(
                handle,
                plan.account(),
                plan.operation(),
                plan.id(),
                actor.name(),
                new Outcome.Cancelled(words + " It was not sent."));
    }

    private static Optional<Refusal> mayStop(Plan plan, Actor actor, boolean open, String verb) {
        boolean may = plan.requestedBy().equals(actor.name())
                || actor.has(plan.needs().grant())
                || actor.has(Grant.APPROVE)
                || (actor.has(Grant.ADMIN) && verb.equals("cancel"));
        if (!may) {
            return Optional.of(new Refusal(
                    ProblemType.NOT_GRANTED,
                    "To " + verb + " this plan one must have asked for it, or have the grant "
                            + plan.needs().grant() + " or approve. Nothing has changed."));
        }
        if (!open) {
            return Optional.of(new Refusal(
                    ProblemType.PLAN_NOT_OPEN,
                    "The plan is " + plan.state() + " and cannot be "
                            + (verb.equals("reject") ? "rejected" : "cancelled") + " any more. Nothing has changed."));
        }
        return Optional.empty();
    }

    private Result denied(Handle handle, Plan plan, Actor actor, String verb, Refusal refusal) {
        audit.append(
                handle,
                entry(
                        Entry.Kind.DENIAL,
                        actor,
                        plan,
                        Map.of("request", verb, "because", refusal.type().word())));
        return new Result.Denied(refusal);
    }

    private Result taken(Handle handle, Plan plan) {
        return new Result.Taken(plans.find(handle, plan.id()).orElseThrow());
    }

    private static Entry entry(Entry.Kind kind, Actor actor, Plan plan, Map<String, Object> details) {
        return Entry.ofPlan(kind, actor.name(), plan.account(), plan.id(), plan.operation(), details)
                .by(actor.details());
    }

    private static String because(@Nullable String reason) {
        return reason == null || reason.isBlank() ? "." : ": " + reason.strip();
    }
}
