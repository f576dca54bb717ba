package io.vastwarden.service.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.erdtman.jcs.JsonCanonicalizer;

/** The documented recipes, followed by somebody who has only what the API shows. */
final class Digests {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Digests() {}

    static String ofAuditRecord(JsonNode shown) {
        ObjectNode content = ((ObjectNode) shown.deepCopy()).without(List.of("digest"));
        content.put("at", millis(shown.path("at")));
        return sha256(content);
    }

    static String ofPlan(Shown plan) {
        ObjectNode shown = JSON.createObjectNode();
        for (String field : List.of("id", "operation", "account", "requested_by", "reason", "needs")) {
            shown.set(field, plan.json().get(field));
        }
        for (JsonNode item : plan.items()) {
            ObjectNode facts = shown.withArray("items").addObject();
            for (String field : List.of(
                    "id", "label", "gpu_name", "num_gpus", "dollars_per_hour", "status", "machine_id", "disk_gb")) {
                facts.set(field, item.get(field));
            }
            facts.put("started_at", millis(item.path("started_at")));
        }
        return sha256(shown);
    }

    private static long millis(JsonNode time) {
        return Instant.parse(time.asText()).toEpochMilli();
    }

    private static String sha256(JsonNode content) {
        try {
            byte[] canonical = new JsonCanonicalizer(JSON.writeValueAsString(content)).getEncodedUTF8();
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
