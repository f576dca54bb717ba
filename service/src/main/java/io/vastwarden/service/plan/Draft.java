package io.vastwarden.service.plan;

import io.vastwarden.core.api.Plan;
import io.vastwarden.core.api.PlanState;
import io.vastwarden.core.operation.Facts;
import io.vastwarden.core.operation.InstanceFacts;
import io.vastwarden.core.operation.MachineFacts;
import io.vastwarden.core.operation.Operation;
import io.vastwarden.service.audit.CanonicalDigest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a plan out of what was asked for and seen: items, sums, warnings, digest. */
final class Draft {

    private Draft() {}

    static Plan of(
            String id,
            Operation operation,
            String account,
            @Nullable String reason,
            String requestedBy,
            Instant createdAt,
            Instant expiresAt,
            Plan.Needs needs,
            List<? extends Facts> facts) {
        List<Plan.Item> items = facts.stream().map(Draft::item).toList();
        Plan.Totals totals = new Plan.Totals(
                items.size(),
                rounded(items.stream()
                        .mapToDouble(item -> item.dollarsPerHour() == null ? 0 : item.dollarsPerHour())
                        .sum()),
                rounded(items.stream().mapToDouble(Plan.Item::diskGb).sum()));
        return new Plan(
                id,
                operation,
                account,
                PlanState.AWAITING_APPROVAL,
                reason,
                requestedBy,
                createdAt,
                expiresAt,
                digest(id, operation, account, reason, requestedBy, needs, items),
                needs,
                List.of(),
                warnings(operation, totals),
                null,
                null,
                null,
                null,
                null,
                1,
                null,
                totals,
                items);
    }

    private static Plan.Item item(Facts facts) {
        return switch (facts) {
            case InstanceFacts one ->
                new Plan.Item(
                        one.id(),
                        one.label(),
                        one.gpuName(),
                        one.numGpus(),
                        one.dollarsPerHour(),
                        one.status(),
                        one.startedAt(),
                        one.machineId(),
                        one.diskGb(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
            case MachineFacts one ->
                new Plan.Item(
                        one.id(),
                        one.hostname(),
                        one.gpuName(),
                        one.numGpus(),
                        null,
                        null,
                        null,
                        one.id(),
                        one.diskGb(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
        };
    }

    /** The facts that an item was stored with; when an instance ends is not among them. */
    static Facts facts(Operation operation, Plan.Item item) {
        return switch (operation) {
            case DESTROY ->
                new InstanceFacts(
                        item.id(),
                        item.label(),
                        item.gpuName(),
                        item.numGpus(),
                        item.dollarsPerHour() == null ? 0 : item.dollarsPerHour(),
                        item.status(),
                        item.startedAt(),
                        item.machineId() == null ? 0 : item.machineId(),
                        item.diskGb(),
                        null);
            case CLEANUP -> new MachineFacts(item.id(), item.label(), item.gpuName(), item.numGpus(), item.diskGb());
        };
    }

    private static List<String> warnings(Operation operation, Plan.Totals totals) {
        return switch (operation) {
            case DESTROY ->
                List.of("All data on "
                        + (totals.items() == 1 ? "this instance" : "these " + totals.items() + " instances")
                        + " is lost for good.");
            case CLEANUP ->
                List.of(
                        "How many expired contracts there are is unknown: Vast.ai tells nobody. Their data is lost for good.",
                        "Hosts are still paid storage for expired contracts, so a clean-up can cost income.");
        };
    }

    private static String digest(
            String id,
            Operation operation,
            String account,
            @Nullable String reason,
            String requestedBy,
            Plan.Needs needs,
            List<Plan.Item> items) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", id);
        shown.put("operation", operation.toString());
        shown.put("account", account);
        shown.put("requested_by", requestedBy);
        shown.put("reason", reason);
        Map<String, Object> needed = new LinkedHashMap<>();
        needed.put("approvals", needs.approvals());
        needed.put("not_by_requester", needs.notByRequester());
        needed.put("grant", needs.grant().toString());
        needed.put("phrase", needs.phrase());
        needed.put("because", needs.because());
        shown.put("needs", needed);
        shown.put("items", items.stream().map(Draft::shown).toList());
        return CanonicalDigest.of(shown);
    }

    private static Map<String, Object> shown(Plan.Item item) {
        Instant startedAt = item.startedAt();
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", item.id());
        shown.put("label", item.label());
        shown.put("gpu_name", item.gpuName());
        shown.put("num_gpus", item.numGpus());
        shown.put("dollars_per_hour", item.dollarsPerHour());
        shown.put("status", item.status());
        shown.put("started_at", startedAt == null ? null : startedAt.toEpochMilli());
        shown.put("machine_id", item.machineId());
        shown.put("disk_gb", item.diskGb());
        return shown;
    }

    private static double rounded(double value) {
        return Math.round(value * 1e6) / 1e6;
    }
}
