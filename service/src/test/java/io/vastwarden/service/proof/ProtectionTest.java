package io.vastwarden.service.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is protected is neither planned nor sent. */
@QuarkusTest
@WithTestResource(SandboxResource.class)
class ProtectionTest extends Bench {

    private Asker ci = ADMIN;
    private Asker lead = ADMIN;

    @BeforeEach
    void somebodyAsksAndSomebodyLeads() {
        ci = caller("view", "destroy", "cleanup");
        lead = caller("view", "approve");
    }

    @AfterEach
    void nothingIsProtected() {
        protections()
                .forEach(one -> ADMIN.unprotecting(one.path("id").asText(), "the test is over")
                        .then()
                        .statusCode(200));
    }

    private static List<JsonNode> protections() {
        return Asker.read(ADMIN.get("/v1/protections?limit=100"))
                .path("items")
                .valueStream()
                .toList();
    }

    private JsonNode isProtected(Response refusal, long... ids) {
        refused(refusal, 403, "protected");
        JsonNode problem = Asker.read(refusal);
        assertThat(problem.path("protected").valueStream().map(JsonNode::asLong))
                .containsExactlyElementsOf(java.util.Arrays.stream(ids).boxed().toList());
        return problem;
    }

    @Test
    void a_protection_says_what_it_protects_who_made_it_and_why() {
        JsonNode made = ci.protects(Map.of("label", "llama-*", "reason", " still training "));

        assertThat(made.path("rule").asText()).isEqualTo("the label llama-*");
        assertThat(made.path("protects").path("label").asText()).isEqualTo("llama-*");
        assertThat(made.path("protects").path("machine_id").isNull()).isTrue();
        assertThat(made.path("reason").asText()).isEqualTo("still training");
        assertThat(made.path("made_by").asText()).isEqualTo(ci.name());
        assertThat(made.path("account").asText()).isEqualTo("default");
        assertThat(Instant.parse(made.path("made_at").asText())).isBeforeOrEqualTo(clock.instant());
        assertThat(protections()).containsExactly(made);
    }

    @Test
    void what_is_protected_is_not_planned_and_the_refusal_names_rule_maker_reason_and_ids() {
        JsonNode made = lead.protects(Map.of("label", "llama-*", "reason", "still training"));

        JsonNode problem = isProtected(ci.planning("destroy", 4251, 4242, 4243), 4242, 4243);

        assertThat(problem.path("detail").asText())
                .startsWith("Instances 4242, 4243 are protected by the rule \"the label llama-*\" ("
                        + made.path("id").asText() + ") of " + lead.name() + ": \"still training\".")
                .contains("approve or admin");
        assertThat(problem.path("protections").path(0).asText())
                .isEqualTo(made.path("id").asText());
        assertThat(ci.audit("actor=" + ci.name())).last().satisfies(denial -> {
            assertThat(denial.path("kind").asText()).isEqualTo("denial");
            assertThat(denial.path("details").path("because").asText()).isEqualTo("protected");
            assertThat(denial.path("details").path("protected").size()).isEqualTo(2);
        });
        assertThat(ci.plans("destroy", 4251).items()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"id, 4242", "label, llama-finetune-?", "machine_id, 11", "gpu_name, rtx 4090"})
    void each_way_to_name_it_protects_the_instance(String field, String value) {
        long machine = vast.fleet().instance(4242).orElseThrow().machineId();
        Object written = field.equals("id") ? (Object) 4242 : field.equals("machine_id") ? (Object) machine : value;
        lead.protects(Map.of(field, written, "reason", "why"));

        isProtected(ci.planning("destroy", 4242), 4242);
        refusedInVastShape(ci.ask().delete("/api/v0/instances/4242/"), 403, "protected");
    }

    @Test
    void hours_until_the_end_protect_by_the_end_of_now() {
        vast.fleet().change(4242, one -> one.with("end_date", secondsIn(Duration.ofHours(30))));
        vast.fleet().change(4243, one -> one.with("end_date", secondsIn(Duration.ofHours(20))));
        vast.fleet().change(4244, one -> one.with("end_date", null));
        lead.protects(Map.of("min_remaining_hours", 24, "reason", "paid for"));

        isProtected(ci.planning("destroy", 4242, 4243, 4244), 4242, 4244);
        assertThat(ci.plans("destroy", 4243).items()).hasSize(1);
    }

