package io.vastwarden.service.execution;

import io.vastwarden.core.operation.Facts;
import io.vastwarden.core.operation.Operation;
import io.vastwarden.core.operation.Outcome;
import io.vastwarden.core.pacing.Lane;
import io.vastwarden.core.pacing.Tempo;
import io.vastwarden.core.pacing.Ticker;
import io.vastwarden.core.pacing.Urgency;
import io.vastwarden.core.vast.Answer;
import io.vastwarden.core.vast.Cleaned;
import io.vastwarden.core.vast.CleanupReply;
import io.vastwarden.core.vast.DestroyReply;
import io.vastwarden.core.vast.Destroyed;
import io.vastwarden.core.vast.Failed;
import io.vastwarden.core.vast.KeyRefused;
import io.vastwarden.core.vast.NotFound;
import io.vastwarden.core.vast.NotSent;
import io.vastwarden.core.vast.Read;
import io.vastwarden.core.vast.Refused;
import io.vastwarden.core.vast.Throttled;
import io.vastwarden.core.vast.Unclear;
import io.vastwarden.service.account.Account;
import io.vastwarden.service.audit.Entry;
import io.vastwarden.service.fleet.Sightings;
import io.vastwarden.service.plan.Endings;
import io.vastwarden.service.store.StoreUnavailable;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Sends what is queued in one lane, one item after the other: looks at the facts again, waits for the slot, marks,
 * sends, records. The only class that calls {@code destroy} and {@code cleanup}.
 */
final class Sender {

    private static final Logger LOG = Logger.getLogger(Sender.class);
    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final Duration KEY_REFUSED = Duration.ofSeconds(15);
    private static final Duration SHORTEST_HOLD = Duration.ofSeconds(1);
    private static final Duration LONGEST_HOLD = Duration.ofSeconds(30);
    private static final Duration RECORD_AGAIN = Duration.ofMillis(500);

    private final Account account;
    private final Operation operation;
    private final Lane lane;
    private final Lease lease;
    private final Equipment with;
    private final Signal verifier;
    private final ConcurrentMap<String, Long> approvedAt = new ConcurrentHashMap<>();
    private final Map<Long, Long> absentSince = new HashMap<>();
    private Duration nextHold = SHORTEST_HOLD;
    private volatile @Nullable String held;

    /**
     * A sender that works while the lease is held.
     *
     * @param verifier is told when something was sent
     */
    Sender(Account account, Operation operation, Lease lease, Equipment with, Signal verifier) {
        this.account = account;
        this.operation = operation;
        this.lane = lease.lane();
        this.lease = lease;
        this.with = with;
        this.verifier = verifier;
    }

    /** Why nothing is sent at present; null when nothing hinders it. */
    @Nullable String held() {
        return held;
    }

    /** One step. @return how long there is nothing to do, unless something is queued meanwhile */
    Duration step() {
        Tempo tempo = with.pace().tempo(lane);
        List<QueuedItem> ahead =
                with.database().read(handle -> with.queue().ahead(handle, account.name(), operation, readAhead(tempo)));
        if (ahead.isEmpty()) {
            held = null;
            absentSince.clear();
            return IDLE;
        }
        if (account.vast().circuitOpen()) {
            return hold("Vast.ai failed several times in a row; asking again soon", SHORTEST_HOLD);
        }
        QueuedItem next = ahead.getFirst();
        long approved = approvedAt(ahead, next.plan());
        Optional<Sightings.Sighting> seen = with.sightings()
                .within(with.settings().factsAge(), account.name(), operation, next.id())
                .filter(sighting -> sighting.nanos() - approved >= 0);
        if (seen.isEmpty()) {
            return look(ahead);
        }
        Optional<Facts> facts = seen.get().facts();
        if (facts.isEmpty()) {
            return absent(next, seen.get(), ahead);
        }
        absentSince.remove(next.id());
        List<String> differences = facts.get().differencesFrom(next.preview());
        if (!differences.isEmpty()) {
            return notSent(
                    next,
                    next.sends(),
                    new Outcome.Changed(
                            "It is not as it was previewed: " + String.join("; ", differences) + ". It was not sent."));
        }
        Duration early = tempo.untilFree().minus(DatabasePace.AHEAD);
        if (early.isPositive()) {
            return early;
        }
        return send(next);
    }

    /** The yes to this plan was given at that moment, in the {@link Ticker}'s nanoseconds. */
    void approved(String plan, long nanos) {
        approvedAt.put(plan, nanos);
    }

    /**
     * A moment by which the plan was approved. Facts that were read before the yes, if only for the preview, do not count:
     * the id may have come to mean something else since.
     */
    private long approvedAt(List<QueuedItem> ahead, String plan) {
        long now = with.ticker().nanos();
        approvedAt.keySet().retainAll(ahead.stream().map(QueuedItem::plan).toList());
        return approvedAt.computeIfAbsent(plan, unknown -> now);
    }

