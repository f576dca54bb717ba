package io.vastwarden.bot.timing;

import io.vastwarden.core.pacing.Ticker;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Pauses of one activity, which can be cut short for now or for good. */
public final class Wakeup {

    private final Ticker ticker;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean woken;
    private boolean ended;

    public Wakeup(Ticker ticker) {
        this.ticker = ticker;
    }

    /** Ends the current pause, or else the next one. */
    public void wake() {
        lock.lock();
        try {
            woken = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Ends this pause and every later one. */
    public void end() {
        lock.lock();
        try {
            ended = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Whether {@link #end()} was called. */
    public boolean ended() {
        lock.lock();
        try {
            return ended;
        } finally {
            lock.unlock();
        }
    }

    /** Pauses until the time has passed or the pause is cut short. */
    public void pause(Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            ticker.await(changed, () -> woken || ended, atMost);
            woken = false;
        } finally {
            lock.unlock();
        }
    }
}
