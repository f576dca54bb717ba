package io.vastwarden.core.start;

import io.smallrye.config.ConfigValidationException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.BindException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Why a start failed, found among the causes of what was thrown. */
sealed interface Cause {

    /** A person can mend it, and the sentence says how. */
    record Told(StartFailure failure) implements Cause {}

    /** Another program listens where this one wants to. */
    record AddressInUse() implements Cause {}

    /** A setting has a value that cannot be read. */
    record BadSettings(ConfigValidationException problems) implements Cause {}

    /** Everything else: whoever looks for it needs all of it. */
    record Unforeseen(Throwable failure) implements Cause {}

    Pattern NOT_CONVERTED = Pattern.compile(
            "SRCFG\\d+: The config property (\\S+) with the config value \"(.*)\" threw an Exception whilst being converted (.*)",
            Pattern.DOTALL);
    Pattern MESSAGE_CODE = Pattern.compile("SRCFG\\d+: ?|SRCFG\\d+ ");

    static Cause of(Throwable failure) {
        for (Throwable one = failure; one != null; one = one.getCause()) {
            Cause known = known(one);
            if (known != null) {
                return known;
            }
        }
        return new Unforeseen(failure);
    }

    private static @Nullable Cause known(Throwable one) {
        return switch (one) {
            case StartFailure told -> new Told(told);
            case BindException taken -> new AddressInUse();
            case ConfigValidationException problems -> new BadSettings(problems);
            default -> null;
        };
    }

    /** What to tell the person who started it. */
    default String sentence(String settingsOfItsAddress) {
        return switch (this) {
            case Told told -> told.failure().sentence();
            case AddressInUse ignored ->
                "Its address is in use by another program. Stop that, or set " + settingsOfItsAddress
                        + "_PORT to a free port.";
            case BadSettings bad -> told(bad.problems(), settingsOfItsAddress);
            case Unforeseen unforeseen -> "This was not foreseen: " + trace(unforeseen.failure());
        };
    }

    private static String told(ConfigValidationException problems, String settingsOfItsAddress) {
        String message = problems.getProblem(0).getMessage();
        Matcher matcher = NOT_CONVERTED.matcher(message.strip().replaceFirst("^[a-z.A-Z]+Exception: ", ""));
        if (!matcher.matches()) {
            return "A setting cannot be used: " + plain(message) + ".";
        }
        return setting(matcher.group(1), settingsOfItsAddress) + " is \"" + matcher.group(2)
                + "\", which cannot be used: " + plain(matcher.group(3)) + ".";
    }

    private static String setting(String property, String settingsOfItsAddress) {
        String known = property.replaceFirst("^quarkus\\.http\\.", settingsOfItsAddress + ".");
        return known.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    private static String plain(String message) {
        return MESSAGE_CODE
                .matcher(message.strip())
                .replaceAll("")
                .replaceFirst("\\.$", "")
                .replaceFirst("^[a-z.A-Z]+Exception: ", "");
    }

    private static String trace(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }
}
