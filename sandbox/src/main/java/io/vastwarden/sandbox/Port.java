package io.vastwarden.sandbox;

import java.util.Map;

/** A port from the environment. */
final class Port {
    private Port() {}

    /** The port that the setting names, or the usual one when it names none. */
    static int read(Map<String, String> environment, String setting, int usual) throws CannotStart {
        String written = environment.getOrDefault(setting, "").strip();
        if (written.isEmpty()) {
            return usual;
        }
        if (written.matches("[0-9]{1,5}") && Integer.parseInt(written) <= 65_535) {
            return Integer.parseInt(written);
        }
        throw new CannotStart(setting + " must be a port from 0 to 65535 (0: any free one), not \"" + written + "\".");
    }
}
