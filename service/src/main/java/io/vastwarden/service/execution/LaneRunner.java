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
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Runs one lane while it holds its lease: a thread that sends, and for destructions one that verifies. */
final class LaneRunner {

    private static final Logger LOG = Logger.getLogger(LaneRunner.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final String NO_ANSWER = "Warden was stopped before an answer came.";

    private final Account account;
    private final Operation operation;
    private final Lease lease;
    private final Equipment with;
    private final Signal toSender = new Signal();
    private final Signal toVerifier = new Signal();
    private final Sender sender;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean leased;
    private volatile boolean stopping;

    LaneRunner(Account account, Operation operation, String owner, Equipment with) {
        this.account = account;
        this.operation = operation;
        this.with = with;
        this.lease = new Lease(with.database(), with.pace(), PlanViews.lane(account.name(), operation), owner);
        this.sender = new Sender(account, operation, lease, with, toVerifier);
    }

    boolean runs(String anAccount, Operation anOperation) {
        return account.name().equals(anAccount) && operation == anOperation;
    }

    Lane lane() {
        return lease.lane();
    }

    @Nullable String held() {
        return sender.held();
    }

    void start() {
        String name = lane().account() + "-" + lane().endpoint().wireName();
        threads.add(Thread.ofVirtual().name("send-" + name).start(() -> run(toSender, sender::step)));
        switch (operation) {
            case DESTROY -> {
                Verifier verifier = new Verifier(account, lease, with, toSender);
                threads.add(Thread.ofVirtual().name("verify-" + name).start(() -> run(toVerifier, verifier::round)));
            }
            case CLEANUP -> {
                // a clean-up cannot be looked at afterwards
            }
        }
    }

    /** A plan was approved at that moment and its items were queued. */
    void approved(String plan, long nanos) {
        sender.approved(plan, nanos);
        toSender.give();
    }

    void renew() {
        if (leased) {
            lease.renew();
        }
    }

    /** Lets the call that is under way finish and be recorded; nothing new starts. */
    void stop() {
        stopping = true;
        toSender.give();
        toVerifier.give();
    }

    /** Whether all has ended within the time; then the lease is given back. */
    boolean awaitEnd(Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        for (Thread thread : threads) {
            if (!thread.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())))) {
                return false;
            }
        }
        if (leased) {
            lease.giveBack();
        }
        return true;
    }

    private void run(Signal signal, Supplier<Duration> step) {
        while (!stopping) {
            try {
                Duration pause = leased || takeLease() ? step.get() : AFTER_FAILURE;
                if (!pause.isZero() && !stopping) {
                    signal.await(pause);
                }
            } catch (LeaseLost e) {
                LOG.warnf(
                        "event=lease_lost lane=%s account=%s", lane().endpoint().wireName(), account.name());
                leased = false;
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

    private void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean takeLease() {
        if (!leased) {
            leased = lease.take(this::takeUp);
        }
        return leased;
    }

    /** What was under way when the last runner ended may have been sent: it is looked at before anything is sent. */
    private void takeUp(Handle handle) {
        for (ItemQueue.UnderWay item : with.queue().sending(handle, account.name(), operation)) {
            LOG.infof("event=taken_up plan=%s operation=%s position=%d", item.plan(), operation, item.position());
            switch (operation) {
                case DESTROY ->
                    with.queue()
                            .markSent(handle, item.plan(), item.position(), SentItem.Reply.UNCLEAR, NO_ANSWER, null);
                case CLEANUP ->
                    with.endings()
                            .end(
                                    handle,
                                    account.name(),
                                    operation,
                                    item.plan(),
                                    item.position(),
                                    Entry.WARDEN,
                                    new Outcome.Unclear(NO_ANSWER
                                            + " A clean-up cannot be looked at afterwards and is not sent again by itself. Look at"
                                            + " the machine."));
            }
        }
    }
}
