package io.vastwarden.service.execution;

import io.vastwarden.core.operation.Operation;
import io.vastwarden.core.operation.Outcome;
import io.vastwarden.core.pacing.Lane;
import io.vastwarden.service.account.Account;
import io.vastwarden.service.audit.Entry;
import io.vastwarden.service.plan.PlanViews;
import io.vastwarden.service.store.StoreUnavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Runs one lane while it holds its lease: a thread that sends, and for destructions one that verifies. */
final class LaneRunner {

    private static final Logger LOG = Logger.getLogger(LaneRunner.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    /** So late at most a lane is taken that somebody gave back or lost. */
    private static final Duration UNTIL_NEXT_TRY = Duration.ofSeconds(1);

    private static final Duration UNTIL_TOLD = Duration.ofSeconds(30);
    private static final Duration RENEWED_AFTER = Duration.ofSeconds(5);
    private static final String STOPPED =
            "Warden was stopped while it sent this, and may or may not have reached Vast.ai with it.";

    private final Account account;
    private final Operation operation;
    private final Lease lease;
    private final Equipment with;
    private final Signal toSender = new Signal();
    private final Signal toVerifier = new Signal();
    private final List<Thread> threads = new ArrayList<>();
    private volatile @Nullable Work work;
    private volatile boolean stopping;

    LaneRunner(Account account, Operation operation, String owner, Equipment with) {
        this.account = account;
        this.operation = operation;
        this.with = with;
        Lane lane = PlanViews.lane(account.name(), operation);
        this.lease = new Lease(with.database(), with.pace(), with.ticker(), lane, owner);
    }

    /** What is done in one tenure; what it remembers ends with it. */
    private record Work(Tenure tenure, Sender sender, Verifier verifier) {}

    boolean runs(String anAccount, Operation anOperation) {
        return account.name().equals(anAccount) && operation == anOperation;
    }

    Lane lane() {
        return lease.lane();
    }

    /** Why nothing is sent at present, as far as this process knows. */
    @Nullable String held() {
        Work now = work;
        return now == null ? null : now.sender().held();
    }

    void start() {
        String name = lane().account() + "-" + lane().endpoint().wireName();
        threads.add(Thread.ofVirtual().name("send-" + name).start(() -> run(toSender, this::send)));
        switch (operation) {
            case DESTROY ->
                threads.add(Thread.ofVirtual().name("verify-" + name).start(() -> run(toVerifier, this::verify)));
            case CLEANUP -> {
                // a clean-up cannot be looked at afterwards
            }
        }
    }

    /** A plan was approved at that moment and its items were queued. */
    void approved(String plan, long nanos) {
        Work now = work;
        if (now != null) {
            now.sender().approved(plan, nanos);
        }
        toSender.give();
    }

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
            // whoever wants to send or record something will say so; until then the lease goes on running
        }
    }

    /** Lets the call that is under way finish and be recorded; nothing new starts. */
    void stop() {
        stopping = true;
        toSender.give();
        toVerifier.give();
    }

    /** Whether all has ended by then, on the monotonic clock; then the lease is given back. It is held until then. */
    boolean awaitEnd(long deadline) throws InterruptedException {
        for (Thread thread : threads) {
            long left = deadline - System.nanoTime();
            while (!thread.join(Duration.ofNanos(Math.clamp(left, 1, RENEWED_AFTER.toNanos())))) {
                left = deadline - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                renew();
            }
        }
        Work last = work;
        if (last != null) {
            giveBack(last.tenure());
        }
        return true;
    }

    private void giveBack(Tenure tenure) {
        try {
            tenure.giveBack();
        } catch (StoreUnavailable e) {
            LOG.warnf(
                    "event=lease_not_given_back lane=%s cause=\"%s\"",
                    lane().endpoint().wireName(), e.getMessage());
        }
    }

    private void run(Signal signal, Supplier<Duration> step) {
        while (!stopping) {
            try {
                Duration pause = step.get();
                if (!pause.isZero() && !stopping) {
                    signal.await(pause);
                }
            } catch (LeaseLost e) {
                lost(e);
            } catch (StoreUnavailable e) {
                LOG.errorf(
                        "event=lane_waits_for_database lane=%s cause=\"%s\"",
                        lane().endpoint().wireName(), e.getMessage());
                pause(AFTER_FAILURE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.errorf(
                        e,
                        "event=lane_failed lane=%s account=%s",
                        lane().endpoint().wireName(),
                        account.name());
                pause(AFTER_FAILURE);
            }
        }
    }

    /** Only the thread that sends takes the lane, so that it is never taken anew while it is in a call. */
    private Duration send() {
        Work now = work;
        if (now == null) {
            Optional<Tenure> taken = lease.take(this::takeUp);
            if (taken.isEmpty()) {
                return UNTIL_NEXT_TRY;
            }
            now = work(taken.get());
            work = now;
            toVerifier.give();
        }
        return now.sender().step();
    }

    private Duration verify() {
        Work now = work;
        return now == null ? UNTIL_TOLD : now.verifier().round();
    }

    private Work work(Tenure tenure) {
        return new Work(
                tenure,
                new Sender(account, operation, tenure, with, toVerifier),
                new Verifier(account, tenure, with, toSender));
    }

    private synchronized void lost(LeaseLost lost) {
        Work now = work;
        if (now != null && now.tenure() == lost.tenure()) {
            LOG.warnf("event=lease_lost lane=%s account=%s", lane().endpoint().wireName(), account.name());
            work = null;
            toSender.give();
        }
    }

    private void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What was under way when the last runner ended may have been sent: it is looked at before anything is sent. */
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
