package io.vastwarden.service.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vastwarden.sandbox.vast.Call;
import io.vastwarden.sandbox.vast.Instance;
import io.vastwarden.sandbox.vast.VastStandIn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two accounts of Vast.ai in one Warden: nobody sees or touches what is the other one's. */
@QuarkusTest
@WithTestResource(SandboxResource.class)
class AccountsTest extends Bench {

    private static final String OTHER = SandboxResource.OTHER;
    /** So long that its digits do not stand in a digest by chance. */
    private static final String THEIR_CARD = "910000000000000001";

    private static final String[] EVERY_GRANT = {"view", "destroy", "cleanup", "approve", "admin", "delegate"};

    private final VastStandIn otherVast = SandboxResource.other();

    @BeforeEach
    void anotherFleet() {
        otherVast.fleet().clear();
        otherVast.fleet().put(Instance.running(9001, Instant.now()).labelled("secret-of-the-others"));
        otherVast.fleet().put(Instance.running(9002, Instant.now()).labelled("secret-of-the-others"));
    }

    @Test
    void each_caller_works_on_its_own_account_without_naming_it() {
        Asker theirs = callerOf(OTHER, "view", "destroy");

        Shown done = theirs.does("destroy", 9001);

        assertThat(done.json().path("account").asText()).isEqualTo(OTHER);
        assertThat(done.outcome(9001)).isEqualTo("destroyed");
        assertThat(otherVast.log().destroyed()).containsExactly(9001L);
        assertThat(otherVast.log().calls(call -> !call.method().equals("GET")))
                .extracting(Call::key)
                .containsOnly("all-scopes");
        nothingWasSent();
    }

    @Test
    void an_id_of_the_other_account_does_not_exist() {
        refused(caller("view", "destroy").planning("destroy", 9001), 422, "no-such-target");
        Response wire = caller("destroy").ask().delete("/api/v0/instances/9001/");
        assertThat(wire.statusCode()).isEqualTo(404);
        assertThat(otherVast.log().destroyed()).isEmpty();
    }

    @Test
    void another_account_answers_like_one_that_does_not_exist() {
        Asker mine = caller(EVERY_GRANT);

        for (String path : List.of(
                "/v1/instances?account=", "/v1/machines?account=", "/v1/plans?account=", "/v1/audit?account=")) {
            Response hidden = mine.get(path + OTHER);
            Response absent = mine.get(path + "no-such-one");
            refused(hidden, 400, "invalid-request");
            assertThat(hidden.asString()).isEqualTo(absent.asString().replace("no-such-one", OTHER));
        }
        for (String body : List.of(
                "{\"operation\":\"destroy\",\"ids\":[9001],\"account\":\"%s\"}",
                "{\"operation\":\"destroy\",\"select\":{\"all\":true},\"account\":\"%s\"}")) {
            refused(mine.post("/v1/plans", body.formatted(OTHER)), 400, "invalid-request");
        }
        for (String account : List.of(OTHER, "*", "no-such-one")) {
            refused(
                    mine.post("/v1/callers", Map.of("name", "spy", "grants", List.of("view"), "account", account)),
                    400,
                    "invalid-request");
        }
    }

    @Test
    void whoever_reaches_every_account_names_the_one_that_is_meant() {
        Asker every = callerOf("*", "view", "destroy");

        assertThat(ids(every.get("/v1/instances?limit=100&max_age=0&account=" + OTHER)))
                .containsExactly(9001L, 9002L);
        assertThat(ids(every.get("/v1/instances?limit=100&max_age=0")))
                .contains(4242L)
                .doesNotContain(9001L);
        Shown plan = Asker.shown(
                every.post("/v1/plans", Map.of("operation", "destroy", "ids", List.of(9002), "account", OTHER)));
        assertThat(plan.item(9002).path("label").asText()).isEqualTo("secret-of-the-others");
        assertThat(texts(every.get("/v1/plans?account=" + OTHER + "&limit=100"), "account"))
                .isNotEmpty()
                .containsOnly(OTHER);
        assertThat(texts(every.get("/v1/lanes"), "account")).contains("default", OTHER);
        assertThat(texts(caller("view").get("/v1/lanes"), "account")).containsOnly("default");
        assertThat(Asker.read(every.get("/v1/me")).path("account").asText()).isEqualTo("*");
        assertThat(Asker.read(every.get("/v1/me")).path("accounts").toString())
                .isEqualTo("[\"default\",\"" + OTHER + "\"]");
    }

