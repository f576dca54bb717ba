package io.vastwarden.bench.figure;

import io.vastwarden.bench.load.LoadGenerator;
import io.vastwarden.bench.load.Samples;
import io.vastwarden.bench.site.Api;
import io.vastwarden.bench.site.Resident;
import io.vastwarden.bench.site.RunningService;
import io.vastwarden.bench.site.Site;
import io.vastwarden.bench.site.Trial;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How soon the native executables are there and what they take, beside the JARs. */
final class Footprint implements Figure {
    static final String NAME = "native";

    private static final long MIB = 1024L * 1024;
    private static final Duration FIRST_ANSWER = Duration.ofMillis(250);
    private static final Duration AT_THE_GATEWAY = Duration.ofMillis(100);
    private static final long IDLE = 80 * MIB;
    private static final long BUSY = 128 * MIB;
    private static final long EXECUTABLE = 90 * MIB;
    private static final int CONNECTIONS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(200);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String about() {
        return "The native executables, and the JARs with the options above beside them. First answer:"
                + " from exec to the first 200 of GET /v1/me, schema up to date, median. Idle: VmRSS after some seconds with"
                + " nothing to do. Busy: VmRSS after lists of 500 instances and of plans over " + CONNECTIONS
                + " connections, and a plan of destroys at the default pace. Bot: from exec to its request for a connection"
                + " at the gateway, after what JDA asks before it, median; VmRSS when connected.";
    }

    @Override
    public List<Row> measure(Site site) throws IOException, InterruptedException {
        Seen jar = seen(site, false);
        Seen executable = seen(site, true);
        return List.of(
                time("service, exec to first answer", executable.firstAnswer(), jar.firstAnswer(), FIRST_ANSWER),
                bytes(
                        "service, resident idle",
                        executable.idle().bytes(),
                        jar.idle().bytes(),
                        IDLE),
                bytes(
                        "service, resident after the load",
                        executable.busy().bytes(),
                        jar.busy().bytes(),
                        BUSY),
                size("service, executable", executable.serviceBytes(), EXECUTABLE),
                time(
                        "bot, exec to dialling the gateway",
                        executable.atTheGateway(),
                        jar.atTheGateway(),
                        AT_THE_GATEWAY),
                bytes(
                        "bot, resident when connected",
                        executable.bot().bytes(),
                        jar.bot().bytes(),
                        IDLE),
                Row.told("bot, executable", Shown.mebibytes(executable.botBytes())));
    }

    private record Seen(
            Duration firstAnswer,
            Resident idle,
            Resident busy,
            long serviceBytes,
            Duration atTheGateway,
            Resident bot,
            long botBytes) {}

    private Seen seen(Site site, boolean executables) throws IOException, InterruptedException {
        Trial trial = site.trial(executables);
        Duration idleFor = Duration.ofSeconds(site.quick() ? 1 : 5);
        List<Duration> starts = new ArrayList<>();
        trial.startService().close();
        for (int i = 0; i < (site.quick() ? 2 : 10); i++) {
            try (RunningService service = trial.startService()) {
                starts.add(service.startedIn());
            }
        }
        List<Duration> dialled = new ArrayList<>();
        try (RunningService service = trial.startService()) {
            Thread.sleep(idleFor);
            Resident idle = service.resident();
            Trial.Connected bot = trial.connectBot(service, idleFor);
            dialled.add(bot.dialledIn());
            for (int i = 1; i < (site.quick() ? 2 : 5); i++) {
                dialled.add(trial.connectBot(service, Duration.ZERO).dialledIn());
            }
            load(site, service.api());
            return new Seen(
                    Samples.of(starts).median(),
                    idle,
                    service.resident(),
                    trial.serviceBytes(),
                    Samples.of(dialled).median(),
                    bot.resident(),
                    trial.botBytes());
        }
    }

    private static void load(Site site, Api api) throws IOException, InterruptedException {
        site.vast().fleet().clear();
        List<Long> ids = site.newInstances(500);
        Api.Planned plan = api.plan(ids.subList(0, site.quick() ? 2 : 10));
        api.send(api.approval(plan));
        api.get("/v1/instances?max_age=0");
        Duration time = Duration.ofSeconds(site.quick() ? 1 : 10);
        for (String path : List.of("/v1/instances?limit=500", "/v1/plans", "/v1/audit")) {
            LoadGenerator.best().run(api.at(path), api.token(), CONNECTIONS, time);
        }
        api.awaitEnd(plan, PATIENCE, PAUSE);
    }

    private static Row time(String what, Duration executable, Duration jar, Duration limit) {
        return Row.judged(
                what,
                Shown.millis(executable) + " (JVM " + Shown.millis(jar) + ")",
                "at most " + Shown.millis(limit),
                executable.compareTo(limit) <= 0);
    }

    private static Row bytes(String what, long executable, long jar, long limit) {
        return Row.judged(
                what,
                Shown.mebibytes(executable) + " (JVM " + Shown.mebibytes(jar) + ")",
                "at most " + Shown.mebibytes(limit),
                executable <= limit);
    }

    private static Row size(String what, long executable, long limit) {
        return Row.judged(what, Shown.mebibytes(executable), "at most " + Shown.mebibytes(limit), executable <= limit);
    }
}
