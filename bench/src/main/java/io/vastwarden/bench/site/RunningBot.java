package io.vastwarden.bench.site;

import io.vastwarden.sandbox.discord.DiscordStandIn;
import io.vastwarden.sandbox.program.FreePort;
import io.vastwarden.sandbox.program.Packaged;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The packaged bot as a process of its own, with the service and the stand-in for Discord, from its start to its end. */
public final class RunningBot implements AutoCloseable {
    /** The Java options that the figures are promised for. */
    public static final List<String> JAVA_OPTIONS = List.of("-Xmx128m");

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofMillis(1);

    private final Program program;
    private final Duration dialledIn;

    private RunningBot(Program program, Duration dialledIn) {
        this.program = program;
        this.dialledIn = dialledIn;
    }

    /**
     * Starts and waits until it is connected and its commands are there.
     *
     * @throws CannotMeasure when that does not happen in time; then it is stopped
     */
    static RunningBot start(Packaged packaged, Path folder, Path log, Api service, DiscordStandIn discord)
            throws InterruptedException {
        int port = FreePort.choose();
        int dials = discord.dials();
        Program program = Program.start(
                "bot",
                packaged,
                folder,
                log,
                JAVA_OPTIONS,
                Map.of(
                        "WARDEN_BOT_PORT", Integer.toString(port),
                        "WARDEN_URL", service.at("/").toString(),
                        "WARDEN_TOKEN", service.token(),
                        "DISCORD_TOKEN", discord.token(),
                        "DISCORD_API_URL", discord.apiUrl().toString(),
                        "DISCORD_GATEWAY_URL", discord.gatewayUrl().toString(),
                        "WARDEN_ALLOW_STANDIN", "true"));
        while (discord.dials() == dials && program.runs() && program.age().compareTo(PATIENCE) < 0) {
            Thread.sleep(LOOK);
        }
        Duration dialledIn = program.age();
        program.awaitAnswer(port, "/q/health/ready", Optional.empty());
        discord.awaitCommands("destroy", "whoami");
        return new RunningBot(program, dialledIn);
    }

    /** From the start of the process until the gateway heard of it. */
    public Duration dialledIn() {
        return dialledIn;
    }

    public Resident resident() {
        return program.resident();
    }

    boolean runs() {
        return program.runs();
    }

    /** Asks it to end, and makes it if it does not. */
    @Override
    public void close() {
        program.close();
    }
}
