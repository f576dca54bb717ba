package io.vastwarden.core.vast;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rented container, in the columns that Warden asks for: no others are asked for, read or kept. What Vast.ai leaves
 * out or sends in another type is null, or 0 where null cannot be.
 *
 * @param actualStatus null while it is loading
 * @param dphTotal dollars an hour
 * @param diskSpace GB
 * @param diskUsage GB; null where Vast.ai does not know (it sends -1)
 * @param storageTotalCost dollars an hour for storage alone, which a stopped instance still pays
 * @param also the columns of {@link #ALSO} that it has, as Vast.ai sent them: texts, numbers, true or false
 */
public record Instance(
        long id,
        @Nullable String label,
        @Nullable String actualStatus,
        @Nullable String intendedStatus,
        @Nullable String curState,
        @Nullable String gpuName,
        int numGpus,
        double dphTotal,
        @Nullable Instant startDate,
        @Nullable Instant endDate,
        long machineId,
        long hostId,
        double diskSpace,
        @Nullable Double diskUsage,
        @Nullable String imageUuid,
        @Nullable String geolocation,
        boolean isBid,
        @Nullable Double storageTotalCost,
        Map<String, Object> also) {

    /** Harmless columns that nothing here looks at, but that the tables of the official client show. */
    public static final List<String> ALSO = List.of(
            "verification",
            "reliability2",
            "gpu_util",
            "cpu_cores_effective",
            "cpu_ram",
            "disk_util",
            "inet_up",
            "inet_down",
            "template_id",
            "template_name",
            "uptime_mins");

    public Instance {
        also = Map.copyOf(also);
    }
}
