package io.vastwarden.sandbox.vast;

import java.io.Serial;

/** A request whose arguments Vast.ai would answer 400. */
final class BadArguments extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String msg;

    BadArguments(String msg) {
        super(msg);
        this.msg = msg;
    }

    Answer answer() {
        return Answer.error(400, "invalid_args", msg);
    }
}
