package io.vastwarden.bot;

import io.quarkus.runtime.annotations.QuarkusMain;
import io.vastwarden.core.start.Program;

/** Starts the bot. */
@QuarkusMain
public final class Main {

    private Main() {}

    /** The program. */
    public static void main(String... arguments) {
        new Program("The bot", "WARDEN_BOT").run(arguments);
    }
}
