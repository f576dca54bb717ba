package io.vastwarden.bot.gateway;

import java.time.Duration;

/**
 * An interaction came to its end.
 *
 * @param name of the command, button or form as the bot knows it; {@code unknown} for one that it does not know
 * @param took from Discord's event on
 */
public record Answered(Kind kind, String name, Result result, Duration took) {

    /** What somebody did. */
    public enum Kind {
        COMMAND,
        AUTOCOMPLETE,
        BUTTON,
        FORM
    }

    /** What became of it. */
    public enum Result {
        /** It was done, or what was asked for was shown. */
        DONE,
        /** What was typed makes no sense, or the bot does not know it. */
        NOT_UNDERSTOOD,
        /** The service said no. */
        REFUSED,
        /** The service did not answer. */
        SERVICE_AWAY,
        /** The bot itself failed, or could not answer. */
        FAILED
    }
}
