package io.vastwarden.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import io.vastwarden.sandbox.vast.Endpoint;
import io.vastwarden.sandbox.vast.Instance;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Rounds of random plans, decisions and trouble, each with one kill; then everything is let come to its end. */
final class Chaos {
    private static final Duration END = Duration.ofMinutes(4);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int LONGEST_PAUSE_MILLIS = 900;

    private final Scene scene;
    private final Random random;
    private final boolean bulk;
    private final PrintStream progress;
    private final Api api = new Api();
    private final Ledger ledger = new Ledger();
    private final Mischief mischief;
    private final List<Thread> clients = new ArrayList<>();
    private final List<Instant> killed = new ArrayList<>();
    private final List<Instant> terminated = new ArrayList<>();
    private int endedTooLate;

    Chaos(Scene scene, Random random, boolean bulk, PrintStream progress) {
        this.scene = scene;
        this.random = random;
        this.bulk = bulk;
        this.progress = progress;
        this.mischief = new Mischief(scene.vast().faults(), random);
    }

    /** Runs, and answers what is to be judged. */
    Evidence run(int rounds) throws InterruptedException {
        try (api) {
            for (int round = 1; round <= rounds; round++) {
                round();
                if (round % 10 == 0) {
                    progress.println("round " + round + " of " + rounds);
                }
            }
            return atTheEnd();
        }
    }

    private void round() throws InterruptedException {
        mischief.withReadings();
        for (int plans = 1 + random.nextInt(3); plans > 0; plans--) {
            if (random.nextInt(6) == 0) {
                onTheWire();
            } else if (random.nextInt(4) == 0) {
                plan("cleanup");
            } else {
                plan("destroy");
            }
        }
        Thread.sleep(random.nextInt(LONGEST_PAUSE_MILLIS));
        Replica victim = scene.any(random);
        if (random.nextInt(4) == 0) {
            terminated.add(Instant.now());
            endedTooLate += victim.terminate() ? 0 : 1;
        } else {
            killed.add(Instant.now());
            victim.kill();
        }
        victim.startAgain();
        if (scene.replicas().size() == 1 || random.nextBoolean()) {
            victim.awaitReady();
        }
    }

    private void plan(String operation) throws InterruptedException {
        boolean destroys = operation.equals("destroy");
        int count = 1 + random.nextInt(4);
        List<Long> ids = destroys ? scene.instances(count) : scene.machines(count);
        for (long id : ids) {
            if (destroys) {
                mischief.withInstance(id, bulk);
            } else {
                mischief.withMachine(id);
            }
        }
        Optional<Api.Planned> planned = api.plan(scene.any(random), operation, ids);
        if (planned.isEmpty()) {
            return;
        }
        if (destroys && random.nextInt(6) == 0) {
            meddle(ids.get(random.nextInt(ids.size())));
        }
        switch (random.nextInt(10)) {
            case 0 -> api.reject(scene.any(random), planned.get());
            case 1 -> {
                // nobody says anything to it
            }
            default -> {
                ids.forEach(id -> ledger.consent(operation, id));
                api.approve(scene.any(random), planned.get());
                if (random.nextInt(6) == 0) {
                    Thread.sleep(random.nextInt(LONGEST_PAUSE_MILLIS));
                    api.cancel(scene.any(random), planned.get());
                }
            }
        }
    }

    /** Somebody else does something to an instance after it was shown. */
    private void meddle(long id) {
        switch (random.nextInt(3)) {
            case 0 -> {
                ledger.takeAway(id);
                scene.vast().fleet().remove(id);
            }
            case 1 -> scene.vast().fleet().changeLabel(id, "not-what-it-was");
            default -> scene.vast().fleet().change(id, instance -> instance.onMachine(instance.machineId() + 1));
        }
    }

    private void onTheWire() {
        long id = scene.instances(1).getFirst();
        mischief.withInstance(id, false);
        Replica replica = scene.any(random);
        ledger.consent("destroy", id);
        clients.add(Thread.ofVirtual().start(() -> {
            try {
                api.destroyOnTheWire(replica, id);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
    }

    private Evidence atTheEnd() throws InterruptedException {
        for (Replica replica : scene.replicas()) {
            replica.awaitReady();
        }
        for (Thread client : clients) {
            client.join(Duration.ofSeconds(30));
        }
        Replica asked = scene.any(random);
        long deadline = System.nanoTime() + END.toNanos();
        while (!api.all(asked, "/v1/plans?state=running").isEmpty() && System.nanoTime() < deadline) {
            Thread.sleep(PAUSE);
        }
        List<JsonNode> plans = new ArrayList<>();
        for (JsonNode listed : api.all(asked, "/v1/plans")) {
            plans.add(api.get(asked, "/v1/plans/" + listed.path("id").asText())
                    .orElseThrow(() -> new CannotGoOn("a plan was not shown at the end")));
        }
        List<JsonNode> audit = api.all(asked, "/v1/audit?beyond=0");
        for (Replica replica : scene.replicas()) {
            endedTooLate += replica.terminate() ? 0 : 1;
        }
        return new Evidence(
                plans,
                audit,
                scene.vast().log().calls(),
                tooEarly(),
                ledger,
                scene.replicas().stream().map(Replica::log).toList(),
                List.of(scene.vast().key(), Api.TOKEN, Instance.SECRET_MARKER),
                killed,
                terminated,
                endedTooLate);
    }

    private Map<Endpoint, Integer> tooEarly() {
        Map<Endpoint, Integer> tooEarly = new EnumMap<>(Endpoint.class);
        for (Endpoint endpoint : Endpoint.values()) {
            tooEarly.put(endpoint, scene.vast().intervals().rejected(endpoint));
        }
        return tooEarly;
    }
}
