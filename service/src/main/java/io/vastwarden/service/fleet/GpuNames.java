package io.vastwarden.service.fleet;

import io.vastwarden.core.pacing.Ticker;
import io.vastwarden.core.pacing.Urgency;
import io.vastwarden.core.vast.Failed;
import io.vastwarden.core.vast.Read;
import io.vastwarden.core.vast.ReadReply;
import io.vastwarden.service.account.Accounts;
import io.vastwarden.service.timing.Timings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which GPUs Vast.ai has. It tells this to everybody, so Warden does too; whoever asks, and however often, Vast.ai is asked
 * once a day, or once a minute while it does not answer.
 */
@ApplicationScoped
public class GpuNames {

    private final Supplier<ReadReply<List<String>>> vast;
    private final Ticker ticker;
    private final Timings.Fleet timings;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable Look last;

    @Inject
    GpuNames(Accounts accounts, Ticker ticker, Timings timings) {
        this(() -> accounts.all().iterator().next().vast().gpuNames(Urgency.BACKGROUND), ticker, timings);
    }

    GpuNames(Supplier<ReadReply<List<String>>> vast, Ticker ticker, Timings timings) {
        this.vast = vast;
        this.ticker = ticker;
        this.timings = timings.fleet();
    }

    /** @param names empty when Vast.ai has never told */
    private record Look(Optional<List<String>> names, boolean failed, long nanos) {}

    /** Their names; empty when Vast.ai has not told them yet. */
    public Optional<List<String>> all() {
        if (isOver(last) && asking.tryLock()) {
            try {
                last = look(last);
            } finally {
                asking.unlock();
            }
        }
        Look known = last;
        return known == null ? Optional.empty() : known.names();
    }

    private boolean isOver(@Nullable Look look) {
        return look == null
                || ticker.nanos() - look.nanos()
                        > (look.failed() ? timings.gpuNamesRetryDelay() : timings.gpuNamesTtl()).toNanos();
    }

    private Look look(@Nullable Look before) {
        return switch (vast.get()) {
            case Read<List<String>>(var names) -> new Look(Optional.of(names), false, ticker.nanos());
            case Failed<List<String>> failed ->
                new Look(before == null ? Optional.empty() : before.names(), true, ticker.nanos());
        };
    }
}
