package io.vastwarden.service.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vastwarden.sandbox.vast.Endpoint;
import io.vastwarden.sandbox.vast.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The cached views: however many look, Vast.ai is asked once. */
@QuarkusTest
@WithTestResource(SandboxResource.class)
class FleetTest extends Bench {

    @Test
    void many_who_look_at_once_share_one_reading() {
        Asker ci = caller("view");
        ci.get("/v1/instances?max_age=0").then().statusCode(200);
        int before = sent(Endpoint.LIST_INSTANCES).size();

        List<CompletableFuture<Integer>> looks = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            looks.add(CompletableFuture.supplyAsync(
                    () -> ci.get("/v1/instances?max_age=60").statusCode()));
        }

        assertThat(looks).allSatisfy(look -> assertThat(look.join()).isEqualTo(200));
        assertThat(sent(Endpoint.LIST_INSTANCES)).hasSize(before);
    }

    @Test
    void many_who_want_a_new_reading_share_the_one_that_is_under_way() {
        Asker ci = caller("view");
        ci.get("/v1/instances?max_age=0").then().statusCode(200);
        int before = sent(Endpoint.LIST_INSTANCES).size();
        vast.faults().next(Endpoint.LIST_INSTANCES, Fault.delayBeforeEffect(Duration.ofSeconds(3)));
        CompletableFuture<Integer> first = look(ci, "/v1/instances?max_age=0");
        Patience.await("the reading", () -> sent(Endpoint.LIST_INSTANCES).size(), calls -> calls > before);

        List<CompletableFuture<Integer>> looks = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            looks.add(look(ci, "/v1/instances?max_age=0"));
        }

        assertThat(first.join()).isEqualTo(200);
        assertThat(looks).allSatisfy(look -> assertThat(look.join()).isEqualTo(200));
        assertThat(sent(Endpoint.LIST_INSTANCES)).as("asked of Vast.ai").hasSize(before + 1);
    }

    @Test
    void metrics_lanes_and_plans_that_are_looked_at_ask_vast_ai_for_nothing() {
        Asker ci = caller("view", "destroy");
        Shown plan = ci.plans("destroy", 4242);
        int before = vast.log().calls().size();

        for (int i = 0; i < 5; i++) {
            Scrape.now();
            for (String path : List.of("/v1/lanes", "/v1/plans", "/v1/plans/" + plan.id(), "/v1/audit", "/v1/me")) {
                ci.get(path).then().statusCode(200);
            }
            ci.get("/v1/instances?max_age=600").then().statusCode(200);
        }

        assertThat(vast.log().calls()).hasSizeLessThanOrEqualTo(before + 1);
    }

    private static CompletableFuture<Integer> look(Asker asker, String path) {
        return CompletableFuture.supplyAsync(
                () -> asker.get(path).statusCode(), work -> Thread.ofVirtual().start(work));
    }

    @Test
    void the_answer_says_how_old_it_is() {
        JsonNode seen = Asker.read(caller("view").get("/v1/instances?max_age=0"));

        assertThat(seen.path("age_seconds").isNumber()).isTrue();
        assertThat(seen.path("age_seconds").asDouble()).isNotNegative();
        assertThat(seen.path("read_at").isTextual()).isTrue();
    }

    @Test
    void what_was_destroyed_is_not_shown_any_more() {
        Asker ci = caller("view", "destroy");
        ci.get("/v1/instances?max_age=0").then().statusCode(200);

        ci.does("destroy", 4242);

        List<Long> shown = Patience.await(
                "it to be gone from the view",
                () -> Asker.read(ci.get("/v1/instances?max_age=600&limit=500"))
                        .path("items")
                        .valueStream()
                        .map(one -> one.path("id").asLong())
                        .toList(),
                ids -> !ids.contains(4242L));
        assertThat(shown).contains(4243L);
    }

    @Test
    void pages_of_instances_are_all_of_them_in_order() {
        Asker ci = caller("view");
        List<Long> all = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = Asker.read(ci.get("/v1/instances?limit=4&max_age=600" + after));
            page.path("items")
                    .valueStream()
                    .forEach(one -> all.add(one.path("id").asLong()));
            after = page.path("next").isNull()
                    ? ""
                    : "&after=" + page.path("next").asText();
        } while (!after.isEmpty());

        assertThat(all).isSorted().doesNotHaveDuplicates();
        assertThat(Asker.read(ci.get("/v1/instances?limit=500&max_age=600")).path("items"))
                .hasSize(all.size());
    }

    @Test
    void filters_and_strange_questions() {
        Asker ci = caller("view");

        assertThat(Asker.read(ci.get("/v1/instances?label=llama-*&max_age=600")).path("items"))
                .hasSize(3);
        assertThat(ci.get("/v1/instances?max_age=soon").statusCode()).isEqualTo(400);
        assertThat(ci.get("/v1/instances?limit=0").statusCode()).isEqualTo(400);
        assertThat(ci.get("/v1/instances?account=other").statusCode()).isEqualTo(400);
        assertThat(ci.get("/v1/machines?max_age=0").statusCode()).isEqualTo(200);
    }
}
