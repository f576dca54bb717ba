package io.vastwarden.service.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vastwarden.sandbox.vast.Endpoint;
import io.vastwarden.sandbox.vast.Fault;
import io.vastwarden.service.policy.Access;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same POST sent again, as programs do that lost an answer. */
@QuarkusTest
@WithTestResource(SandboxResource.class)
class IdempotencyTest extends Bench {

    private static final String ONE = "{\"operation\":\"destroy\",\"ids\":[4242]}";
    private static final String OTHER = "{\"operation\":\"destroy\",\"ids\":[4243]}";

    private static Response planning(Asker asker, String key, String body) {
        return asker.ask()
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post("/v1/plans");
    }

    private static String anyKey() {
        return UUID.randomUUID().toString();
    }

    @Test
    void a_repeat_gets_the_first_answer_and_makes_no_second_plan() {
        Asker ci = caller("view", "destroy");
        String key = anyKey();

        Response first = planning(ci, key, ONE);
        Response second = planning(ci, key, ONE);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.contentType()).isEqualTo(first.contentType());
        assertThat(ci.audit("actor=" + ci.name())).hasSize(1);
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        Asker ci = caller("view", "destroy");
        String key = anyKey();
        planning(ci, key, ONE);

        refused(planning(ci, key, OTHER), 422, "idempotency-key-reused");
    }

    @Test
    void keys_of_two_callers_or_two_routes_have_nothing_to_do_with_each_other() {
        Asker ci = caller("view", "destroy");
        Asker cd = caller("view", "destroy");
        String key = anyKey();

        Shown mine = Asker.shown(planning(ci, key, ONE));
        Shown theirs = Asker.shown(planning(cd, key, OTHER));
        Response rejection = ci.ask()
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body("{}")
                .post("/v1/plans/" + mine.id() + "/rejection");

        assertThat(theirs.id()).isNotEqualTo(mine.id());
        assertThat(rejection.statusCode()).isEqualTo(200);
    }

    @Test
    void an_approval_that_is_repeated_is_answered_as_the_first_time_and_counts_once() {
        Asker ci = caller("view", "destroy");
        Shown plan = ci.plans("destroy", 4242);
        String key = anyKey();

        List<Response> answers = Stream.generate(() -> ci.ask()
                        .header("Idempotency-Key", key)
                        .contentType("application/json")
                        .body("{\"digest\":\"" + plan.digest() + "\"}")
                        .post("/v1/plans/" + plan.id() + "/approval"))
                .limit(3)
                .toList();

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.asString()).isEqualTo(answers.getFirst().asString());
        });
        ci.awaitEnd(plan);
        assertThat(sent(Endpoint.DESTROY_INSTANCE)).hasSize(1);
    }

    @Test
    void a_refusal_is_the_answer_too_but_trouble_that_passes_is_not() {
        Asker ci = caller("view", "destroy");
        String missing = anyKey();
        String trouble = anyKey();

        assertThat(planning(ci, missing, "{\"operation\":\"destroy\",\"ids\":[999]}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(planning(ci, missing, "{\"operation\":\"destroy\",\"ids\":[999]}")
                        .header("Idempotency-Replayed"))
                .isEqualTo("true");
        vast.faults().always(Endpoint.LIST_INSTANCES, Fault.wrongKey(404));
        assertThat(planning(ci, trouble, ONE).statusCode()).isEqualTo(502);
        vast.faults().clear();
        assertThat(planning(ci, trouble, ONE).statusCode()).isEqualTo(201);
    }

    static Stream<String> posts() {
        return Access.table().stream()
                .filter(row -> row.method().equals("POST"))
                .map(row -> row.path().replaceAll("\\{[^}]*}", "none"));
    }

    /** What it answers does not matter here: whatever it is, it is the answer to the repeat too. */
    @ParameterizedTest
    @MethodSource("posts")
    void every_post_knows_a_repeat_and_a_key_that_came_with_another_body(String path) {
        String key = anyKey();

        Response first = repeatable(key, path, "{\"reason\": \"one\"}");
        Response second = repeatable(key, path, "{\"reason\": \"one\"}");
        Response other = repeatable(key, path, "{\"reason\": \"other\"}");

        assertThat(first.statusCode()).isBetween(400, 499);
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(second.statusCode()).isEqualTo(first.statusCode());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.asString()).isEqualTo(first.asString());
        refused(other, 422, "idempotency-key-reused");
    }

    private static Response repeatable(String key, String path, String body) {
        return ADMIN.ask()
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post(path);
    }

    @Test
    void after_a_day_a_key_is_forgotten() {
        Asker ci = caller("view", "destroy");
        String key = anyKey();
        Shown first = Asker.shown(planning(ci, key, ONE));

        clock.advance(Duration.ofHours(24).plusSeconds(1));

        assertThat(Asker.shown(planning(ci, key, ONE)).id()).isNotEqualTo(first.id());
    }

    @Test
    void an_empty_or_endless_key_is_refused() {
        Asker ci = caller("view", "destroy");

        refused(planning(ci, " ", ONE), 400, "invalid-request");
        refused(planning(ci, "k".repeat(256), ONE), 400, "invalid-request");
    }
}
