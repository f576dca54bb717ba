package io.vastwarden.bot.text;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Instances and machines, a line each. */
public final class Lines {

    private static final int LABEL = 60;

    private Lines() {}

    /** {@code **4242** `train-1` · 1× RTX 4090 · $0.62/h · 26 h · running} */
    public static String instance(
            long id,
            @Nullable String label,
            int numGpus,
            @Nullable String gpuName,
            @Nullable Double dollarsPerHour,
            @Nullable Instant startedAt,
            @Nullable String status,
            Instant now) {
        return String.join(
                " · ",
                "**" + id + "** " + Text.code(label, LABEL),
                gpus(numGpus, gpuName),
                Amounts.hourly(dollarsPerHour),
                Amounts.age(startedAt, now),
                status == null ? "status unknown" : Text.prose(status, 30));
    }

    /** {@code **12** `rack1-node3` · 8× RTX 4090 · 2,000 GB disk} */
    public static String machine(
            long id, @Nullable String hostname, int numGpus, @Nullable String gpuName, double diskGb) {
        return String.join(
                " · ",
                "**" + id + "** " + Text.code(hostname, LABEL),
                gpus(numGpus, gpuName),
                Amounts.gigabytes(diskGb) + " disk");
    }

    private static String gpus(int number, @Nullable String name) {
        return name == null ? "GPU unknown" : number + "× " + Text.prose(name, 40);
    }
}
