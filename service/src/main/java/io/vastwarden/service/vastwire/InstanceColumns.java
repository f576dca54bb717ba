package io.vastwarden.service.vastwire;

import io.vastwarden.core.vast.Instance;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The columns of an instance as Vast.ai's v1 list has them, which the official client reads ({@code vastai/api/instances.py}
 * and {@code vastai/cli/commands/instances.py} of the repository vast-ai/vast-cli). Columns that Warden never reads because
 * they hold secrets are there and empty, so that a program which expects them does not fail.
 */
final class InstanceColumns {

    private static final Map<String, Object> EMPTIED = emptied();
    private static final Map<String, Function<Instance, @Nullable Object>> KNOWN = known();

    private InstanceColumns() {}

    /** Whether Warden knows the column's values, so that one can filter and order by it. */
    static boolean isKnown(String column) {
        return KNOWN.containsKey(column);
    }

    /** The value, as a text, a number, true or false; null when there is none. */
    static @Nullable Object value(Instance instance, String column) {
        Function<Instance, @Nullable Object> known = KNOWN.get(column);
        return known == null ? null : known.apply(instance);
    }

    /** All columns. */
    static Map<String, Object> row(Instance instance) {
        Map<String, Object> row = new LinkedHashMap<>();
        KNOWN.forEach((column, value) -> row.put(column, value.apply(instance)));
        row.putAll(EMPTIED);
        row.computeIfAbsent("start_date", unknown -> 0);
        return row;
    }

    /** These columns; null for what nobody knows, as Vast.ai has it. */
    static Map<String, Object> row(Instance instance, List<String> columns) {
        Map<String, Object> row = new LinkedHashMap<>();
        columns.forEach(
                column -> row.put(column, EMPTIED.containsKey(column) ? EMPTIED.get(column) : value(instance, column)));
        return row;
    }

    /** Lists where the client goes through a list. */
    private static Map<String, Object> emptied() {
        Map<String, Object> emptied = new LinkedHashMap<>();
        emptied.put("extra_env", List.of());
        emptied.put("image_args", List.of());
        for (String text : List.of("jupyter_token", "onstart", "ssh_host", "ssh_port", "public_ipaddr")) {
            emptied.put(text, null);
        }
        return Collections.unmodifiableMap(emptied);
    }

    private static Map<String, Function<Instance, @Nullable Object>> known() {
        Map<String, Function<Instance, @Nullable Object>> known = new LinkedHashMap<>();
        known.put("id", Instance::id);
        known.put("label", Instance::label);
        known.put("actual_status", Instance::actualStatus);
        known.put("intended_status", Instance::intendedStatus);
        known.put("cur_state", Instance::curState);
        known.put("gpu_name", Instance::gpuName);
        known.put("num_gpus", Instance::numGpus);
        known.put("dph_total", Instance::dphTotal);
        known.put("start_date", instance -> seconds(instance.startDate()));
        known.put("end_date", instance -> seconds(instance.endDate()));
        known.put("machine_id", Instance::machineId);
        known.put("host_id", Instance::hostId);
        known.put("disk_space", Instance::diskSpace);
        known.put("disk_usage", instance -> instance.diskUsage() == null ? -1 : instance.diskUsage());
        known.put("image_uuid", Instance::imageUuid);
        known.put("geolocation", Instance::geolocation);
        known.put("is_bid", Instance::isBid);
        known.put("storage_total_cost", Instance::storageTotalCost);
        for (String also : Instance.ALSO) {
            known.put(also, instance -> instance.also().get(also));
        }
        return Collections.unmodifiableMap(known);
    }

    /** The dates of Vast.ai are seconds since 1970 with a fraction; a decimal is written without an exponent. */
    private static @Nullable Object seconds(@Nullable Instant date) {
        return date == null ? null : BigDecimal.valueOf(date.toEpochMilli(), 3);
    }

    /** The distinct combinations of what the official client offers as filters. */
    static List<Map<String, Object>> filters(List<Instance> instances) {
        List<String> offered = List.of("actual_status", "gpu_name", "verification");
        return new ArrayList<>(instances.stream()
                .map(instance -> row(instance, offered))
                .distinct()
                .toList());
    }
}
