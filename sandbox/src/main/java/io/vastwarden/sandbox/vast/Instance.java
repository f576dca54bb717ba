package io.vastwarden.sandbox.vast;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An instance as Vast.ai shows it: one row of columns. Immutable. It is a row and not a record of fields, so that a test
 * can also make rows that are odd: a column missing, null, or of another type.
 */
public final class Instance {
    /** Is in every secret column of every row that is text, so that a test can search for what must not pass. */
    public static final String SECRET_MARKER = "sandbox-secret-must-not-pass";

    /** The {@code ssh_port} of every row: a secret column too, but a number. */
    public static final int SECRET_PORT = 64_738;

    /**
     * What a text shows that lets a secret column pass. The port counts as a number of its own only: in a digest, an id
     * or a time its digits can stand by chance.
     */
    public static final Pattern SECRETS =
            Pattern.compile(Pattern.quote(SECRET_MARKER) + "|(?<![0-9A-Za-z.])" + SECRET_PORT + "(?![0-9A-Za-z])");

    static final Set<String> COLUMNS = columnsOf(running(1, Instant.EPOCH).row);

    private final ObjectNode row;

    private Instance(ObjectNode row) {
        this.row = row;
    }

    /** A running, unlabelled instance with one RTX 4090. */
    public static Instance running(long id, Instant started) {
        ObjectNode row = Json.object()
                .put("id", id)
                .putNull("label")
                .put("actual_status", "running")
                .put("intended_status", "running")
                .put("cur_state", "running")
                .put("next_state", "running")
                .put("status_msg", "success, running pytorch/pytorch:latest/ssh")
                .put("gpu_name", "RTX 4090")
                .put("num_gpus", 1)
                .put("gpu_util", 87.5)
                .put("gpu_ram", 24_564)
                .put("cpu_cores_effective", 16.0)
                .put("cpu_ram", 64_304)
                .put("dph_total", 0.62)
                .put("storage_total_cost", 0.0167)
                .put("start_date", epochSeconds(started))
                .put("end_date", epochSeconds(started.plusSeconds(90L * 24 * 3600)))
                .put("machine_id", 12_011)
                .put("host_id", 3_301)
                .put("disk_space", 60.0)
                .put("disk_usage", 21.4)
                .put("image_uuid", "pytorch/pytorch:latest")
                .put("image_runtype", "ssh")
                .put("template_name", "PyTorch")
                .put("geolocation", "Sweden, SE")
                .put("verification", "verified")
                .put("reliability2", 0.9971)
                .put("inet_up", 812.3)
                .put("inet_down", 934.6)
                .put("is_bid", false);
        row.put("jupyter_token", SECRET_MARKER + "-jupyter-" + id)
                .put("onstart", "export TOKEN=" + SECRET_MARKER + "-onstart-" + id)
                .put("ssh_host", SECRET_MARKER + "-ssh.invalid")
                .put("ssh_port", SECRET_PORT)
                .put("public_ipaddr", SECRET_MARKER + "-ip.invalid");
        row.putArray("extra_env").addArray().add("TOKEN").add(SECRET_MARKER + "-env-" + id);
        row.putArray("image_args").add("--token").add(SECRET_MARKER + "-args-" + id);
        return new Instance(row);
    }

    public long id() {
        return row.path("id").longValue();
    }

    public Optional<String> label() {
        return Optional.ofNullable(row.path("label").textValue());
    }

    public Optional<String> actualStatus() {
        return Optional.ofNullable(row.path("actual_status").textValue());
    }

    public long machineId() {
        return row.path("machine_id").longValue();
    }

    /** The row as it goes over the wire, secret columns included; a copy. */
    public ObjectNode row() {
        return row.deepCopy();
    }

    /** Sets any column to anything that JSON can hold; {@code null} for JSON's null. */
    public Instance with(String column, @Nullable Object value) {
        ObjectNode changed = row.deepCopy();
        changed.set(column, Json.MAPPER.<JsonNode>valueToTree(value));
        return new Instance(changed);
    }

    /** Leaves a column out of the row altogether. */
    public Instance without(String column) {
        ObjectNode changed = row.deepCopy();
        changed.remove(column);
        return new Instance(changed);
    }

    public Instance labelled(@Nullable String label) {
        return with("label", label);
    }

    /** Stopped by its owner: no GPU charges, the disk still costs. */
    public Instance stopped() {
        return inState("stopped", "stopped").with("gpu_util", null);
    }

    /** The container ended by itself while it was meant to run. */
    public Instance exited() {
        return inState("exited", "running").with("gpu_util", 0.0);
    }

    /** Being provisioned: no status yet. */
    public Instance loading() {
        return with("actual_status", null).with("cur_state", "loading").with("status_msg", null);
    }

    public Instance started() {
        return inState("running", "running");
    }

    public Instance startedAt(Instant moment) {
        return with("start_date", epochSeconds(moment));
    }

    public Instance onMachine(long machineId) {
        return with("machine_id", machineId);
    }

    public Instance gpus(int count, String name) {
        return with("num_gpus", count).with("gpu_name", name);
    }

    public Instance dollarsPerHour(double dollars) {
        return with("dph_total", dollars);
    }

    /** The row itself; for reading inside this package only. */
    ObjectNode columns() {
        return row;
    }

    private Instance inState(String actual, String intended) {
        return with("actual_status", actual)
                .with("intended_status", intended)
                .with("cur_state", intended)
                .with("next_state", intended);
    }

    /** A decimal and not a double, which Java would write with an exponent. */
    static BigDecimal epochSeconds(Instant moment) {
        return BigDecimal.valueOf(moment.toEpochMilli(), 3);
    }

    private static Set<String> columnsOf(ObjectNode row) {
        return row.propertyStream().map(Map.Entry::getKey).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Instance that && row.equals(that.row);
    }

    @Override
    public int hashCode() {
        return row.hashCode();
    }

    @Override
    public String toString() {
        return "instance " + id() + " " + actualStatus().orElse("loading")
                + label().map(l -> " \"" + l + "\"").orElse("");
    }
}
