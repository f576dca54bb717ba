package io.vastwarden.service.http;

import java.util.Map;

/** Why a request is not done: told to the person who asked, never logged as a fault. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient Map<String, Object> more;

    /** @param sentence what happened, that nothing was sent (or what was), and what to do */
    public Refusal(ProblemType type, String sentence) {
        this(type, sentence, Map.of());
    }

    /** @param more what else helps a program, by name */
    public Refusal(ProblemType type, String sentence, Map<String, Object> more) {
        super(sentence, null, false, false);
        this.type = type;
        this.more = more;
    }

    public ProblemType type() {
        return type;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }

    public Map<String, Object> more() {
        return more;
    }
}
