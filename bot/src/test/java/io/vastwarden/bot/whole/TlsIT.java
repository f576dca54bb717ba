package io.vastwarden.bot.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.vastwarden.sandbox.program.SelfSigned;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bot and a service that speaks https, with a certificate that nobody else has signed. */
class TlsIT {

    @TempDir
    private Path folder;

    @Test
    void it_works_over_https_for_whom_it_trusts_and_says_so_where_it_trusts_nobody() {
        SelfSigned own = SelfSigned.in(folder);
        Map<String, String> https = Map.of(
                "WARDEN_TLS_CERTIFICATE_FILE",
                own.certificate().toString(),
                "WARDEN_TLS_KEY_FILE",
                own.key().toString());
        try (Stage stage = Stage.notStarted(https, Map.of())) {
            stage.service.start();
            stage.bot
                    .with(
                            "WARDEN_URL",
                            "https://localhost:" + URI.create(stage.line.url()).getPort())
                    .start();
            assertThat(stage.bot.awaitHealth(answer -> answer.body().contains("certificate")))
                    .contains("the service's certificate is not trusted; set WARDEN_CA_FILE");

            stage.bot.stop();
            stage.bot
                    .with("WARDEN_CA_FILE", own.certificate().toString())
                    .start()
                    .awaitReady();
            stage.discord.awaitCommands("destroy");

            stage.discord.alice().types("/destroy instance:4242").card().shows("Needs");
        }
    }
}
