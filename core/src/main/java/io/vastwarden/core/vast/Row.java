package io.vastwarden.core.vast;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One row of an answer, read field by field: a field of another type than expected counts as absent. */
record Row(JsonNode json) {
    private static final double LAST_SECOND = 253_402_300_799d;

    /** The row's id; empty when it is none to rely on. */
    Optional<Long> id() {
        JsonNode id = json.path("id");
        return id.isIntegralNumber() && id.canConvertToLong() && id.longValue() > 0
                ? Optional.of(id.longValue())
                : Optional.empty();
    }

    /** An instance with the columns that Vast.ai's API documentation names; empty without a usable id. */
    Optional<Instance> instance() {
        return id().map(id -> new Instance(
                id,
                text("label"),
                text("actual_status"),
                text("intended_status"),
                text("cur_state"),
                text("gpu_name"),
                (int) whole("num_gpus", Integer.MAX_VALUE),
                orZero(number("dph_total")),
                moment("start_date"),
                moment("end_date"),
                whole("machine_id", Long.MAX_VALUE),
                whole("host_id", Long.MAX_VALUE),
                orZero(number("disk_space")),
                notNegative(number("disk_usage")),
                text("image_uuid"),
                text("geolocation"),
                json.path("is_bid").asBoolean(false),
                number("storage_total_cost"),
                also()));
    }

    /** A machine with the fields that the official client shows; empty without a usable id. */
    Optional<Machine> machine() {
        return id().map(id -> new Machine(
                id,
                (int) whole("num_gpus", Integer.MAX_VALUE),
                text("gpu_name"),
                orZero(number("disk_space")),
                text("hostname"),
                text("driver_version"),
                number("reliability2"),
                text("verification"),
                text("geolocation"),
                (int) whole("num_reports", Integer.MAX_VALUE),
                number("listed_gpu_cost"),
                number("min_bid_price"),
                text("gpu_occupancy"),
                number("listed_inet_up_cost"),
                number("listed_inet_down_cost"),
                number("credit_discount_max")));
    }

    /** Not the JSON, which may carry secrets. */
    @Override
    public String toString() {
        return "Row[" + id().map(id -> "id=" + id).orElse("no id") + "]";
    }

    private Map<String, Object> also() {
        Map<String, Object> also = new HashMap<>();
        for (String column : Instance.ALSO) {
            JsonNode node = json.path(column);
            if (node.isTextual()) {
                also.put(column, node.textValue());
            } else if (node.isBoolean()) {
                also.put(column, node.booleanValue());
            } else if (node.isNumber() && Double.isFinite(node.doubleValue())) {
                also.put(column, node.numberValue());
            }
        }
        return also;
    }

    private @Nullable String text(String field) {
        return json.path(field).textValue();
    }

    private @Nullable Double number(String field) {
        JsonNode node = json.path(field);
        return node.isNumber() && Double.isFinite(node.doubleValue()) ? (Double) node.doubleValue() : null;
    }

    private long whole(String field, long most) {
        Double number = number(field);
        return number != null && number >= 0 && number <= most && number == Math.rint(number) ? number.longValue() : 0;
    }

    /** Vast.ai sends dates as seconds since 1970, with fractions. */
    private @Nullable Instant moment(String field) {
        Double seconds = number(field);
        return seconds == null || seconds <= 0 || seconds > LAST_SECOND
                ? null
                : Instant.ofEpochMilli(Math.round(seconds * 1000));
    }

    private static double orZero(@Nullable Double number) {
        return number == null ? 0 : number;
    }

    private static @Nullable Double notNegative(@Nullable Double number) {
        return number == null || number < 0 ? null : number;
    }
}
