package io.vastwarden.core.operation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An instance as previewed.
 *
 * @param status what it does now ({@code actual_status}); null while it loads
 * @param dollarsPerHour what it costs, and what stops when it is destroyed
 * @param diskGb the disk whose data goes with it
 * @param endsAt until when it is rented; null where Vast.ai does not tell, and in facts that were stored with a plan
 */
public record InstanceFacts(
        long id,
        @Nullable String label,
        @Nullable String gpuName,
        int numGpus,
        double dollarsPerHour,
        @Nullable String status,
        @Nullable Instant startedAt,
        long machineId,
        double diskGb,
        @Nullable Instant endsAt)
        implements Facts {

    public boolean running() {
        return "running".equals(status);
    }

    @Override
    public @Nullable String name() {
        return label;
    }

    /** The price, the GPU and the end may change; id, machine, start and label may not, nor may it have started to run. */
    @Override
    public List<String> differencesFrom(Facts preview) {
        if (!(preview instanceof InstanceFacts before) || before.id != id) {
            return List.of("it is not the instance that was previewed");
        }
        List<String> differences = new ArrayList<>();
        if (before.machineId != machineId) {
            differences.add("machine was " + before.machineId + " and is " + machineId);
        }
        if (!Objects.equals(before.startedAt, startedAt)) {
            differences.add("start date was " + shown(before.startedAt) + " and is " + shown(startedAt));
        }
        if (!Objects.equals(before.label, label)) {
            differences.add("label was " + shown(before.label) + " and is " + shown(label));
        }
        if (running() && !before.running()) {
            differences.add("status was " + shown(before.status) + " and is running");
        }
        return List.copyOf(differences);
    }

    /**
     * Whether this is certainly another rental than the one previewed, under the same id: an id can be given anew. What
     * one of the readings does not know is no difference.
     */
    public boolean isAnotherRentalThan(InstanceFacts other) {
        boolean otherMachine = machineId != 0 && other.machineId != 0 && machineId != other.machineId;
        boolean otherStart = startedAt != null && other.startedAt != null && !startedAt.equals(other.startedAt);
        return otherMachine || otherStart;
    }

    private static String shown(@Nullable Object value) {
        return value == null ? "none" : "\"" + value + "\"";
    }
}
