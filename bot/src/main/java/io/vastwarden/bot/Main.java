package io.vastwarden.bot;

import io.quarkus.runtime.annotations.QuarkusMain;
import io.vastwarden.bot.gateway.RestCalls;
import io.vastwarden.core.start.Health;
import io.vastwarden.core.start.Program;
import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;

/** Starts the bot; with an argument, asks the one that runs how it is. */
@QuarkusMain
public final class Main {

    private Main() {}

    /** The program. */
    public static void main(String... arguments) {
        if (arguments.length > 0) {
            System.exit(asked(arguments, System.getenv(), System.err));
        }
        RestCalls.prepare();
        new Program("The bot", "WARDEN_BOT").run(arguments);
    }

    /** The exit code: 0 ready, 1 not ready and {@code err} says why, 2 not understood. */
    private static int asked(String[] arguments, Map<String, String> environment, PrintStream err) {
        if (arguments.length > 1 || !arguments[0].equals(Health.COMMAND)) {
            err.println("There is no command \"" + arguments[0] + "\". There is: " + Health.COMMAND
                    + ". Without one, the bot starts.");
            return 2;
        }
        Optional<String> trouble = new Health("The bot", "WARDEN_BOT", 8090, Optional.empty()).trouble(environment);
        trouble.ifPresent(err::println);
        return trouble.isPresent() ? 1 : 0;
    }
}
