package io.vastwarden.bench.site;

import io.vastwarden.sandbox.program.Packaged;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Service and bot as they are shipped in one way, started again and again. */
public final class Trial {
    private final Packaged service;
    private final Packaged bot;
    private final Path folder;
    private final Path log;
    private final Map<String, String> settings;
    private final List<String> javaOptions;

    Trial(
            Packaged service,
            Packaged bot,
            Path folder,
            Path log,
            Map<String, String> settings,
            List<String> javaOptions) {
        this.service = service;
        this.bot = bot;
        this.folder = folder;
        this.log = log;
        this.settings = settings;
        this.javaOptions = javaOptions;
    }

    /** Whether they are native executables. */
    public boolean executables() {
        return service.executable();
    }

    /** The size of the service's file; of a JAR's without its libraries. */
    public long serviceBytes() {
        return bytes(service);
    }

    public long botBytes() {
        return bytes(bot);
    }

    private static long bytes(Packaged packaged) {
        try {
            return Files.size(packaged.file());
        } catch (IOException e) {
            throw new CannotMeasure("the size of " + packaged.file() + " cannot be read", e);
        }
    }

    /** The service, which has answered once; its schema is up to date from the second start on. */
    public RunningService startService() throws InterruptedException {
        return RunningService.start(service, folder, log, settings, javaOptions);
    }

    /** The bot beside that service: how soon it is at the gateway, and its memory once it is connected. */
    public Connected connectBot(RunningService with, Duration idle) throws InterruptedException {
        try (Chat chat = Chat.open(bot, folder, log.resolveSibling("bot.log"), with)) {
            Thread.sleep(idle);
            return new Connected(chat.bot().dialledIn(), chat.bot().resident());
        }
    }

    /**
     * What was seen of a bot.
     *
     * @param dialledIn from the start of its process until the gateway heard of it
     */
    public record Connected(Duration dialledIn, Resident resident) {}
}
