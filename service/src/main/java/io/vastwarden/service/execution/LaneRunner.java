package io.vastwarden.service.execution;

import io.vastwarden.core.operation.Operation;
import io.vastwarden.core.pacing.Lane;
import io.vastwarden.core.pacing.Ticker;
import io.vastwarden.service.account.Account;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The threads of one lane: one that sends, and for destructions one that verifies. */
final class LaneRunner {

    private final Account account;
    private final Operation operation;
    private final Equipment with;
    private final LaneWorker worker;
    private final Signal toSender;
    private final Signal toVerifier;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopping;

    LaneRunner(Account account, Operation operation, String owner, Equipment with) {
        this.account = account;
        this.operation = operation;
        this.with = with;
        this.toSender = new Signal(with.ticker());
        this.toVerifier = new Signal(with.ticker());
        this.worker = new LaneWorker(account, operation, owner, with, toSender::give, toVerifier::give);
    }

    boolean runs(String anAccount, Operation anOperation) {
        return account.name().equals(anAccount) && operation == anOperation;
    }

    Lane lane() {
        return worker.lane();
    }

    /** Why nothing is sent at present, as far as this process knows. */
    @Nullable String held() {
        return worker.held();
    }

    void start() {
        String name = lane().account() + "-" + lane().endpoint().wireName();
        threads.add(Thread.ofVirtual().name("send-" + name).start(() -> run(toSender, worker::send)));
        switch (operation) {
            case DESTROY ->
                threads.add(Thread.ofVirtual().name("verify-" + name).start(() -> run(toVerifier, worker::verify)));
            case CLEANUP -> {
                // A clean-up cannot be verified.
            }
        }
    }

    /** A plan was approved at that moment, in the ticker's nanoseconds, and its items were queued. */
    void approved(String plan, long nanos) {
        worker.approved(plan, nanos);
    }

    void renew() {
        worker.renew();
    }

    /** Lets the call that is under way finish and be recorded; nothing new starts. */
    void stop() {
        stopping = true;
        toSender.give();
        toVerifier.give();
    }

    /**
     * Waits for the threads to end, holding the lease until then, and gives it back.
     *
     * @param deadline in the {@link Ticker}'s nanoseconds
     * @return whether all have ended by then; else the lease is not given back
     */
    boolean awaitEnd(long deadline) throws InterruptedException {
        Ticker ticker = with.ticker();
        long renewal = with.timings().leaseRenewalInterval().toNanos();
        for (Thread thread : threads) {
            long left = deadline - ticker.nanos();
            while (!thread.join(Duration.ofNanos(Math.clamp(left, 1, renewal)))) {
                left = deadline - ticker.nanos();
                if (left <= 0) {
                    return false;
                }
                worker.renew();
            }
        }
        worker.giveBack();
        return true;
    }

    private void run(Signal signal, Supplier<Duration> step) {
        try {
            while (!stopping) {
                Duration pause = step.get();
                if (pause.isPositive() && !stopping) {
                    signal.await(pause);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
