package io.vastwarden.service.telemetry;

import io.micrometer.core.instrument.MeterRegistry;
import io.vastwarden.core.pacing.Ticker;
import io.vastwarden.service.store.StoreUnavailable;
import io.vastwarden.service.store.Transaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.time.Duration;
import java.util.Locale;

/** How long transactions take, the wait for a connection included. */
@Transaction
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class TransactionMeter {

    private final MeterRegistry registry;
    private final Ticker ticker;

    TransactionMeter(MeterRegistry registry, Ticker ticker) {
        this.registry = registry;
        this.ticker = ticker;
    }

    @AroundInvoke
    Object time(InvocationContext transaction) throws Exception {
        long began = ticker.nanos();
        String result = "undone";
        try {
            Object done = transaction.proceed();
            result = "committed";
            return done;
        } catch (StoreUnavailable e) {
            result = "unavailable";
            throw e;
        } finally {
            record(transaction.getMethod().getAnnotation(Transaction.class).value(), result, ticker.nanos() - began);
        }
    }

    private void record(Transaction.Kind kind, String result, long nanos) {
        Buckets.fast("warden.database")
                .description("Transactions, from asking for a connection to the end")
                .tag("transaction", kind.name().toLowerCase(Locale.ROOT))
                .tag("result", result)
                .register(registry)
                .record(Duration.ofNanos(nanos));
    }
}
