package io.vastwarden.core.pacing;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.function.BooleanSupplier;

enum SystemTicker implements Ticker {
    INSTANCE;

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public void await(Duration duration) throws InterruptedException {
        Thread.sleep(duration);
    }

    @Override
    public void await(Condition signal, BooleanSupplier happened, Duration atMost) throws InterruptedException {
        long left = atMost.toNanos();
        while (!happened.getAsBoolean() && left > 0) {
            left = signal.awaitNanos(left);
        }
    }
}
