package io.vastwarden.service.vastwire;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** The values of columns, as JSON has them: texts, numbers, true, false and nothing. */
final class Scalars {

    private Scalars() {}

    static @Nullable Object of(JsonNode json) throws InvalidArguments {
        if (json.isTextual()) {
            return json.textValue();
        }
        if (json.isNumber()) {
            return json.numberValue();
        }
        if (json.isBoolean()) {
            return json.booleanValue();
        }
        if (json.isNull()) {
            return null;
        }
        throw new InvalidArguments("a column can be compared with a text, a number, true, false or null only");
    }

    /** Whether both are there and of one kind. */
    static boolean comparable(@Nullable Object one, @Nullable Object other) {
        return (one instanceof Number && other instanceof Number)
                || (one instanceof String && other instanceof String)
                || (one instanceof Boolean && other instanceof Boolean);
    }

    /** What is not there comes last; of what cannot be compared nothing comes first. */
    static int compare(@Nullable Object one, @Nullable Object other) {
        if (one == null || other == null) {
            return Boolean.compare(one == null, other == null);
        }
        if (one instanceof Number first && other instanceof Number second) {
            return Double.compare(first.doubleValue(), second.doubleValue());
        }
        if (one instanceof Boolean first && other instanceof Boolean second) {
            return Boolean.compare(first, second);
        }
        return one.toString().compareTo(other.toString());
    }
}
