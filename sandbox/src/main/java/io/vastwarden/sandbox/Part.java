package io.vastwarden.sandbox;

import java.util.Map;

/** One stand-in of the sandbox, as {@link Main} sees it. */
@FunctionalInterface
interface Part {
    /** Starts listening, with settings from the environment, or says in one sentence why it cannot. */
    Listening start(Map<String, String> environment) throws CannotStart;

    /** A stand-in that listens: the line to print, and how to stop it. */
    record Listening(String line, Runnable stop) {}
}