    private double secondsIn(Duration time) {
        return clock.instant().plus(time).toEpochMilli() / 1000.0;
    }

    @Test
    void a_machine_is_protected_from_being_cleaned_up_by_id_host_name_and_gpu() {
        JsonNode machine = vast.fleet().machine(123).orElseThrow().row();
        String hostname = machine.path("hostname").asText();
        String gpu = machine.path("gpu_name").asText();
        for (Map<String, Object> what : List.<Map<String, Object>>of(
                Map.of("machine_id", 123, "reason", "why"),
                Map.of("label", hostname, "reason", "why"),
                Map.of("gpu_name", gpu, "reason", "why"))) {
            String id = lead.protects(what).path("id").asText();
            isProtected(ci.planning("cleanup", 123), 123);
            lead.unprotecting(id, "next").then().statusCode(200);
        }
        refused(ci.planning("cleanup", 4242), 422, "no-such-target");
        assertThat(ci.plans("cleanup", 123).items()).hasSize(1);
    }

    @Test
    void a_selection_that_takes_in_something_protected_is_refused_too_and_so_is_a_mere_preview() {
        lead.protects(Map.of("id", 4242, "reason", "why"));
        String body = "{\"operation\":\"destroy\",\"select\":{\"label\":\"llama-*\"}}";

        isProtected(ci.post("/v1/plans", body), 4242);
        isProtected(ci.post("/v1/plans?dry_run=true", body), 4242);
    }

    @Test
    void two_protections_are_both_to_be_removed() {
        String first =
                lead.protects(Map.of("id", 4242, "reason", "mine")).path("id").asText();
        String second =
                ci.protects(Map.of("id", 4242, "reason", "mine too")).path("id").asText();

        lead.unprotecting(first, "not mine any more").then().statusCode(200);
        isProtected(ci.planning("destroy", 4242), 4242);
        lead.unprotecting(second, "nor yours").then().statusCode(200);

        assertThat(ci.does("destroy", 4242).outcome(4242)).isEqualTo("destroyed");
    }

    @Test
    void who_works_with_instances_may_protect_and_who_approves_may_remove() {
        String id = ci.protects(Map.of("id", 4242, "reason", "mine")).path("id").asText();

        refused(ci.unprotecting(id, "I made it"), 403, "not-granted");
        refused(caller("view").post("/v1/protections", Map.of("id", 4243, "reason", "x")), 403, "not-granted");
        refused(caller("destroy").get("/v1/protections"), 403, "not-granted");
        assertThat(protections()).hasSize(1);
        caller("admin").unprotecting(id, "no need").then().statusCode(200);
        assertThat(protections()).isEmpty();
    }