    @Test
    void through_no_route_does_anything_of_the_other_account_pass() {
        Asker theirs = callerOf(OTHER, EVERY_GRANT);
        Response planned = theirs.post(
                "/v1/plans", Map.of("operation", "destroy", "ids", List.of(9001), "reason", "secret-of-the-others"));
        Shown plan = Asker.shown(planned);
        theirs.approves(theirs.plans("destroy", 9002));
        theirs.ask()
                .contentType("application/json")
                .body(Map.of("channel", THEIR_CARD, "message", THEIR_CARD))
                .put("/v1/plans/" + plan.id() + "/card")
                .then()
                .statusCode(200);
        String theirId = theirs.token().split("_", 3)[1];
        Asker mine = caller(EVERY_GRANT);
        List<String> theirMarks = List.of(plan.id(), "secret-of-the-others", theirId, theirs.name(), THEIR_CARD);

        List<String> asked = new ArrayList<>();
        for (Route route : Route.all()) {
            String id = route.isVastShaped() ? "9001" : route.path().startsWith("/v1/callers") ? theirId : plan.id();
            RequestSpecification request = mine.ask();
            if (!route.method().equals("GET")) {
                request.contentType("application/json").body(body(route.path(), plan));
            }
            Response answer = request.request(route.method(), route.about(id));
            assertThat(answer.statusCode()).as(route.toString()).isLessThan(500);
            String said = answer.asString().replace(id, "what was asked for");
            assertThat(said).as(route + " answers " + answer.statusCode()).doesNotContain(theirMarks);
            if (route.path().startsWith("/v1/plans/{id}") || route.path().startsWith("/v1/callers/{id}")) {
                assertThat(answer.statusCode()).as(route.toString()).isEqualTo(404);
            }
            asked.add(route.toString());
        }

        assertThat(asked).contains("GET /v1/plans/{id}/events", "PUT /v1/plans/{id}/card", "DELETE /v1/callers/{id}");
        assertThat(theirs.sees(plan).state()).isEqualTo("awaiting_approval");
        assertThat(theirs.get("/v1/me").statusCode()).isEqualTo(200);
        assertThat(texts(theirs.get("/v1/audit?limit=100"), "account"))
                .isNotEmpty()
                .containsOnly(OTHER);
        assertThat(texts(mine.get("/v1/audit?limit=100"), "account"))
                .isNotEmpty()
                .containsOnly("default");
    }

    @Test
    void a_name_that_comes_to_mean_a_caller_of_another_account_inherits_nothing() {
        String name = "reborn-" + UUID.randomUUID();
        String key = UUID.randomUUID().toString();
        Asker before = named(name, OTHER);
        Shown plan = Asker.shown(planning(before, key, 9001));
        String wire = before.ask().delete("/api/v0/instances/9002/").asString();
        keepCursor(before, 17);
        before.revoked();

        Asker after = named(name, "default");
        Response repeated = planning(after, key, 9001);

        assertThat(repeated.header("Idempotency-Replayed")).isNull();
        assertThat(repeated.asString()).doesNotContain(plan.id());
        assertThat(after.ask().delete("/api/v0/instances/9002/").asString()).isNotEqualTo(wire);
        assertThat(Asker.read(after.get("/v1/cursors/mine")).path("position").asLong())
                .isZero();
        assertThat(after.approving(plan).statusCode()).isEqualTo(404);
    }

    @Test
    void a_guild_belongs_to_its_account_as_far_as_the_bot_reaches() {
        Asker bot = callerOf("*", "view", "delegate");
        Asker boundBot = caller("view", "delegate");
        String member = "discord;guild=444;member=77;roles=555";

        Response planned =
                as(bot, member).contentType("application/json").body("""
                {"operation":"destroy","ids":[9001]}""").post("/v1/plans");

        assertThat(planned.statusCode()).isEqualTo(201);
        assertThat(Asker.shown(planned).json().path("account").asText()).isEqualTo(OTHER);
        String plan = Asker.shown(planned).id();
        assertThat(as(bot, member).get("/v1/plans/" + plan).statusCode()).isEqualTo(200);
        assertThat(as(bot, "discord;guild=111;member=77;roles=222")
                        .get("/v1/plans/" + plan)
                        .statusCode())
                .isEqualTo(404);
        JsonNode me = Asker.read(as(bot, member).get("/v1/me"));
        assertThat(me.path("account").asText()).isEqualTo(OTHER);
        assertThat(Asker.read(as(boundBot, member).get("/v1/me")).path("grants").size())
                .isZero();
    }

