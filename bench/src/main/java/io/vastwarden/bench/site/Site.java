package io.vastwarden.bench.site;

import io.vastwarden.sandbox.program.Packaged;
import io.vastwarden.sandbox.vast.Call;
import io.vastwarden.sandbox.vast.Endpoint;
import io.vastwarden.sandbox.vast.Instance;
import io.vastwarden.sandbox.vast.VastStandIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where figures are measured: one stand-in for Vast.ai in this process, and one service at a time as a process of its
 * own, with Discord where it is asked for, in a data folder that is gone afterwards. The stand-ins' monotonic clock is this
 * process's.
 */
public final class Site implements AutoCloseable {
    private static final Duration RENTED_FOR = Duration.ofHours(3);
    /** What is measured is how fast it goes, not what is allowed. */
    private static final Map<String, String> NO_RULES = Map.of(
            "WARDEN_POLICY_MOST_ITEMS", "500",
            "WARDEN_POLICY_ITEMS_PER_HOUR", "1000000",
            "WARDEN_POLICY_SECOND_PERSON_FROM_ITEMS", "501",
            "WARDEN_POLICY_PHRASE_FROM_ITEMS", "501");

    private final Path root;
    private final Packaged serviceJar;
    private final Packaged botJar;
    private final Path data;
    private final Path log;
    private final boolean quick;
    private final List<String> javaOptions;
    private final VastStandIn vast = VastStandIn.start(VastStandIn.settings());
    private final List<Duration> starts = new ArrayList<>();
    private final List<Visit> visits = new ArrayList<>();
    private final List<Visit> botVisits = new ArrayList<>();
    private final List<String> figures = new ArrayList<>();
    private long nextInstance = 50_000_000;
    private @Nullable RunningService service;
    private @Nullable Pacing pacing;
    private @Nullable Chat chat;
    private @Nullable Replicas replicas;

    private Site(
            Path root,
            Packaged serviceJar,
            Packaged botJar,
            Path data,
            Path log,
            boolean quick,
            List<String> javaOptions) {
        this.root = root;
        this.serviceJar = serviceJar;
        this.botJar = botJar;
        this.data = data;
        this.log = log;
        this.quick = quick;
        this.javaOptions = javaOptions;
    }

    /**
     * Opens a site under the project's {@code data} folder.
     *
     * @param quick whether few samples are enough
     * @param javaOptions more options for the service's Java, e.g. for a profile
     * @throws CannotMeasure when service or bot is not built
     */
    public static Site open(Path root, boolean quick, List<String> javaOptions) {
        Packaged serviceJar = built(() -> Packaged.jar(root.resolve("service")));
        Packaged botJar = built(() -> Packaged.jar(root.resolve("bot")));
        try {
            Path data = Files.createTempDirectory(Files.createDirectories(root.resolve("data")), "bench-");
            Path log = root.resolve("bench/target/service.log");
            Files.createDirectories(log.resolveSibling(""));
            Files.deleteIfExists(log);
            Files.deleteIfExists(botLog(log));
            return new Site(root, serviceJar, botJar, data, log, quick, javaOptions);
        } catch (IOException e) {
            throw new CannotMeasure(
                    "The bench needs a data folder of its own in " + root.resolve("data") + ": " + e, e);
        }
    }

    private static Packaged built(Supplier<Packaged> packaged) {
        try {
            return packaged.get();
        } catch (Packaged.NotBuilt e) {
            throw new CannotMeasure(String.valueOf(e.getMessage()), e);
        }
    }

    private static Path botLog(Path log) {
        return log.resolveSibling("bot.log");
    }

    /** The data folder; what is measured of the disk is measured there. */
    public Path data() {
        return data;
    }

    /** What the service printed; it stays when the site is closed. */
    public Path log() {
        return log;
    }

    public boolean quick() {
        return quick;
    }

    /** The stand-in: of its fleet, intervals and log a figure may change anything. */
    public VastStandIn vast() {
        return vast;
    }

    /** More instances that run, each with an id that was never there before; answers their ids. */
    public List<Long> newInstances(int count) {
        List<Long> ids =
                LongStream.range(nextInstance, nextInstance + count).boxed().toList();
        nextInstance += count;
        Instant started = Instant.now().minus(RENTED_FOR);
        ids.forEach(id -> vast.fleet().put(Instance.running(id, started).labelled("bench-" + id)));
        return ids;
    }

    /**
     * The service at this pace, with a stand-in that is as at its start. The same process as before if the pace is the
     * same.
     *
     * @param figure who asks, to tell what a process had done when its memory was read
     */
    public RunningService service(Pacing wanted, String figure) throws InterruptedException {
        closeReplicas();
        vast.reset();
        wanted.in(vast);
        RunningService running = service;
        if (running == null || !running.runs() || !wanted.equals(pacing)) {
            stop();
            running = RunningService.start(serviceJar, data, log, settings(wanted), javaOptions);
            service = running;
            pacing = wanted;
            starts.add(running.startedIn());
        }
        if (!figures.contains(figure)) {
            figures.add(figure);
        }
        return running;
    }