    @Test
    void making_and_removing_is_in_the_audit_with_who_and_why() {
        String id = ci.protects(Map.of("gpu_name", "H100 SXM", "reason", "scarce"))
                .path("id")
                .asText();
        lead.unprotecting(id, "plenty now").then().statusCode(200);

        assertThat(ci.audit("actor=" + ci.name())).singleElement().satisfies(made -> {
            assertThat(made.path("kind").asText()).isEqualTo("protection_created");
            assertThat(made.path("details").path("rule").asText()).isEqualTo("the GPU H100 SXM");
            assertThat(made.path("details").path("reason").asText()).isEqualTo("scarce");
        });
        assertThat(lead.audit("actor=" + lead.name())).singleElement().satisfies(removed -> {
            assertThat(removed.path("kind").asText()).isEqualTo("protection_removed");
            assertThat(removed.path("details").path("id").asText()).isEqualTo(id);
            assertThat(removed.path("details").path("made_by").asText()).isEqualTo(ci.name());
            assertThat(removed.path("details").path("reason").asText()).isEqualTo("plenty now");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "[]",
                "{\"reason\":\"why\"}",
                "{\"id\":4242}",
                "{\"id\":4242,\"reason\":\" \"}",
                "{\"id\":4242,\"label\":\"x\",\"reason\":\"why\"}",
                "{\"id\":0,\"reason\":\"why\"}",
                "{\"id\":-1,\"reason\":\"why\"}",
                "{\"id\":9007199254740993,\"reason\":\"why\"}",
                "{\"id\":\"4242\",\"reason\":\"why\"}",
                "{\"id\":4242.0,\"reason\":\"why\"}",
                "{\"machine_id\":0,\"reason\":\"why\"}",
                "{\"label\":\"\",\"reason\":\"why\"}",
                "{\"label\":7,\"reason\":\"why\"}",
                "{\"gpu_name\":\"  \",\"reason\":\"why\"}",
                "{\"min_remaining_hours\":0,\"reason\":\"why\"}",
                "{\"min_remaining_hours\":100001,\"reason\":\"why\"}",
                "{\"id\":4242,\"reason\":\"why\",\"account\":\"nobody\"}",
                "{\"id\":4242,\"reason\":\"why\",\"more\":1}"
            })
    void what_makes_no_sense_is_not_made(String body) {
        refused(lead.post("/v1/protections", body), 400, "invalid-request");
        assertThat(protections()).isEmpty();
    }

    @Test
    void what_is_too_long_is_not_made() {
        refused(lead.post("/v1/protections", Map.of("id", 1, "reason", "x".repeat(501))), 400, "invalid-request");
        refused(lead.post("/v1/protections", Map.of("label", "x".repeat(201), "reason", "y")), 400, "invalid-request");
        refused(
                lead.post("/v1/protections", Map.of("gpu_name", "x".repeat(201), "reason", "y")),
                400,
                "invalid-request");
        assertThat(protections()).isEmpty();
    }

    @Test
    void a_protection_is_removed_with_a_reason_or_not_at_all() {
        String id =
                lead.protects(Map.of("id", 4242, "reason", "why")).path("id").asText();

        for (String body : List.of("", "{}", "null", "{\"reason\":null}", "{\"reason\":\"\"}", "{\"why\":\"x\"}")) {
            refused(
                    lead.ask().contentType("application/json").body(body).delete("/v1/protections/" + id),
                    400,
                    "invalid-request");
        }
        refused(lead.ask().delete("/v1/protections/" + id), 400, "invalid-request");
        refused(lead.unprotecting("nothing", "why"), 404, "not-found");
        assertThat(protections()).hasSize(1);
    }

    @Test
    void protections_are_listed_newest_first_in_pages() {
        Set<String> made = new HashSet<>();
        for (int i = 1; i <= 5; i++) {
            made.add(lead.protects(Map.of("id", i, "reason", "why")).path("id").asText());
        }
        Set<String> seen = new HashSet<>();
        String after = "";
        while (after != null) {
            JsonNode page = Asker.read(ci.get("/v1/protections?limit=2" + after));
            page.path("items")
                    .forEach(
                            one -> assertThat(seen.add(one.path("id").asText())).isTrue());
            after = page.path("next").isNull()
                    ? null
                    : "&after=" + page.path("next").asText();
        }
        assertThat(seen).isEqualTo(made);
        assertThat(ci.get("/v1/protections?limit=0").statusCode()).isEqualTo(400);
    }

    @Test
    void a_protection_of_another_account_does_not_exist_and_one_of_every_account_is_not_removed_by_one() {
        Asker theirs = callerOf(SandboxResource.OTHER, "view", "destroy", "approve");
        String ours =
                lead.protects(Map.of("id", 4242, "reason", "ours")).path("id").asText();
        String everywhere = ADMIN.protects(Map.of("id", 4242, "reason", "everywhere"))
                .path("id")
                .asText();

        assertThat(Asker.read(theirs.get("/v1/protections")).path("items").valueStream())
                .extracting(one -> one.path("id").asText())
                .containsExactly(everywhere);
        refused(theirs.unprotecting(ours, "why"), 404, "not-found");
        refused(theirs.unprotecting(everywhere, "why"), 403, "not-granted");
        refused(
                theirs.post("/v1/protections", "{\"id\":1,\"reason\":\"x\",\"account\":\"default\"}"),
                400,
                "invalid-request");
        assertThat(protections()).hasSize(2);
    }

    @Test
    void a_protection_of_one_account_protects_in_no_other() {
        Asker theirs = callerOf(SandboxResource.OTHER, "view", "destroy", "approve");
        JsonNode made = theirs.protects(Map.of("label", "*", "reason", "theirs"));

        assertThat(made.path("account").asText()).isEqualTo(SandboxResource.OTHER);
        assertThat(ci.plans("destroy", 4242).items()).hasSize(1);
    }
}
