package io.vastwarden.service.vastwire;

import com.fasterxml.jackson.databind.JsonNode;
import io.vastwarden.core.api.Plan;
import io.vastwarden.core.operation.Operation;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells in Vast.ai's shapes how an item ended, or that it waits. */
final class WireAnswer {

    private WireAnswer() {}

    /**
     * The answer for an item that has ended.
     *
     * @param vastSaid Vast.ai's own answer as kept with the item; an empty object if there was none
     */
    static Response ended(Operation operation, String plan, Plan.Item item, JsonNode vastSaid) {
        String words = item.words() == null ? "" : item.words();
        return switch (item.outcome() == null ? "" : item.outcome()) {
            case "destroyed" -> success("msg", words + " Plan " + plan + ".");
            case "cleaned" -> cleaned(item, vastSaid);
            case "already_gone" -> error(404, "not_found", "Instance not found");
            case "refused" -> refused(words, vastSaid);
            case "unclear" -> error(500, "unclear", words + " Plan " + plan + ".");
            case "expired" -> error(403, "expired", words + " Plan " + plan + ".");
            case "cancelled" -> error(403, "cancelled", words + " Plan " + plan + ".");
            case "changed" -> error(403, "changed", words + " Plan " + plan + ".");
            case "blocked" -> error(403, "blocked", words + " Plan " + plan + ".");
            default ->
                throw new IllegalStateException("an outcome of " + operation + " that is not known: " + item.outcome());
        };
    }

    /** The answer for what takes longer: the one deviation from Vast.ai's documents. */
    static Response queued(Plan plan) {
        Integer before = plan.position();
        String place = before == null ? "it is being done" : before == 0 ? "it is next" : before + " are before it";
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("success", true);
        body.put(
                "msg",
                "Queued by Warden as plan " + plan.id() + "; " + place + ". GET /v1/plans/" + plan.id()
                        + " tells how it ends; so does the same request again.");
        return Response.status(202)
                .type(MediaType.APPLICATION_JSON)
                .entity(body)
                .build();
    }

    static Response error(int status, String error, String msg) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("success", false);
        body.put("error", error);
        body.put("msg", msg);
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON)
                .entity(body)
                .build();
    }

    private static Response success(String name, Object value) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("success", true);
        body.put(name, value);
        return Response.ok(body, MediaType.APPLICATION_JSON_TYPE).build();
    }

    private static Response cleaned(Plan.Item item, JsonNode vastSaid) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("success", true);
        for (String number : new String[] {"ctime", "machine_id", "user_id", "num_deleted"}) {
            if (vastSaid.path(number).isNumber()) {
                body.put(number, vastSaid.get(number).numberValue());
            }
        }
        body.putIfAbsent("machine_id", item.id());
        body.putIfAbsent("num_deleted", item.numDeleted() == null ? 0 : item.numDeleted());
        body.put("msg", vastSaid.path("msg").isTextual() ? vastSaid.get("msg").asText() : String.valueOf(item.words()));
        return Response.ok(body, MediaType.APPLICATION_JSON_TYPE).build();
    }

    /** Vast.ai's own status and words; but never a 401, at which the official client deletes its key. */
    private static Response refused(String words, JsonNode vastSaid) {
        int status = vastSaid.path("status").asInt();
        String error = vastSaid.path("error").asText("");
        String msg = vastSaid.path("msg").asText("");
        boolean tellable = status >= 400 && status < 500 && status != 401 && status != 404;
        return error(
                status == 401 ? 403 : tellable ? status : 400,
                error.isEmpty() ? "refused" : error,
                msg.isEmpty() ? words : msg);
    }
}
