package io.vastwarden.sandbox.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A call that Discord would refuse, with its HTTP status and its own code. */
final class RestError extends RuntimeException {
    private static final long serialVersionUID = 1;

    final int status;
    final int code;
    private final transient @Nullable ObjectNode errors;

    RestError(int status, int code, String message) {
        this(status, code, message, null);
    }

    RestError(int status, int code, String message, @Nullable ObjectNode errors) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.errors = errors;
    }

    static RestError unauthorized() {
        return new RestError(401, 0, "401: Unauthorized");
    }

    static RestError notFound() {
        return new RestError(404, 0, "404: Not Found");
    }

    static RestError missingAccess() {
        return new RestError(403, 50001, "Missing Access");
    }

    static RestError missingPermissions() {
        return new RestError(403, 50013, "Missing Permissions");
    }

    static RestError unknownChannel() {
        return new RestError(404, 10003, "Unknown Channel");
    }

    static RestError unknownMessage() {
        return new RestError(404, 10008, "Unknown Message");
    }

    static RestError unknownInteraction() {
        return new RestError(404, 10062, "Unknown interaction");
    }

    static RestError unknownWebhook() {
        return new RestError(404, 10015, "Unknown Webhook");
    }

    static RestError alreadyAnswered() {
        return new RestError(400, 40060, "Interaction has already been acknowledged.");
    }

    static RestError tokenExpired() {
        return new RestError(401, 50027, "Invalid Webhook Token");
    }

    static RestError emptyMessage() {
        return new RestError(400, 50006, "Cannot send an empty message");
    }

    Optional<ObjectNode> errors() {
        return Optional.ofNullable(errors);
    }

    ObjectNode body() {
        var body = Json.object().put("message", getMessage()).put("code", code);
        errors().ifPresent(found -> body.set("errors", found));
        return body;
    }
}
