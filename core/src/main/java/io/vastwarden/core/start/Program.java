package io.vastwarden.core.start;

import io.quarkus.runtime.Quarkus;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/**
 * A program of Warden: runs until it is told to stop. A start that fails is one sentence on the error stream and exit
 * code 1.
 *
 * @param name how the sentence calls it, e.g. {@code Warden}
 * @param settingsOfItsAddress what its HTTP settings begin with in the environment, e.g. {@code WARDEN_HTTP}
 */
public record Program(String name, String settingsOfItsAddress) {

    /** Runs it and ends this process with it. */
    public void run(String... arguments) {
        Quarkus.run(null, (code, failure) -> System.exit(ended(code, failure, System.err)), arguments);
    }

    private int ended(int code, @Nullable Throwable failure, PrintStream err) {
        if (failure == null) {
            return code;
        }
        err.println(name + " did not start. " + Cause.of(failure).sentence(settingsOfItsAddress));
        return 1;
    }
}
