package io.vastwarden.service.execution;

import io.vastwarden.core.operation.Operation;
import io.vastwarden.core.operation.Outcome;
import io.vastwarden.core.pacing.Lane;
import io.vastwarden.core.vast.Answer;
import io.vastwarden.core.vast.KeyRefused;
import io.vastwarden.core.vast.NotSent;
import io.vastwarden.core.vast.Refused;
import io.vastwarden.core.vast.Throttled;
import io.vastwarden.core.vast.Unclear;
import io.vastwarden.service.account.Account;
import io.vastwarden.service.audit.Entry;
import io.vastwarden.service.plan.Endings;
import io.vastwarden.service.store.StoreUnavailable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What follows for items from what became of them: stored within the tenure, logged, told to those who wait. Each method
 * answers how long the lane has nothing to do.
 */
final class Consequences {

    private static final Logger LOG = Logger.getLogger(Consequences.class);

    private final Account account;
    private final Operation operation;
    private final Lane lane;
    private final Tenure tenure;
    private final Equipment with;
    private final Hold hold;
    private final Runnable wakeVerifier;

    /** @param wakeVerifier called when something was sent */
    Consequences(
            Account account, Operation operation, Tenure tenure, Equipment with, Hold hold, Runnable wakeVerifier) {
        this.account = account;
        this.operation = operation;
        this.lane = tenure.lane();
        this.tenure = tenure;
        this.with = with;
        this.hold = hold;
        this.wakeVerifier = wakeVerifier;
    }

    /**
     * The reply to a request that is on its way. A failure of Warden's own in the middle of it must not leave the items as
     * if they were still being sent.
     */
    <R> R unfailing(Supplier<R> request, Function<Unclear, R> unclear) {
        try {
            return request.get();
        } catch (RuntimeException e) {
            LOG.errorf(e, "event=call_failed lane=%s", lane.endpoint().wireName());
            return unclear.apply(new Unclear("Warden itself failed while it sent the request", Optional.empty()));
        } finally {
            with.pace().operationAnswered(lane);
        }
    }

    /** They were sent and are looked after from now on. */
    Duration sent(List<QueuedItem> items, SentItem.Reply reply, String words, @Nullable Answer answer) {
        record(handle -> items.forEach(
                item -> with.queue().markSent(handle, item.plan(), item.position(), reply, words, answer)));
        hold.over();
        wakeVerifier.run();
        return Duration.ZERO;
    }

    /** It was sent and has ended with the answer. */
    Duration ended(QueuedItem item, Outcome outcome, @Nullable Answer answer) {
        record(handle -> {
            with.queue().keepAnswer(handle, item.plan(), item.position(), outcome.word(), outcome.words(), answer);
            endIn(handle, item, outcome);
        });
        hold.over();
        log(item, outcome);
        return Duration.ZERO;
    }

    /** It ends without being sent (again). */
    Duration notSent(QueuedItem item, int sends, Outcome outcome) {
        return end(item, Endings.unlessSent(sends, outcome));
    }

    /** It ends without being sent. */
    Duration end(QueuedItem item, Outcome outcome) {
        tenure.write(handle -> {
            endIn(handle, item, outcome);
            return true;
        });
        log(item, outcome);
        with.changes().changed(item.plan());
        return Duration.ZERO;
    }

    /** Vast.ai did not act on them: they have their places in the queue again, as if they had not been sent. */
    Duration again(List<QueuedItem> items) {
        record(handle -> putBack(handle, items));
        return Duration.ZERO;
    }

    /** The same, when Vast.ai said no to all of them together; its answer is kept with each until it is sent by itself. */
    Duration again(List<QueuedItem> items, Refused refused, String words) {
        record(handle -> items.forEach(item -> {
            with.queue().keepAnswer(handle, item.plan(), item.position(), "refused", words, refused.answer());
            with.queue().putBack(handle, item.plan(), item.position(), false);
        }));
        hold.over();
        return Duration.ZERO;
    }

    /** The same, in the pace that Vast.ai wants. */
    Duration again(List<QueuedItem> items, Throttled throttled) {
        LOG.warnf("event=throttled lane=%s words=\"%s\"", lane.endpoint().wireName(), throttled.words());
        DatabasePace.Slot slot = recorded(handle -> {
            putBack(handle, items);
            return with.pace().throttledIn(handle, lane, throttled.threshold());
        });
        with.pace().took(lane, slot);
        return hold.throttled(slot.interval());
    }

    /** The same, when the key may be a good one. */
    Duration again(List<QueuedItem> items, KeyRefused refused) {
        again(items);
        return hold.keyRefusedToSend(refused.words());
    }

    /** The same, when Vast.ai may be within reach. */
    Duration again(List<QueuedItem> items, NotSent notSent) {
        again(items);
        return hold.failed(notSent.words());
    }

    private void putBack(Handle handle, List<QueuedItem> items) {
        items.forEach(item -> with.queue().putBack(handle, item.plan(), item.position(), false));
    }

    private void record(Consumer<Handle> work) {
        recorded(handle -> {
            work.accept(handle);
            return true;
        });
    }

    /** What happened is known and must be stored: tried until the database takes it, and nothing is sent before. */
    private <T> T recorded(Function<Handle, T> work) {
        while (true) {
            try {
                return tenure.write(work);
            } catch (StoreUnavailable e) {
                LOG.errorf(
                        "event=not_recorded_yet lane=%s cause=\"%s\"",
                        lane.endpoint().wireName(), e.getMessage());
                try {
                    with.ticker().await(with.timings().recordRetryDelay());
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    throw e;
                }
            }
        }
    }

    private void endIn(Handle handle, QueuedItem item, Outcome outcome) {
        with.endings().end(handle, account.name(), operation, item.plan(), item.position(), Entry.WARDEN, outcome);
    }

    private void log(QueuedItem item, Outcome outcome) {
        LOG.infof(
                "event=outcome plan=%s operation=%s id=%d outcome=%s",
                item.plan(), operation, item.id(), outcome.word());
    }
}
