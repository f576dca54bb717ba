package io.vastwarden.service.proof;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vastwarden.core.api.Grant;
import io.vastwarden.sandbox.vast.Endpoint;
import io.vastwarden.sandbox.vast.Fault;
import io.vastwarden.sandbox.vast.Instance;
import io.vastwarden.service.policy.Access;
import io.vastwarden.service.store.Database;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The API as a whole: every route, its health, and what never comes through it. */
@QuarkusTest
@WithTestResource(SandboxResource.class)
class SurfaceTest extends Bench {

    @Inject
    Database database;

    @Test
    void every_route_that_is_documented_says_which_grant_it_needs_and_knows_its_errors() {
        List<String> routes = new ArrayList<>();
        for (Route route : Route.all()) {
            routes.add(route.toString());
            assertThat(Access.to(route.method(), route.about("1")))
                    .as(route.toString())
                    .isPresent();
            assertThat(route.operation().path("responses").has("403"))
                    .as("an error 403 of " + route)
                    .isTrue();
        }
        assertThat(routes)
                .contains(
                        "POST /v1/plans",
                        "GET /v1/plans",
                        "GET /v1/plans/{id}",
                        "POST /v1/plans/{id}/approval",
                        "POST /v1/plans/{id}/rejection",
                        "POST /v1/plans/{id}/cancellation",
                        "GET /v1/instances",
                        "GET /v1/machines",
                        "GET /v1/lanes",
                        "GET /v1/me",
                        "GET /v1/audit",
                        "DELETE /api/v0/instances/{id}",
                        "PUT /api/v0/machines/{id}/cleanup");
    }

    @Test
    void each_grant_opens_the_routes_that_the_table_says_and_no_other() {
        for (Grant grant : Grant.values()) {
            Asker holder = caller(grant.toString());
            for (Route route : Route.all()) {
                Access.Row row = Access.to(route.method(), route.about("1")).orElseThrow();
                Response answer = holder.ask()
                        .contentType("application/json")
                        .body("{}")
                        .request(route.method(), route.about("1"));
                JsonNode body = Asker.read(answer);

                assertThat(isNotGranted(body))
                        .as("%s with %s: %s", route, grant, body)
                        .isEqualTo(!row.lets(Set.of(grant)));
                assertThat(answer.statusCode()).as("%s with %s", route, grant).isLessThan(500);
            }
        }
        nothingWasSent();
    }

    private static boolean isNotGranted(JsonNode body) {
        return body.path("type").asText().equals("urn:warden:problem:not-granted")
                || body.path("error").asText().equals("not_granted");
    }

    @Test
    void trouble_at_vast_ai_shows_in_health_and_makes_nothing_unready() {
        Asker ci = caller("view", "destroy");
        vast.faults().always(Endpoint.LIST_INSTANCES, Fault.dropBeforeEffect());
        String shown = Patience.await(
                "the trouble to show",
                () -> {
                    ci.planning("destroy", 4242).then().statusCode(503);
                    return given().get("/q/health/ready")
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString();
                },
                health -> health.contains("failed several times"));
        assertThat(shown).contains("\"database\"");
        vast.faults().clear();

        Patience.await(
                "Vast.ai to be asked again", () -> ci.planning("destroy", 4242), answer -> answer.statusCode() == 201);
        assertThat(given().get("/q/health/ready").asString()).doesNotContain("failed several times");
        assertThat(given().get("/q/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void no_secret_of_an_instance_nor_any_token_passes_into_answers_the_log_or_the_database() {
        List<String> log;
        StringBuilder answers = new StringBuilder();
        Asker ci = caller("view", "destroy");
        try (HeardLog heard = HeardLog.begin()) {
            vast.faults().next(Endpoint.DESTROY_INSTANCE, Fault.truncatedBody());
            Shown done = ci.does("destroy", 4242, 4270);
            for (String path : List.of(
                    "/v1/instances?max_age=0",
                    "/v1/machines?max_age=0",
                    "/v1/plans",
                    "/v1/plans/" + done.id(),
                    "/v1/audit?limit=100",
                    "/v1/lanes",
                    "/v1/me")) {
                Response answer = ci.get(path);
                answers.append(answer.then().statusCode(200).extract().asString());
            }
            answers.append(ADMIN.get("/v1/callers").asString());
            log = heard.lines();
        }

        for (Pattern secret : List.of(
                Instance.SECRETS,
                Pattern.compile(Pattern.quote(vast.key())),
                Pattern.compile(Pattern.quote(ci.token())),
                Pattern.compile(Pattern.quote(SandboxResource.ADMIN_TOKEN)))) {
            assertThat(answers.toString()).doesNotContainPattern(secret);
            assertThat(log).isNotEmpty().noneMatch(line -> secret.matcher(line).find());
            assertThat(everything())
                    .isNotEmpty()
                    .noneMatch(cell -> secret.matcher(cell).find());
        }
    }

    private List<String> everything() {
        return database.read(handle -> {
            List<String> cells = new ArrayList<>();
            List<String> tables = handle.createQuery("SELECT name FROM sqlite_master WHERE type = 'table'")
                    .mapTo(String.class)
                    .list();
            for (String table : tables) {
                handle.createQuery("SELECT * FROM " + table)
                        .mapToMap()
                        .forEach(row -> row.values().forEach(cell -> cells.add(String.valueOf(cell))));
            }
            return cells;
        });
    }
}
