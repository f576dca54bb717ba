package io.vastwarden.service.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the bot needs: to ask on behalf of members, to keep where it shows a plan, and how far it has read. */
@QuarkusTest
@WithTestResource(SandboxResource.class)
class DelegationTest extends Bench {

    private static final String ALICE = "discord;guild=111;member=77;name=al%20ice;roles=222,9;message=5";
    private static final String BOB = "discord;guild=111;member=88;name=bob;roles=333";
    private static final String PLAN = "{\"operation\":\"destroy\",\"ids\":[4242]}";

    private static Response as(Asker bot, String actor, String path, String body) {
        return bot.ask()
                .header("Warden-Actor", actor)
                .contentType("application/json")
                .body(body)
                .post(path);
    }

    private static JsonNode me(Asker bot, String actor) {
        return Asker.read(bot.ask().header("Warden-Actor", actor).get("/v1/me"));
    }

    @Test
    void a_members_roles_decide_what_is_granted() {
        Asker bot = caller("delegate", "view", "destroy", "cleanup", "admin");

        assertThat(me(bot, ALICE).path("name").asText()).isEqualTo("discord:77");
        assertThat(me(bot, ALICE).path("grants").toString()).isEqualTo("[\"view\",\"destroy\"]");
        assertThat(me(bot, BOB).path("grants").toString()).isEqualTo("[\"view\",\"approve\"]");
        assertThat(me(bot, "discord;guild=999;member=77;roles=222")
                        .path("grants")
                        .toString())
                .isEqualTo("[]");
        assertThat(me(bot, "discord;guild=111;member=77;roles=").path("grants").toString())
                .isEqualTo("[]");
    }

    @Test
    void the_audit_names_the_member_the_guild_and_the_message() {
        Asker bot = caller("delegate", "view");

        Shown plan = Asker.shown(as(bot, ALICE, "/v1/plans", PLAN));

        assertThat(plan.json().path("requested_by").asText()).isEqualTo("discord:77");
        JsonNode who = bot.audit("plan=" + plan.id()).getFirst().path("details").path("on_behalf_of");
        assertThat(who.path("guild").asText()).isEqualTo("111");
        assertThat(who.path("member").asText()).isEqualTo("77");
        assertThat(who.path("name").asText()).isEqualTo("al ice");
        assertThat(who.path("message").asText()).isEqualTo("5");
        assertThat(who.path("by").asText()).isEqualTo(bot.name());
    }

    @Test
    void one_member_plans_and_another_with_approve_says_yes() {
        Asker bot = caller("delegate", "view");
        Shown plan = Asker.shown(as(bot, ALICE, "/v1/plans", PLAN));
        String yes = "{\"digest\":\"" + plan.digest() + "\"}";

        refused(
                as(bot, "discord;guild=111;member=99;roles=222", "/v1/plans/" + plan.id() + "/approval", yes),
                403,
                "not-granted");
        assertThat(as(bot, BOB, "/v1/plans/" + plan.id() + "/approval", yes).statusCode())
                .isEqualTo(200);
        assertThat(bot.awaitEnd(plan).outcomes()).containsEntry(4242L, "destroyed");
    }

    @Test
    void who_may_not_delegate_cannot_speak_for_others() {
        refused(as(caller("view", "destroy", "admin"), ALICE, "/v1/plans", PLAN), 403, "not-granted");
    }

    @Test
    void the_bots_own_grants_do_not_help_a_member() {
        Asker bot = caller("delegate", "view", "destroy", "approve", "admin");

        refused(as(bot, "discord;guild=111;member=66;roles=", "/v1/plans", PLAN), 403, "not-granted");
        assertThat(bot.ask().header("Warden-Actor", ALICE).get("/v1/callers").statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "slack;guild=111;member=77",
                "discord",
                "discord;guild=111",
                "discord;guild=x;member=77;roles=222",
                "discord;guild=111;member=77;member=78;roles=222",
                "discord;guild=111;member=77;roles=222;message=latest"
            })
    void a_header_that_cannot_be_read_is_refused(String header) {
        Response answer = as(caller("delegate"), header, "/v1/plans", PLAN);

        refused(answer, 400, "invalid-request");
    }

    @Test
    void a_card_is_kept_with_its_plan() {
        Asker bot = caller("delegate", "view");
        Shown plan = Asker.shown(as(bot, ALICE, "/v1/plans", PLAN));

        bot.ask()
                .contentType("application/json")
                .body("{\"channel\":\"123\",\"message\":\"456\"}")
                .put("/v1/plans/" + plan.id() + "/card")
                .then()
                .statusCode(200);

        assertThat(bot.sees(plan).json().path("card").path("message").asText()).isEqualTo("456");
        assertThat(bot.sees(plan).digest()).isEqualTo(plan.digest());
        List<JsonNode> open = Asker.read(bot.get("/v1/plans?state=awaiting_approval"))
                .path("items")
                .valueStream()
                .toList();
        assertThat(open)
                .filteredOn(one -> one.path("id").asText().equals(plan.id()))
                .singleElement()
                .satisfies(one ->
                        assertThat(one.path("card").path("channel").asText()).isEqualTo("123"));
        assertThat(bot.ask()
                        .contentType("application/json")
                        .body("{\"channel\":\"here\",\"message\":\"456\"}")
                        .put("/v1/plans/" + plan.id() + "/card")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_cursor_is_kept_for_each_caller() {
        Asker bot = caller("delegate");
        Asker other = caller("delegate");

        assertThat(Asker.read(bot.get("/v1/cursors/audit-123")).path("position").asLong())
                .isZero();
        bot.ask()
                .contentType("application/json")
                .body("{\"position\":17}")
                .put("/v1/cursors/audit-123")
                .then()
                .statusCode(200);

        assertThat(Asker.read(bot.get("/v1/cursors/audit-123")).path("position").asLong())
                .isEqualTo(17);
        assertThat(Asker.read(other.get("/v1/cursors/audit-123"))
                        .path("position")
                        .asLong())
                .isZero();
        assertThat(bot.ask()
                        .contentType("application/json")
                        .body("{\"position\":-1}")
                        .put("/v1/cursors/audit-123")
                        .statusCode())
                .isEqualTo(400);
        assertThat(caller("view").get("/v1/cursors/audit-123").statusCode()).isEqualTo(403);
    }

    @Test
    void the_audit_can_be_followed_from_a_number_on() {
        Asker bot = caller("delegate", "view");
        long before = bot.audit("limit=1").getLast().path("seq").asLong();
        Shown plan = Asker.shown(as(bot, ALICE, "/v1/plans", PLAN));

        List<Long> numbers = Asker.read(bot.get("/v1/audit?beyond=" + before))
                .path("items")
                .valueStream()
                .map(one -> one.path("seq").asLong())
                .toList();

        assertThat(numbers).isSorted().isNotEmpty().allMatch(number -> number > before);
        assertThat(plan.state()).isEqualTo("awaiting_approval");
    }
}
