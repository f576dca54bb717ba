package io.vastwarden.bot.whole;

import io.vastwarden.sandbox.discord.DiscordSettings;
import io.vastwarden.sandbox.discord.DiscordStandIn;
import io.vastwarden.sandbox.discord.GpuTeam;
import io.vastwarden.sandbox.program.Packaged;
import io.vastwarden.sandbox.vast.VastStandIn;
import io.vastwarden.sandbox.web.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** Everything there is: both stand-ins in this process, service and bot as programs of their own. */
final class Stage implements AutoCloseable {

    static final String ADMIN_TOKEN = "admin-token-of-the-tests-0123456789abcdef";

    private static final Duration INTERVAL = Duration.ofMillis(25);
    private static final Path SERVICE = Path.of("../service");
    private static final Path BOT = Path.of("");

    /** Most tests are not about the policy. */
    private static final Map<String, String> NO_RULES = Map.of(
            "WARDEN_POLICY_MOST_ITEMS", "500",
            "WARDEN_POLICY_ITEMS_PER_HOUR", "1000000",
            "WARDEN_POLICY_SECOND_PERSON_FROM_ITEMS", "501",
            "WARDEN_POLICY_PHRASE_FROM_ITEMS", "501");

    final VastStandIn vast = VastStandIn.start(VastStandIn.settings().intervals(INTERVAL));
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
    final DiscordStandIn discord = DiscordStandIn.start(
            DiscordSettings.onFreePort()
                    .withPatience(Duration.ofSeconds(30))
                    .withClock(() -> Instant.now().plus(ahead.get())),
            new Page());
    final Program service;
    final Line line;
    final Program bot;

    private Stage(Map<String, String> forTheService, Map<String, String> forTheBot) {
        service = new Program("service", Packaged.of(SERVICE), "WARDEN_HTTP_PORT");
        service.with("WARDEN_VAST_URL", vast.url().toString())
                .with("VAST_API_KEY", vast.key())
                .with("WARDEN_DATA", emptyFolder().toString())
                .with("WARDEN_ADMIN_TOKEN", ADMIN_TOKEN)
                .with(
                        "WARDEN_DISCORD_ROLES",
                        GpuTeam.GUILD + "/" + GpuTeam.OPERATOR + "=view,destroy,cleanup;" + GpuTeam.GUILD + "/"
                                + GpuTeam.APPROVER + "=view,approve")
                .with("WARDEN_FLEET_FRESH_FOR", "1s");
        NO_RULES.forEach(service::with);
        for (String lane : new String[] {
            "LIST_INSTANCES", "SHOW_INSTANCE", "DESTROY_INSTANCE", "CLEANUP_MACHINE", "LIST_MACHINES", "SHOW_MACHINE"
        }) {
            service.with("WARDEN_PACE_" + lane, INTERVAL.toMillis() + "ms");
        }
        forTheService.forEach(service::with);
        line = new Line(URI.create(service.url()).getPort());
        bot = new Program("bot", Packaged.of(BOT), "WARDEN_BOT_PORT");
        bot.with("WARDEN_URL", line.url())
                .with("WARDEN_TOKEN", ADMIN_TOKEN)
                .with("DISCORD_TOKEN", discord.token())
                .with("DISCORD_API_URL", discord.apiUrl().toString())
                .with("DISCORD_GATEWAY_URL", discord.gatewayUrl().toString())
                .with("WARDEN_ALLOW_STANDIN", "true");
        forTheBot.forEach(bot::with);
    }

    /** Everything is up, and the commands are there. */
    static Stage set() {
        return set(Map.of(), Map.of());
    }

    /** The same with more settings. */
    static Stage set(Map<String, String> forTheService, Map<String, String> forTheBot) {
        Stage stage = notStarted(forTheService, forTheBot);
        stage.service.start();
        stage.bot.start();
        stage.service.awaitReady();
        stage.bot.awaitReady();
        stage.discord.awaitCommands("destroy");
        return stage;
    }

    /** The stand-ins are up, and the programs are not. */
    static Stage notStarted(Map<String, String> forTheService, Map<String, String> forTheBot) {
        return new Stage(new HashMap<>(forTheService), new HashMap<>(forTheBot));
    }

    /** For Discord so much time has passed. */
    void timePassesAtDiscord(Duration time) {
        ahead.updateAndGet(before -> before.plus(time));
    }

    /** The service's API, as an admin. */
    Api api() {
        return new Api(service.url(), ADMIN_TOKEN);
    }

    @Override
    public void close() {
        bot.close();
        line.close();
        service.close();
        discord.close();
        vast.close();
    }

    private static Path emptyFolder() {
        try {
            return Files.createTempDirectory("warden-bot-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
