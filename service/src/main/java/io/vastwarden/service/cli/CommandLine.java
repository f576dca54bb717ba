package io.vastwarden.service.cli;

import io.vastwarden.core.start.Health;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds and runs the command that the arguments name. */
public final class CommandLine {

    private static final Map<String, Command> COMMANDS = new TreeMap<>(Map.of(
            "audit",
            new AskAudit(),
            "await",
            new Await(),
            "backup",
            new Backup(),
            Health.COMMAND,
            new AskHealth(),
            "ports",
            new Ports(),
            "protect",
            new Protect(),
            "protections",
            new ListProtections(),
            "restore",
            new Restore(),
            "token",
            new Tokens(),
            "unprotect",
            new Unprotect()));

    private CommandLine() {}

    /**
     * Runs one command to its end.
     *
     * @return the exit code: 0 done, 1 not done and {@code err} says why in a sentence, 2 not understood
     */
    public static int run(String[] arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
        String name = arguments[0];
        Command command = COMMANDS.get(name);
        if (command == null) {
            err.println("There is no command \"" + name + "\". There are: " + String.join(", ", COMMANDS.keySet())
                    + ". Without one, the service starts.");
            return 2;
        }
        try {
            command.run(Call.of(List.of(arguments).subList(1, arguments.length), environment, out));
            return 0;
        } catch (NotUnderstood e) {
            err.println(e.getMessage() + " Usage: " + command.usage());
            return 2;
        } catch (NotDone e) {
            err.println(e.getMessage());
            return 1;
        }
    }
}
