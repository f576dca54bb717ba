package io.vastwarden.sandbox.vast;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * A machine of the host whose key it is, with the number of expired contracts on it, which no endpoint tells.
 * Immutable.
 */
public final class Machine {
    private final ObjectNode row;
    private final int expiredContracts;

    private Machine(ObjectNode row, int expiredContracts) {
        this.row = row;
        this.expiredContracts = expiredContracts;
    }

    /** A listed machine with four RTX 4090. */
    public static Machine of(long id, int expiredContracts) {
        ObjectNode row = Json.object()
                .put("id", id)
                .put("num_gpus", 4)
                .put("gpu_name", "RTX 4090")
                .put("disk_space", 1_862)
                .put("hostname", "rig-" + id)
                .put("driver_version", "570.133.07")
                .put("reliability2", 0.9954)
                .put("verification", "verified")
                .put("geolocation", "Norway, NO")
                .put("num_reports", 0)
                .put("listed_gpu_cost", 0.35)
                .put("min_bid_price", 0.18)
                .put("gpu_occupancy", "D D x x")
                .put("listed_inet_up_cost", 0.005)
                .put("listed_inet_down_cost", 0.003);
        return new Machine(row, expiredContracts);
    }

    public long id() {
        return row.path("id").longValue();
    }

    public int expiredContracts() {
        return expiredContracts;
    }

    public Machine expiredContracts(int count) {
        return new Machine(row, count);
    }

    /** Sets any column to anything that JSON can hold; {@code null} for JSON's null. */
    public Machine with(String column, @Nullable Object value) {
        ObjectNode changed = row.deepCopy();
        changed.set(column, Json.MAPPER.<JsonNode>valueToTree(value));
        return new Machine(changed, expiredContracts);
    }

    /** The row as it goes over the wire; a copy. */
    public ObjectNode row() {
        return row.deepCopy();
    }
}
