package io.vastwarden.service.vastwire;

import com.fasterxml.jackson.databind.JsonNode;
import io.vastwarden.core.api.Plan;
import io.vastwarden.service.http.VastShape;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Tells in Vast.ai's shapes how what was asked for has ended, or that it waits. */
final class WireAnswer {

    private WireAnswer() {}

    /**
     * The answer for one item that has ended.
     *
     * @param vastSaid Vast.ai's own answer as kept with the item; an empty object if there was none
     */
    static Response ended(Plan plan, JsonNode vastSaid) {
        Plan.Item item = plan.items().getFirst();
        String words = (item.words() == null ? "" : item.words()) + " Plan " + plan.id() + ".";
        String outcome = Objects.requireNonNullElse(item.outcome(), "");
        return switch (outcome) {
            case "destroyed" -> success(200, words);
            case "cleaned" -> cleaned(item, vastSaid);
            case "already_gone" -> error(404, "not_found", "Instance not found");
            case "refused" -> refused(String.valueOf(item.words()), vastSaid);
            case "unclear" -> error(500, outcome, words);
            case "expired", "cancelled", "changed", "blocked" -> error(403, outcome, words);
            default ->
                throw new IllegalStateException(
                        "an outcome of " + plan.operation() + " that is not known: " + item.outcome());
        };
    }

    /**
     * The answer for several instances that have ended. What ended in another way than wanted makes it no success, but it is
     * no refusal either: the official client prints {@code msg} then.
     *
     * @param asked what was asked for
     */
    static Response ended(Plan plan, List<Long> asked) {
        Tally tally = Tally.of(plan, asked);
        if (plan.startedAt() == null) {
            return error(403, plan.state().toString(), plan.words() + " Nothing was sent. Plan " + plan.id() + ".");
        }
        String msg = tally.told() + " Plan " + plan.id() + ".";
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("success", tally.allGone());
        if (!tally.allGone()) {
            body.put("error", "not_all_destroyed");
        }
        body.put("msg", msg);
        body.put("outcomes", tally.outcomes());
        return Response.ok(body, MediaType.APPLICATION_JSON_TYPE).build();
    }

    /** The answer for what takes longer: the one deviation from Vast.ai's documents. */
    static Response queued(Plan plan) {
        return success(
                202,
                "Queued by Warden as plan " + plan.id() + "; " + place(plan) + ". GET /v1/plans/" + plan.id()
                        + " tells how it ends; so does the same request again.");
    }

    /** The same for several instances, with what has become of them so far. */
    static Response queued(Plan plan, List<Long> asked) {
        Tally tally = Tally.of(plan, asked);
        return success(
                202,
                "Queued by Warden as plan " + plan.id() + "; " + place(plan) + ", " + tally.ended() + " of "
                        + plan.items().size() + " have ended. " + tally.told() + " GET /v1/plans/" + plan.id()
                        + " tells how it ends; so does the same request again.");
    }

    private static String place(Plan plan) {
        Integer before = plan.position();
        if (before == null) {
            return "it is being done";
        }
        return before == 0 ? "it is next" : before + (before == 1 ? " is" : " are") + " before it";
    }

    static Response error(int status, String error, String msg) {
        return VastShape.error(status, error, msg).build();
    }

    /** The answer to what cannot be understood. */
    static Response invalid(InvalidArguments invalid) {
        return error(400, "invalid_args", invalid.why() + "; nothing was sent");
    }

    private static Response success(int status, String msg) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("success", true);
        body.put("msg", msg);
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON)
                .entity(body)
                .build();
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
