package io.vastwarden.core.vast;

import org.jspecify.annotations.Nullable;

/**
 * A host's physical box, in the fields that the official client shows. What Vast.ai leaves out or sends in another type
 * is null, or 0 where null cannot be.
 *
 * @param diskSpace GB
 * @param reliability2 between 0 and 1
 * @param gpuOccupancy one letter for each GPU, as the official client shows it
 */
public record Machine(
        long id,
        int numGpus,
        @Nullable String gpuName,
        double diskSpace,
        @Nullable String hostname,
        @Nullable String driverVersion,
        @Nullable Double reliability2,
        @Nullable String verification,
        @Nullable String geolocation,
        int numReports,
        @Nullable Double listedGpuCost,
        @Nullable Double minBidPrice,
        @Nullable String gpuOccupancy,
        @Nullable Double listedInetUpCost,
        @Nullable Double listedInetDownCost,
        @Nullable Double creditDiscountMax) {}
