package io.vastwarden.service;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.net.BindException;
import org.jspecify.annotations.Nullable;

/** Starts the service. A start that fails is one sentence and exit code 1. */
@QuarkusMain
public final class Main {

    private Main() {}

    /** The program. */
    public static void main(String... args) {
        Quarkus.run(null, Main::ended, args);
    }

    private static void ended(Integer code, @Nullable Throwable failure) {
        if (failure == null) {
            System.exit(code);
            return;
        }
        System.err.println("Warden did not start. " + sentence(failure));
        if (cause(failure, StartFailure.class) == null && cause(failure, BindException.class) == null) {
            failure.printStackTrace();
        }
        System.exit(1);
    }

    private static String sentence(Throwable failure) {
        StartFailure told = cause(failure, StartFailure.class);
        if (told != null) {
            return String.valueOf(told.getMessage());
        }
        if (cause(failure, BindException.class) != null) {
            return "Its address is in use by another program. Stop that, or set WARDEN_HTTP_PORT to a free port.";
        }
        return "This was not foreseen: " + failure;
    }

    private static <T extends Throwable> @Nullable T cause(Throwable failure, Class<T> type) {
        for (Throwable one = failure; one != null; one = one.getCause()) {
            if (type.isInstance(one)) {
                return type.cast(one);
            }
        }
        return null;
    }
}
