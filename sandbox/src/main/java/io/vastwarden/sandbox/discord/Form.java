package io.vastwarden.sandbox.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Collects what is wrong with a body, and refuses it in the end as Discord does: code 50035 with an {@code errors}
 * object that follows the body's own shape.
 */
final class Form {
    private final ObjectNode errors = Json.object();
    private final String prefix;

    /** @param prefix where in the body the checked part is, with a dot at its end; empty for the whole of it */
    Form(String prefix) {
        this.prefix = prefix;
    }

    void check(boolean right, String path, String code, String message) {
        if (right) {
            return;
        }
        ObjectNode at = errors;
        for (String step : (prefix + path).split("\\.", -1)) {
            at = at.withObjectProperty(step);
        }
        ArrayNode list = at.withArrayProperty("_errors");
        list.addObject().put("code", code).put("message", message);
    }

    /** The text may be missing only if {@code min} is 0. */
    void length(JsonNode text, int min, int max, String path) {
        if (!Json.isSet(text)) {
            check(min == 0, path, "BASE_TYPE_REQUIRED", "This field is required");
            return;
        }
        String value = text.asText();
        int length = value.codePointCount(0, value.length());
        if (min == 0) {
            check(length <= max, path, "BASE_TYPE_MAX_LENGTH", "Must be " + max + " or fewer in length.");
        } else {
            check(
                    length >= min && length <= max,
                    path,
                    "BASE_TYPE_BAD_LENGTH",
                    "Must be between " + min + " and " + max + " in length.");
        }
    }

    void count(JsonNode array, int min, int max, String path) {
        check(
                array.size() >= min && array.size() <= max,
                path,
                "BASE_TYPE_BAD_LENGTH",
                "Must be between " + min + " and " + max + " in length.");
    }

    void done() {
        if (!errors.isEmpty()) {
            throw new RestError(400, 50035, "Invalid Form Body", errors);
        }
    }
}
