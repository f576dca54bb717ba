package io.vastwarden.service;

import io.quarkus.runtime.annotations.QuarkusMain;
import io.vastwarden.core.start.Program;
import io.vastwarden.service.cli.CommandLine;
import io.vastwarden.service.connection.SlowClients;

/** Starts the service; with arguments, runs a command beside it instead. */
@QuarkusMain
public final class Main {

    private Main() {}

    /** The program. */
    public static void main(String... arguments) {
        if (arguments.length > 0) {
            System.exit(CommandLine.run(arguments, System.getenv(), System.out, System.err));
        }
        SlowClients.areCutOff();
        new Program("Warden", "WARDEN_HTTP").run(arguments);
    }
}
