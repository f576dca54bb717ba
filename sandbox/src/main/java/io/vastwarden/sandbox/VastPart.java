package io.vastwarden.sandbox;

import io.vastwarden.sandbox.vast.Settings;
import io.vastwarden.sandbox.vast.VastStandIn;
import java.io.UncheckedIOException;
import java.util.Map;

/** The Vast.ai stand-in, set by {@code WARDEN_SANDBOX_VAST_PORT} and {@code WARDEN_SANDBOX_VAST_KEY}. */
final class VastPart implements Part {
    private static final String PORT = "WARDEN_SANDBOX_VAST_PORT";
    private static final String KEY = "WARDEN_SANDBOX_VAST_KEY";

    @Override
    public Listening start(Map<String, String> environment) throws CannotStart {
        int port = Port.read(environment, PORT, Settings.DEFAULT_PORT);
        String key = environment.getOrDefault(KEY, "");
        Settings settings = VastStandIn.settings().port(port);
        try {
            VastStandIn vast = VastStandIn.start(key.isBlank() ? settings : settings.key(key));
            return new Listening(
                    "Vast.ai stand-in listens on " + vast.url() + " (help: " + vast.url()
                            + "/sandbox); nothing real is touched",
                    vast::close);
        } catch (UncheckedIOException taken) {
            throw new CannotStart("The Vast.ai stand-in cannot listen on 127.0.0.1:" + port
                    + ": the port is in use; stop what uses it or set " + PORT + ".");
        }
    }
}
