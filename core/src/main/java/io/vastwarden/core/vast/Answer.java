package io.vastwarden.core.vast;

/**
 * What Vast.ai itself answered, as kept with an item.
 *
 * @param status the HTTP status
 * @param error the error code, e.g. {@code not_found}; empty when there was none
 * @param msg Vast.ai's words; empty when there were none
 * @param body the start of the body, at most {@link #MOST_BODY} characters; empty for a read, since rows carry
 *     secrets
 */
public record Answer(int status, String error, String msg, String body) {
    /** How much of a body is kept. */
    public static final int MOST_BODY = 2048;

    public Answer {
        body = body.length() <= MOST_BODY ? body : body.substring(0, MOST_BODY);
    }

    /** Status, code and words in one line, e.g. {@code 404 not_found: Instance not found}. */
    String line() {
        StringBuilder line = new StringBuilder().append(status);
        if (!error.isEmpty()) {
            line.append(' ').append(error);
        }
        if (!msg.isEmpty()) {
            line.append(": ").append(msg);
        }
        return line.toString();
    }
}
