package io.vastwarden.service.execution;

import io.vastwarden.core.pacing.Ticker;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes a thread that has nothing to do. A signal that is given while nobody waits is kept for the next wait. */
final class Signal {

    private final Ticker ticker;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition given = lock.newCondition();
    private boolean pending;

    Signal(Ticker ticker) {
        this.ticker = ticker;
    }

    void give() {
        lock.lock();
        try {
            pending = true;
            given.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Returns when the signal is given or the time has passed, whichever comes first. */
    void await(Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            ticker.await(given, () -> pending, atMost);
            pending = false;
        } finally {
            lock.unlock();
        }
    }
}