    /** The service at this pace, and the bot with it. The same processes as before if the pace is the same. */
    public Chat chat(Pacing wanted, String figure) throws InterruptedException {
        RunningService running = service(wanted, figure);
        Chat open = chat;
        if (open == null || !open.isWith(running)) {
            closeChat();
            open = Chat.open(botJar, data, botLog(log), running);
            chat = open;
        }
        open.seenBy(figure);
        return open;
    }

    private Map<String, String> settings(Pacing wanted) {
        Map<String, String> settings = new HashMap<>(wanted.environment());
        settings.put("WARDEN_VAST_URL", vast.url().toString());
        settings.put("VAST_API_KEY", vast.key());
        settings.putAll(NO_RULES);
        settings.put("WARDEN_DISCORD_ROLES", Chat.ROLES);
        return settings;
    }

    /** The calls that destroy, when so many have arrived. @throws CannotMeasure when they have not in time */
    public List<Call> awaitDestroys(int count, Duration atMost) {
        try {
            return vast.log().awaitCalls(Endpoint.DESTROY_INSTANCE, count, atMost);
        } catch (AssertionError e) {
            throw new CannotMeasure(count + " destroys did not arrive within " + atMost.toSeconds() + " s", e);
        }
    }

    /**
     * Tries service and bot in one way of shipping them, in a folder of its own, with nothing else running.
     *
     * @param executables the native ones, or the JARs
     * @throws CannotMeasure when they are not built
     */
    public Trial trial(boolean executables) throws IOException, InterruptedException {
        stop();
        vast.reset();
        Pacing.defaults().in(vast);
        Packaged service = built(() ->
                executables ? Packaged.executable(root.resolve("service")) : Packaged.jar(root.resolve("service")));
        Packaged bot =
                built(() -> executables ? Packaged.executable(root.resolve("bot")) : Packaged.jar(root.resolve("bot")));
        return new Trial(
                service,
                bot,
                Files.createTempDirectory(data, "trial-"),
                log,
                settings(Pacing.defaults()),
                executables ? List.of() : javaOptions);
    }

    /** Stops the service and copies these plans until so many finished ones are stored. */
    public void copyPlans(List<String> plans, int finished) {
        stop();
        new CopiedPlans(data.resolve("warden.db")).fill(plans, finished);
    }

    /** The same, with the audit's records of them. @return how many records are stored then */
    public int copyPlansAndAudit(List<String> plans, int finished) {
        stop();
        CopiedPlans copied = new CopiedPlans(data.resolve("warden.db"));
        copied.fillWithAudit(plans, finished);
        return copied.records();
    }

    /** So many services on a PostgreSQL of their own, at this pace; in the place of the one that ran before. */
    public List<Api> replicas(Pacing wanted, int count) throws InterruptedException {
        stop();
        closeReplicas();
        vast.reset();
        wanted.in(vast);
        Replicas started = Replicas.start(serviceJar, data, log, settings(wanted), javaOptions, count);
        replicas = started;
        return started.apis();
    }

    private void closeReplicas() {
        Replicas open = replicas;
        if (open != null) {
            open.close();
            replicas = null;
        }
    }

    /** How long each start took until the first answer. */
    public List<Duration> starts() {
        return List.copyOf(starts);
    }

    /** The memory of a process after what it had done. */
    public record Visit(List<String> figures, Resident resident) {}

    /** The memory of every process so far, the one that runs included. */
    public List<Visit> visits() {
        List<Visit> all = new ArrayList<>(visits);
        RunningService running = service;
        if (running != null && running.runs()) {
            all.add(new Visit(List.copyOf(figures), running.resident()));
        }
        return all;
    }

    /** The same for every process of the bot. */
    public List<Visit> botVisits() {
        List<Visit> all = new ArrayList<>(botVisits);
        Chat open = chat;
        if (open != null) {
            all.add(open.visit());
        }
        return all;
    }

    private void closeChat() {
        Chat open = chat;
        if (open != null) {
            botVisits.add(open.visit());
            open.close();
            chat = null;
        }
    }

    private void stop() {
        closeChat();
        List<Visit> seen = visits();
        visits.clear();
        visits.addAll(seen);
        figures.clear();
        RunningService running = service;
        if (running != null) {
            running.close();
            service = null;
        }
    }

    /** Stops everything and removes the data folder. */
    @Override
    public void close() {
        Chat open = chat;
        if (open != null) {
            open.close();
        }
        closeReplicas();
        RunningService running = service;
        if (running != null) {
            running.close();
        }
        vast.close();
        try (Stream<Path> all = Files.walk(data)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