    /** How many items can be sent before facts that are read now are too old. */
    private int readAhead(Tempo tempo) {
        long each = Math.max(1, tempo.interval().plus(tempo.margin()).toMillis());
        return (int) Math.min(Sightings.PAGE, 1 + with.settings().factsAge().toMillis() * 8 / 10 / each);
    }

    private Duration look(List<QueuedItem> ahead) {
        List<Long> ids = ahead.stream().map(QueuedItem::id).distinct().toList();
        return switch (with.sightings().look(account, operation, ids, Urgency.SENDING)) {
            case Read<Map<Long, Sightings.Sighting>> read -> {
                free();
                yield Duration.ZERO;
            }
            case Failed<Map<Long, Sightings.Sighting>>(KeyRefused refused) -> hold(refused.words(), KEY_REFUSED);
            case Failed<Map<Long, Sightings.Sighting>>(var trouble) -> hold(trouble.words(), backOff());
        };
    }

    /** What a reading does not have is looked at once more: only two readings are sure. */
    private Duration absent(QueuedItem item, Sightings.Sighting sighting, List<QueuedItem> ahead) {
        Long before = absentSince.putIfAbsent(item.id(), sighting.nanos());
        if (before == null || before == sighting.nanos()) {
            return look(ahead);
        }
        absentSince.remove(item.id());
        end(
                item,
                switch (operation) {
                    case DESTROY ->
                        item.sends() == 0
                                ? new Outcome.AlreadyGone(
                                        "It was gone before it was sent: two readings do not have it. It was not sent.")
                                : new Outcome.Destroyed(
                                        "No clear answer came when it was sent, but it is gone: two readings"
                                                + " do not have it.");
                    case CLEANUP ->
                        new Outcome.Changed(
                                "The account has no such machine any more: two readings do not have it. It was"
                                        + " not sent.");
                });
        return Duration.ZERO;
    }

    private Duration send(QueuedItem item) {
        record Marked(DatabasePace.Slot slot, ItemQueue.Mark mark) {}
        Marked marked;
        try {
            marked = lease.write(handle -> {
                ItemQueue.Mark mark =
                        with.queue().markSending(handle, item, with.database().now(handle));
                return new Marked(
                        mark instanceof ItemQueue.Mark.Sending
                                ? with.pace().takeIn(handle, lane, DatabasePace.AHEAD)
                                : DatabasePace.Slot.NONE,
                        mark);
            });
        } catch (SlotNotFree e) {
            return e.untilFree();
        }
        return switch (marked.mark()) {
            case ItemQueue.Mark.Sending sending -> sendNow(item, marked.slot());
            case ItemQueue.Mark.Ended ended -> Duration.ZERO;
            case ItemQueue.Mark.Cancelled(var by, var sends) ->
                notSent(item, sends, new Outcome.Cancelled("Cancelled by " + by + ". It was not sent."));
            case ItemQueue.Mark.Overdue(var sends) ->
                notSent(item, sends, new Outcome.Expired("It could not be sent in time. It was not sent."));
            case ItemQueue.Mark.ApproverRevoked(var approver, var sends) ->
                notSent(
                        item,
                        sends,
                        new Outcome.Blocked(
                                "The token of " + approver + ", who approved this, was revoked. It was not sent."));
        };
    }

    private Duration notSent(QueuedItem item, int sends, Outcome outcome) {
        end(item, Endings.unlessSent(sends, outcome));
        return Duration.ZERO;
    }

    private Duration sendNow(QueuedItem item, DatabasePace.Slot slot) {
        try {
            with.pace().awaitOpen(slot);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return again(item, new NotSent("it was interrupted while it waited for its slot"));
        }
        with.sightings().forget(account.name(), operation, item.id());
        Runnable leaving = () -> with.pace().took(lane, slot);
        leaving.run();
        LOG.infof("event=sending plan=%s operation=%s id=%d", item.plan(), operation, item.id());
        Duration hold = switch (operation) {
            case DESTROY -> destroy(item, leaving);
            case CLEANUP -> cleanup(item, leaving);
        };
        with.changes().changed(item.plan());
        return hold;
    }

    private Duration destroy(QueuedItem item, Runnable leaving) {
        return switch (this.<DestroyReply>unfailing(
                () -> account.vast().destroy(item.id(), leaving), unclear -> unclear)) {
            case Destroyed(var answer) -> sent(item, SentItem.Reply.ACCEPTED, "Vast.ai confirmed it.", answer);
            case NotFound absent -> sent(item, SentItem.Reply.NOT_FOUND, absent.words(), absent.answer());
            case Unclear unclear ->
                sent(
                        item,
                        SentItem.Reply.UNCLEAR,
                        unclear.words(),
                        unclear.answer().orElse(null));
            case Refused refused ->
                item.sends() == 0
                        ? endAnswered(item, new Outcome.Refused(refused.words()), refused.answer())
                        : sent(item, SentItem.Reply.UNCLEAR, refused.words(), refused.answer());
            case Throttled throttled -> again(item, throttled);
            case KeyRefused refused -> again(item, refused);
            case NotSent notSent -> again(item, notSent);
        };
    }

