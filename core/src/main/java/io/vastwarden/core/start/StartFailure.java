package io.vastwarden.core.start;

/** Why a program cannot start, in one sentence that says what to do. */
public final class StartFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StartFailure(String sentence) {
        super(sentence);
    }

    public StartFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** What to tell the person who started it. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
