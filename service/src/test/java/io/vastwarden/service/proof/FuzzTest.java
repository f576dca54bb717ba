package io.vastwarden.service.proof;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vastwarden.core.api.Grant;
import io.vastwarden.sandbox.vast.Call;
import io.vastwarden.sandbox.vast.Instance;
import io.vastwarden.sandbox.vast.Machine;
import io.vastwarden.service.policy.Access;
import io.vastwarden.service.proof.FuzzedRequest.Answer;
import io.vastwarden.service.proof.FuzzedRequest.Who;
import io.vastwarden.service.store.Database;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whatever is sent to whatever route by whomever: an answer in the shape of the path, never a failure of the service's
 * own, nothing of its inside, and nothing done that was not approved. {@code -Dwarden.fuzz.seed} and
 * {@code -Dwarden.fuzz.requests} choose other requests, and more; {@code ./warden test --all} sends three times as many.
 */
@QuarkusTest
@WithTestResource(
        value = SandboxResource.class,
        initArgs = {
            @ResourceArg(name = "warden.wire.wait", value = "1s"),
            @ResourceArg(name = "warden.plan.most-open", value = "1000"),
            @ResourceArg(name = "warden.entrance.hold", value = "10ms")
        })
class FuzzTest extends Bench {

    private static final int AT_ONCE = 6;
    private static final int A_PLAN_LASTS = 12;
    private static final Pattern OF_THE_INSIDE = Pattern.compile(
            "\\b(java|jakarta|io|com|org)\\.[a-z]\\w*\\.[\\w.$]+|\\w+(Exception|Error)\\b|\\bat [\\w.$]+\\(");
    private static final Pattern TARGET = Pattern.compile("/(\\d+)(/cleanup)?/?$");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final long seed = Long.getLong("warden.fuzz.seed", 20_261_122L);
    private final int requests =
            Integer.getInteger("warden.fuzz.requests", Boolean.getBoolean("testing.all") ? 3000 : 1000);

    /** The first example of each kind of wrong. */
    private final Map<String, String> wrong = new ConcurrentSkipListMap<>();

    private final Queue<Integer> statuses = new ConcurrentLinkedQueue<>();
    private final Set<String> done = new ConcurrentSkipListSet<>();

    @Inject
    Database database;

    @Test
    void whatever_is_sent_is_answered_in_the_shape_of_its_path_and_does_nothing_unapproved() throws Exception {
        vast.fleet().fill(150);
        given().get("/api/v0/gpu_names/unique/").then().statusCode(200);
        Fuzzer.World world = world();
        List<String> log;
        try (HeardLog heard = HeardLog.begin();
                var asking = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                Fuzzer fuzzer = new Fuzzer(new Random(seed + i), world);
                all.add(asking.submit(() -> ask(fuzzer, world)));
            }
            for (Future<?> one : all) {
                one.get();
            }
            log = heard.lines();
        }
        nothingIsUnderWayAnyMore();

