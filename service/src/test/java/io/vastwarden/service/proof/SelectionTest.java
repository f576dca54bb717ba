package io.vastwarden.service.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vastwarden.sandbox.vast.Instance;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans for what fits a selection, resolved once. */
@QuarkusTest
@WithTestResource(SandboxResource.class)
class SelectionTest extends Bench {

    private static Response planning(Asker asker, String operation, String select) {
        return asker.post("/v1/plans", "{\"operation\":\"" + operation + "\",\"select\":" + select + "}");
    }

    private static List<Long> ids(Response plan) {
        assertThat(plan.statusCode()).as(plan.asString()).isEqualTo(201);
        return Asker.read(plan)
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asLong())
                .toList();
    }

    private List<Long> fleet(Predicate<JsonNode> fitting) {
        return Asker.read(ADMIN.get("/v1/instances?max_age=0&limit=500"))
                .path("items")
                .valueStream()
                .filter(fitting)
                .map(one -> one.path("id").asLong())
                .toList();
    }

    @Test
    void a_label_glob_chooses_what_it_fits() {
        Asker ci = caller("view", "destroy");

        assertThat(ids(planning(ci, "destroy", "{\"label\":\"llama-finetune-?\"}")))
                .containsExactly(4242L, 4243L, 4244L);
    }

    @Test
    void every_condition_must_fit() {
        Asker ci = caller("view", "destroy");
        List<Long> expected = fleet(one -> one.path("gpu_name").asText().equals("RTX 4090")
                && one.path("status").asText().equals("running"));

        assertThat(expected).isNotEmpty();
        assertThat(ids(planning(ci, "destroy", "{\"gpu\":\"rtx 4090\",\"status\":\"running\"}")))
                .containsExactlyElementsOf(expected);
    }

    @Test
    void a_machine_and_an_age_choose() {
        Asker ci = caller("view", "destroy");

        vast.fleet().put(Instance.running(9000, clock.instant()).onMachine(777));
        assertThat(ids(planning(ci, "destroy", "{\"machine\":777}"))).containsExactly(9000L);
        vast.fleet()
                .put(Instance.running(9001, clock.instant().minus(Duration.ofHours(5)))
                        .labelled("age-old"));
        vast.fleet()
                .put(Instance.running(9002, clock.instant().minus(Duration.ofHours(1)))
                        .labelled("age-young"));
        assertThat(ids(planning(ci, "destroy", "{\"label\":\"age-*\",\"older_than\":\"3h\"}")))
                .containsExactly(9001L);
    }

    @Test
    void stopped_since_counts_from_when_warden_saw_it_stopped() {
        Asker ci = caller("view", "destroy");
        vast.fleet()
                .put(Instance.running(9003, clock.instant()).labelled("idle-1").stopped());
        ci.get("/v1/instances?max_age=0").then().statusCode(200);
        assertThat(planning(ci, "destroy", "{\"label\":\"idle-*\",\"stopped_since\":\"2d\"}")
                        .statusCode())
                .isEqualTo(422);

        clock.advance(Duration.ofDays(3));

        assertThat(ids(planning(ci, "destroy", "{\"label\":\"idle-*\",\"stopped_since\":\"2d\"}")))
                .containsExactly(9003L);
    }

    @Test
    void all_machines_are_chosen_only_by_saying_so() {
        Asker ci = caller("view", "cleanup");

        assertThat(ids(planning(ci, "cleanup", "{\"all\":true}"))).containsExactly(123L, 124L);
        refused(planning(ci, "cleanup", "{}"), 400, "invalid-request");
    }

    @Test
    void what_comes_to_fit_later_is_not_in_the_plan() {
        Asker ci = caller("view", "destroy");
        Shown plan = Asker.shown(planning(ci, "destroy", "{\"label\":\"llama-finetune-?\"}"));
        vast.fleet().put(Instance.running(9004, clock.instant()).labelled("llama-finetune-d"));

        Shown done = ci.awaitEnd(ci.approves(plan));

        assertThat(done.outcomes()).containsOnlyKeys(4242L, 4243L, 4244L);
        assertThat(vast.fleet().instance(9004)).isPresent();
    }

    @Test
    void a_dry_run_shows_the_plan_and_stores_nothing() {
        Asker ci = caller("view", "destroy");

        Response dry = ci.post("/v1/plans?dry_run=true", "{\"operation\":\"destroy\",\"ids\":[4242]}");

        assertThat(dry.statusCode()).isEqualTo(200);
        assertThat(Asker.read(dry).path("items")).hasSize(1);
        assertThat(ci.get("/v1/plans/" + Asker.shown(dry).id()).statusCode()).isEqualTo(404);
        assertThat(ci.audit("actor=" + ci.name())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"all\":true,\"label\":\"x\"}",
                "{\"older_than\":\"yesterday\"}",
                "{\"machine\":-1}",
                "{\"all\":false}",
                "{\"colour\":\"red\"}",
                "{\"label\":7}"
            })
    void a_selection_that_says_nothing_or_nonsense_is_refused(String select) {
        refused(planning(caller("view", "destroy"), "destroy", select), 400, "invalid-request");
    }

    @Test
    void ids_and_a_selection_together_are_refused() {
        refused(
                caller("view", "destroy")
                        .post("/v1/plans", "{\"operation\":\"destroy\",\"ids\":[4242],\"select\":{\"all\":true}}"),
                400,
                "invalid-request");
    }

    @Test
    void a_selection_that_fits_nothing_is_refused() {
        refused(planning(caller("view", "destroy"), "destroy", "{\"label\":\"none-*\"}"), 422, "no-such-target");
    }

    @Test
    void machines_have_no_age() {
        refused(planning(caller("view", "cleanup"), "cleanup", "{\"older_than\":\"3h\"}"), 400, "invalid-request");
    }
}
