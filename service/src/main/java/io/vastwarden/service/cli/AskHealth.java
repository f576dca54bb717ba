package io.vastwarden.service.cli;

import io.vastwarden.core.start.Health;
import java.util.Optional;

/** Asks the service that runs on this machine whether it is ready; see {@link Health}. */
final class AskHealth implements Command {

    private static final Health SERVICE =
            new Health("Warden", "WARDEN_HTTP", 8080, Optional.of("WARDEN_TLS_CERTIFICATE_FILE"));

    @Override
    public String usage() {
        return Health.COMMAND + "; asks at WARDEN_HTTP_HOST and WARDEN_HTTP_PORT";
    }

    @Override
    public void run(Call call) throws NotUnderstood, NotDone {
        call.onlyWith().withAtMost(0);
        Optional<String> trouble = SERVICE.trouble(call.environment());
        if (trouble.isPresent()) {
            throw new NotDone(trouble.get());
        }
    }
}
