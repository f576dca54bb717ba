package io.vastwarden.core.pacing;

import java.time.Duration;

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
}