    @Test
    void a_channel_of_a_guild_is_shown_the_audit_of_its_account_and_of_no_other() {
        Asker bot = callerOf("*", "view", "delegate");
        long before = bot.audit("limit=1").getLast().path("seq").asLong();
        callerOf("*", "view");
        Shown theirs = asked(OTHER, 9001);
        Shown mine = asked("default", 4242);

        List<JsonNode> everything = beyond(bot, before, "");
        List<JsonNode> shownToMine = beyond(bot, before, "&guild=111");
        List<JsonNode> shownToTheirs = beyond(bot, before, "&guild=444");

        assertThat(everything).extracting(one -> one.path("account").isNull()).contains(true);
        assertThat(shownToMine)
                .isEqualTo(of("default", everything))
                .anySatisfy(one -> assertThat(one.path("plan").asText()).isEqualTo(mine.id()));
        assertThat(shownToTheirs)
                .isEqualTo(of(OTHER, everything))
                .anySatisfy(one -> assertThat(one.path("plan").asText()).isEqualTo(theirs.id()));
        assertThat(Asker.read(bot.get("/v1/audit?guild=111&plan=" + theirs.id()))
                        .path("items"))
                .isEmpty();
        assertThat(bot.get("/v1/audit?guild=111&account=" + OTHER).statusCode()).isEqualTo(400);
    }

    @Test
    void a_guild_without_an_account_is_shown_nothing_and_one_out_of_reach_looks_the_same() {
        Asker boundBot = caller("view", "delegate");
        Response absent = callerOf("*", "view").get("/v1/audit?beyond=0&guild=999");
        Response hidden = boundBot.get("/v1/audit?beyond=0&guild=444");

        assertThat(absent.statusCode()).isEqualTo(403);
        assertThat(Asker.read(absent).path("detail").asText()).contains("WARDEN_DISCORD_ROLES");
        assertThat(hidden.asString())
                .isEqualTo(boundBot.get("/v1/audit?beyond=0&guild=999").asString());
        assertThat(boundBot.get("/v1/audit?beyond=0&guild=111").statusCode()).isEqualTo(200);
    }

    @Test
    void one_account_does_not_wait_for_the_other() {
        otherVast
                .faults()
                .always(
                        io.vastwarden.sandbox.vast.Endpoint.DESTROY_INSTANCE,
                        io.vastwarden.sandbox.vast.Fault.dropBeforeEffect());
        Asker theirs = callerOf(OTHER, "view", "destroy");
        Shown stuck = theirs.approves(theirs.plans("destroy", 9001));

        Shown done = caller("view", "destroy").does("destroy", 4242);

        assertThat(done.outcome(4242)).isEqualTo("destroyed");
        assertThat(theirs.sees(stuck).ended()).isFalse();
        otherVast.faults().clear();
        assertThat(theirs.awaitEnd(stuck).outcome(9001)).isEqualTo("destroyed");
    }

    private Shown asked(String account, long id) {
        return callerOf(account, "view", "destroy").does("destroy", id);
    }

    private static List<JsonNode> beyond(Asker bot, long number, String more) {
        return Asker.read(bot.get("/v1/audit?limit=100&beyond=" + number + more))
                .path("items")
                .valueStream()
                .toList();
    }

    private static List<JsonNode> of(String account, List<JsonNode> records) {
        return records.stream()
                .filter(one -> one.path("account").asText().equals(account))
                .toList();
    }

    private static String body(String path, Shown plan) {
        return switch (path) {
            case "/v1/plans" -> "{\"operation\":\"destroy\",\"ids\":[9001]}";
            case "/v1/plans/{id}/approval" -> "{\"digest\":\"" + plan.digest() + "\"}";
            case "/v1/plans/{id}/card" -> "{\"channel\":\"1\",\"message\":\"1\"}";
            case "/v1/plans/{id}/items/{item}/resolution" -> "{\"look_again\":true}";
            case "/v1/cursors/{name}" -> "{\"position\":1}";
            default -> "{}";
        };
    }

    private static Asker named(String name, String account) {
        Response made =
                ADMIN.post("/v1/callers", Map.of("name", name, "grants", List.of(EVERY_GRANT), "account", account));
        return new Asker(
                "caller:" + name,
                made.then().statusCode(201).extract().body().jsonPath().getString("token"));
    }

    private static Response planning(Asker asker, String key, long id) {
        return asker.ask()
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body("{\"operation\":\"destroy\",\"ids\":[" + id + "]}")
                .post("/v1/plans");
    }

    private static void keepCursor(Asker asker, long position) {
        asker.ask()
                .contentType("application/json")
                .body("{\"position\":" + position + "}")
                .put("/v1/cursors/mine")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification as(Asker bot, String member) {
        return bot.ask().header("Warden-Actor", member);
    }

    private static List<Long> ids(Response list) {
        return Asker.read(list)
                .path("items")
                .valueStream()
                .map(one -> one.path("id").asLong())
                .toList();
    }

    private static List<String> texts(Response list, String field) {
        return Asker.read(list)
                .path("items")
                .valueStream()
                .map(one -> one.path(field).asText())
                .distinct()
                .toList();
    }
}
