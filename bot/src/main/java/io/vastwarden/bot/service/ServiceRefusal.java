package io.vastwarden.bot.service;

import io.vastwarden.core.api.Problem;
import java.util.Map;

/** The service answered, and said no. Its sentence is for the person who asked. */
public final class ServiceRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    ServiceRefusal(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    static ServiceRefusal withoutWords(int status) {
        return new ServiceRefusal(new Problem(
                "about:blank", "No words", status, "Warden's service answered with status " + status + ".", Map.of()));
    }

    public Problem problem() {
        return problem;
    }

    /** Whether it is of this kind, by the last part of the problem's type, e.g. {@code plan-expired}. */
    public boolean is(String kind) {
        return problem.type().equals("urn:warden:problem:" + kind);
    }
}