    private Duration cleanup(QueuedItem item, Runnable leaving) {
        return switch (this.<CleanupReply>unfailing(
                () -> account.vast().cleanup(item.id(), leaving), unclear -> unclear)) {
            case Cleaned(var numDeleted, var answer) ->
                endAnswered(
                        item,
                        new Outcome.Cleaned(
                                numDeleted.orElse(0),
                                numDeleted.isPresent()
                                        ? "Vast.ai deleted " + numDeleted.getAsInt() + " expired contracts."
                                        : "Vast.ai confirmed it without saying how many contracts it deleted."),
                        answer);
            case NotFound absent -> endAnswered(item, new Outcome.Refused(absent.words()), absent.answer());
            case Refused refused -> endAnswered(item, new Outcome.Refused(refused.words()), refused.answer());
            case Unclear unclear ->
                endAnswered(
                        item,
                        new Outcome.Unclear(
                                unclear.words() + " A clean-up cannot be looked at afterwards and is not sent"
                                        + " again by itself. Look at the machine."),
                        unclear.answer().orElse(null));
            case Throttled throttled -> again(item, throttled);
            case KeyRefused refused -> again(item, refused);
            case NotSent notSent -> again(item, notSent);
        };
    }

    /** A failure of Warden's own in the middle of a call must not leave the item as if it were still being sent. */
    private <R> R unfailing(Supplier<R> call, Function<Unclear, R> unclear) {
        try {
            return call.get();
        } catch (RuntimeException e) {
            LOG.errorf(e, "event=call_failed lane=%s", lane.endpoint().wireName());
            return unclear.apply(new Unclear("Warden itself failed while it sent the request", Optional.empty()));
        } finally {
            with.pace().operationAnswered(lane);
        }
    }

    private Duration sent(QueuedItem item, SentItem.Reply reply, String words, @Nullable Answer answer) {
        record(handle -> with.queue().markSent(handle, item.plan(), item.position(), reply, words, answer));
        free();
        verifier.give();
        return Duration.ZERO;
    }

    private Duration endAnswered(QueuedItem item, Outcome outcome, @Nullable Answer answer) {
        record(handle -> {
            with.queue().keepAnswer(handle, item.plan(), item.position(), outcome.word(), outcome.words(), answer);
            endIn(handle, item, outcome);
        });
        free();
        logOutcome(item, outcome);
        return Duration.ZERO;
    }

    private Duration again(QueuedItem item, Throttled throttled) {
        LOG.warnf("event=throttled lane=%s words=\"%s\"", lane.endpoint().wireName(), throttled.words());
        record(handle -> with.queue().putBack(handle, item.plan(), item.position(), false));
        with.pace().throttled(lane, throttled.threshold());
        return Duration.ZERO;
    }

    private Duration again(QueuedItem item, KeyRefused refused) {
        record(handle -> with.queue().putBack(handle, item.plan(), item.position(), false));
        return hold(refused.words(), KEY_REFUSED);
    }

    private Duration again(QueuedItem item, NotSent notSent) {
        record(handle -> with.queue().putBack(handle, item.plan(), item.position(), false));
        return hold(notSent.words(), backOff());
    }

    /** What happened is known and must be stored: tried until the database takes it, and nothing is sent before. */
    private void record(Consumer<Handle> work) {
        while (true) {
            try {
                lease.write(handle -> {
                    work.accept(handle);
                    return true;
                });
                return;
            } catch (StoreUnavailable e) {
                LOG.errorf(
                        "event=not_recorded_yet lane=%s cause=\"%s\"",
                        lane.endpoint().wireName(), e.getMessage());
                try {
                    Thread.sleep(RECORD_AGAIN);
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    throw e;
                }
            }
        }
    }

    private void end(QueuedItem item, Outcome outcome) {
        lease.write(handle -> {
            endIn(handle, item, outcome);
            return true;
        });
        logOutcome(item, outcome);
        with.changes().changed(item.plan());
    }

    private void endIn(Handle handle, QueuedItem item, Outcome outcome) {
        with.endings().end(handle, account.name(), operation, item.plan(), item.position(), Entry.WARDEN, outcome);
    }

    private void logOutcome(QueuedItem item, Outcome outcome) {
        LOG.infof(
                "event=outcome plan=%s operation=%s id=%d outcome=%s",
                item.plan(), operation, item.id(), outcome.word());
    }

    private Duration hold(String why, Duration duration) {
        if (!why.equals(held)) {
            LOG.warnf(
                    "event=lane_held account=%s lane=%s seconds=%d why=\"%s\"",
                    account.name(), lane.endpoint().wireName(), duration.toSeconds(), why);
        }
        held = why;
        return duration;
    }

    private void free() {
        if (held != null) {
            LOG.infof(
                    "event=lane_free account=%s lane=%s",
                    account.name(), lane.endpoint().wireName());
        }
        held = null;
        nextHold = SHORTEST_HOLD;
    }

    private Duration backOff() {
        Duration now = nextHold;
        Duration doubled = now.multipliedBy(2);
        nextHold = doubled.compareTo(LONGEST_HOLD) < 0 ? doubled : LONGEST_HOLD;
        return now;
    }
}