        String about = "seed " + seed + ": " + counted();
        System.out.println("event=fuzzed " + about + ", good answers of " + done.size() + " routes, " + sent().size()
                + " sent to Vast.ai");
        assertThat(wrong).as(about).isEmpty();
        assertThat(log).as("failures in the log").noneMatch(line -> line.contains("event=unforeseen"));
        everythingSentWasApproved(world.people());
        assertThat(given().get("/q/health/ready").statusCode()).isEqualTo(200);
        assertThat(sent()).as("what a fuzz that reaches anything gets sent").hasSizeGreaterThan(5);
        assertThat(done).as("routes that it got a good answer from").hasSizeGreaterThan(25);
    }

    private Fuzzer.World world() {
        List<Who> people = new ArrayList<>(List.of(
                new Who("nobody", Optional.empty(), List.of()),
                new Who("a stranger", Optional.of("wrd_stranger_" + "x".repeat(43)), List.of())));
        for (Grant grant : Grant.values()) {
            people.add(who(caller(grant.toString()), List.of(grant.toString())));
        }
        List<String> all =
                EnumSet.allOf(Grant.class).stream().map(Grant::toString).toList();
        Who every = who(caller(all.toArray(String[]::new)), all);
        people.addAll(List.of(every, every, every, who(ADMIN, all)));
        JsonNode document = Asker.read(given().get("/q/openapi?format=json"));
        return new Fuzzer.World(
                Route.all(),
                document.path("components").path("schemas"),
                people,
                vast.fleet().instances().stream().map(Instance::id).toList(),
                vast.fleet().machines().stream().map(Machine::id).toList(),
                caller("view").token().split("_", 3)[1],
                ADMIN.protects(Map.of("label", "none-at-all", "reason", "to be named"))
                        .path("id")
                        .asText());
    }

    private static Who who(Asker asker, List<String> grants) {
        return new Who(asker.name(), Optional.of(asker.token()), grants);
    }

    private void ask(Fuzzer fuzzer, Fuzzer.World world) {
        Who planner = world.people().get(world.people().size() - 2);
        Asker asker = new Asker(planner.actor(), planner.token().orElseThrow());
        for (int i = 0; i < requests / AT_ONCE; i++) {
            if (i % A_PLAN_LASTS == 0) {
                fuzzer.isAbout(plannedBy(asker));
            }
            FuzzedRequest request = fuzzer.next();
            try {
                Answer answer = request.send();
                statuses.add(answer.status());
                judge(request, answer)
                        .forEach(what -> wrong.putIfAbsent(
                                answer.status() + ": " + what, "\n--- " + request + "\n--- " + answer + "\n"));
                if (answer.status() < 300) {
                    routeOf(request).ifPresent(row -> done.add(row.method() + " " + row.path()));
                }
            } catch (IOException e) {
                if (request.isHttp()) {
                    wrong.putIfAbsent("no answer: " + e, "\n--- " + request + "\n");
                }
            }
        }
    }

    /** A plan for something that is there at that moment: others are at it too. */
    private Shown plannedBy(Asker asker) {
        return Asker.shown(Patience.await(
                "a plan",
                () -> {
                    unprotectAll();
                    return asker.planning(
                            "destroy", vast.fleet().instances().getLast().id());
                },
                answer -> answer.statusCode() == 201));
    }

    /** What somebody was let make must not keep everything else from being planned. */
    private static void unprotectAll() {
        Asker.read(ADMIN.get("/v1/protections?limit=100")).path("items").forEach(one -> {
            if (!one.path("reason").asText().equals("to be named")) {
                ADMIN.unprotecting(one.path("id").asText(), "tidying up");
            }
        });
    }

    private static Stream<String> judge(FuzzedRequest request, Answer answer) {
        List<String> found = new ArrayList<>();
        if (answer.status() >= 500) {
            found.add("a failure of the service's own");
        }
        boolean withoutWords = !request.isReadable() || request.path().startsWith("/q/");
        if (answer.status() >= 400 && !(withoutWords && answer.body().isEmpty())) {
            shape(request, answer).ifPresent(found::add);
        }
        Matcher inside = OF_THE_INSIDE.matcher(answer.body());
        if (inside.find() && !request.path().startsWith("/q/")) {
            found.add("something of its inside: " + inside.group());
        }
        if (request.isPlain() && answer.status() < 400 && !mayEnter(request)) {
            found.add("an answer to somebody without the grant");
        }
        return found.stream();
    }

    private static boolean mayEnter(FuzzedRequest request) {
        boolean asSomebodyElse = request.headers().stream().anyMatch(line -> line.startsWith("Warden-Actor"));
        Set<Grant> grants = new HashSet<>(request.who().grants().stream()
                .flatMap(word -> Grant.of(word).stream())
                .toList());
        return asSomebodyElse
                || request.method().equals("OPTIONS")
                || routeOf(request)
                        .map(row -> row.open() || (!grants.isEmpty() && row.lets(grants)))
                        .orElse(request.path().startsWith("/q/"));
    }

    private static Optional<Access.Row> routeOf(FuzzedRequest request) {
        return Access.to(request.method(), request.path());
    }

    private static Optional<String> shape(FuzzedRequest request, Answer answer) {
        String type = answer.header("content-type").orElse("none");
        boolean vastShaped = request.path().startsWith("/api/");
        if (request.method().equals("HEAD")) {
            return type.startsWith(vastShaped ? "application/json" : "application/problem+json")
                    ? Optional.empty()
                    : Optional.of("another content type: " + type);
        }
        try {
            JsonNode body = JSON.readTree(answer.body());
            boolean fits = isOf(vastShaped, type, body, answer.status());
            return fits || (!request.isPlain() && isOf(!vastShaped, type, body, answer.status()))
                    ? Optional.empty()
                    : Optional.of("another shape, " + type);
        } catch (JsonProcessingException e) {
            return Optional.of("an error that is no JSON");
        }
    }

    private static boolean isOf(boolean vastShaped, String type, JsonNode body, int status) {
        return vastShaped
                ? type.startsWith("application/json")
                        && body.path("success").isBoolean()
                        && !body.path("success").asBoolean()
                        && !body.path("error").asText().isBlank()
                        && !body.path("msg").asText().isBlank()
                : type.startsWith("application/problem+json")
                        && body.path("type").asText().startsWith("urn:warden:problem:")
                        && body.path("status").asInt() == status
                        && !body.path("detail").asText().isBlank();
    }

    private void nothingIsUnderWayAnyMore() {
        Patience.await(
                "what was approved to end",
                () -> Asker.read(ADMIN.get("/v1/plans?state=running&limit=1")).path("items"),
                JsonNode::isEmpty);
    }

    /** As the database has it: an approval by somebody who may say it, from before the item was sent, for every single call. */
    private void everythingSentWasApproved(List<Who> people) {
        Map<String, Long> calls = new TreeMap<>();
        for (Call call : sent()) {
            Matcher target = TARGET.matcher(call.path());
            assertThat(target.find()).as(call.toString()).isTrue();
            calls.merge((target.group(2) == null ? "destroy " : "cleanup ") + target.group(1), 1L, Long::sum);
        }
        assertThat(SandboxResource.other().log().calls(call -> !call.method().equals("GET")))
                .isEmpty();
        calls.forEach((what, times) ->
                assertThat(approvedSends(what, people)).as("approved: " + what).isGreaterThanOrEqualTo(times));
    }

    private long approvedSends(String what, List<Who> people) {
        String operation = what.split(" ", 2)[0];
        Set<String> mayAskFor = holders(operation, people);
        Set<String> mayApprove = holders("approve", people);
        return database
                .read(handle -> handle.createQuery("""
                        SELECT i.sends, p.requested_by, a.actor FROM item i
                        JOIN plan p ON p.id = i.plan JOIN approval a ON a.plan = i.plan
                        WHERE p.account = 'default' AND p.operation = :operation AND i.target = :target
                          AND i.sent_at IS NOT NULL AND a.at <= i.sent_at""")
                        .bind("operation", operation)
                        .bind("target", Long.parseLong(what.split(" ", 2)[1]))
                        .map((row, context) -> new Approved(
                                row.getLong("sends"), row.getString("requested_by"), row.getString("actor")))
                        .list())
                .stream()
                .filter(one -> (one.actor().equals(one.requestedBy()) ? mayAskFor : mayApprove).contains(one.actor()))
                .mapToLong(Approved::sends)
                .sum();
    }

    private record Approved(long sends, String requestedBy, String actor) {}

    private static Set<String> holders(String grant, List<Who> people) {
        Set<String> holders = new HashSet<>();
        people.stream()
                .filter(who -> who.grants().contains(grant))
                .map(Who::actor)
                .forEach(holders::add);
        Fuzzer.MEMBERS.entrySet().stream()
                .filter(member -> member.getValue().contains(grant))
                .map(Map.Entry::getKey)
                .forEach(holders::add);
        return holders;
    }

    private String counted() {
        Map<Integer, Integer> counted = new TreeMap<>();
        statuses.forEach(status -> counted.merge(status, 1, Integer::sum));
        return statuses.size() + " answers " + counted;
    }
}
