package io.vastwarden.service.execution;

import io.vastwarden.core.operation.Operation;
import io.vastwarden.core.operation.Outcome;
import io.vastwarden.core.pacing.Lane;
import io.vastwarden.service.account.Account;
import io.vastwarden.service.audit.Entry;
import io.vastwarden.service.plan.PlanViews;
import io.vastwarden.service.store.StoreUnavailable;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The work of one lane, a step at a time: takes the lease, sends, verifies. It has no thread and never waits for work: each
 * step returns how long there is nothing to do. {@link LaneRunner} calls it from two threads, tests from one.
 */
final class LaneWorker {

    private static final Logger LOG = Logger.getLogger(LaneWorker.class);
    private static final String STOPPED =
            "Warden was stopped while it sent this, and may or may not have reached Vast.ai with it.";

    private final Account account;
    private final Operation operation;
    private final Lease lease;
    private final Equipment with;
    private final Runnable wakeSender;
    private final Runnable wakeVerifier;
    private volatile @Nullable Work work;

    /**
     * A worker that holds no lease yet.
     *
     * @param owner the process, as leases name it
     * @param wakeSender called when {@link #send} has something to do before the time that it returned
     * @param wakeVerifier the same for {@link #verify}
     */
    LaneWorker(
            Account account,
            Operation operation,
            String owner,
            Equipment with,
            Runnable wakeSender,
            Runnable wakeVerifier) {
        this.account = account;
        this.operation = operation;
        this.with = with;
        this.wakeSender = wakeSender;
        this.wakeVerifier = wakeVerifier;
        Lane lane = PlanViews.lane(account.name(), operation);
        this.lease = new Lease(with, lane, owner);
    }

    /** What is done under one lease; what it remembers ends with it. */
    private record Work(Tenure tenure, Sender sender, Verifier verifier) {}

    Lane lane() {
        return lease.lane();
    }

    /** Why nothing is sent at present, as far as this process knows. */
    @Nullable String held() {
        Work now = work;
        return now == null ? null : now.sender().held();
    }

    /** A plan was approved at that moment, in the ticker's nanoseconds, and its items were queued. */
    void approved(String plan, long nanos) {
        Work now = work;
        if (now != null) {
            now.sender().approved(plan, nanos);
        }
        wakeSender.run();
    }

    /** Sends at most one request. @return how long there is nothing to do */
    Duration send() {
        return surviving(this::sendNext);
    }

    /** Reads once what was sent. @return how long there is nothing to do */
    Duration verify() {
        return surviving(this::verifyNext);
    }

    /** Prolongs the lease, if this process holds it. */
    void renew() {
        Work now = work;
        if (now == null) {
            return;
        }
        try {
            now.tenure().renew();
        } catch (LeaseLost e) {
            lost(e);
        } catch (StoreUnavailable e) {
            // The next write reports it; until then the lease runs on.
        }
    }

    /** Lets another process take the lane at once. Nothing may be under way. */
    void giveBack() {
        Work last = work;
        if (last == null) {
            return;
        }
        try {
            last.tenure().giveBack();
        } catch (StoreUnavailable e) {
            LOG.warnf(
                    "event=lease_not_given_back lane=%s cause=\"%s\"",
                    lane().endpoint().wireName(), e.getMessage());
        }
    }

    /** No failure ends the lane: what it knows is in the database, and it starts from there again. */
    private Duration surviving(Supplier<Duration> step) {
        try {
            return step.get();
        } catch (LeaseLost e) {
            lost(e);
            return Duration.ZERO;
        } catch (StoreUnavailable e) {
            LOG.errorf(
                    "event=lane_waits_for_database lane=%s cause=\"%s\"",
                    lane().endpoint().wireName(), e.getMessage());
            return with.timings().retryDelay();
        } catch (RuntimeException e) {
            LOG.errorf(
                    e, "event=lane_failed lane=%s account=%s", lane().endpoint().wireName(), account.name());
            return with.timings().retryDelay();
        }
    }

    /** Only the thread that sends takes the lane, so that it is never taken anew while it is in a call. */
    private Duration sendNext() {
        Work now = work;
        if (now == null) {
            Optional<Tenure> taken = lease.take(this::takeUp);
            if (taken.isEmpty()) {
                return with.timings().leaseRetryInterval();
            }
            now = work(taken.get());
            work = now;
            wakeVerifier.run();
        }
        return now.sender().step();
    }

    private Duration verifyNext() {
        Work now = work;
        return now == null ? with.timings().idleInterval() : now.verifier().round();
    }

    private Work work(Tenure tenure) {
        return new Work(
                tenure,
                new Sender(account, operation, tenure, with, wakeVerifier),
                new Verifier(account, tenure, with, wakeSender));
    }

    private synchronized void lost(LeaseLost lost) {
        Work now = work;
        if (now != null && now.tenure() == lost.tenure()) {
            LOG.warnf("event=lease_lost lane=%s account=%s", lane().endpoint().wireName(), account.name());
            work = null;
            wakeSender.run();
        }
    }

    /** Items that were being sent when the last worker ended may have been sent: they are verified before anything is sent. */
    private void takeUp(Handle handle) {
        for (ItemQueue.UnderWay item : with.queue().sending(handle, account.name(), operation)) {
            LOG.infof("event=taken_up plan=%s operation=%s position=%d", item.plan(), operation, item.position());
            switch (operation) {
                case DESTROY ->
                    with.queue().markSent(handle, item.plan(), item.position(), SentItem.Reply.UNCLEAR, STOPPED, null);
                case CLEANUP ->
                    with.endings()
                            .end(
                                    handle,
                                    account.name(),
                                    operation,
                                    item.plan(),
                                    item.position(),
                                    Entry.WARDEN,
                                    new Outcome.Unclear(STOPPED
                                            + " A clean-up cannot be looked at afterwards and is not sent again by itself. Look at"
                                            + " the machine."));
            }
        }
    }
}
