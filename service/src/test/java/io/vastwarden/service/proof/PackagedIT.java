package io.vastwarden.service.proof;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What can be missing in a package although it is there before packaging: types that only JSON reaches, files that only a
 * browser asks for.
 */
@QuarkusIntegrationTest
@WithTestResource(SandboxResource.class)
class PackagedIT extends Bench {

    private static final Pattern SCRIPT_OR_STYLE = Pattern.compile("(?:src|href)=\"([^\"]+\\.(?:js|css))\"");

    @Test
    void every_documented_list_and_view_that_needs_nothing_more_is_answered_in_full() {
        ADMIN.does("destroy", 4242);
        ADMIN.does("cleanup", 123);
        List<String> asked = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document().path("paths").properties()) {
            boolean askable = path.getKey().startsWith("/v1/")
                    && !path.getKey().contains("{")
                    && path.getValue().has("get");
            if (askable) {
                asked.add(path.getKey());
                Response answer = ADMIN.get(path.getKey());
                assertThat(answer.statusCode())
                        .as(path.getKey() + ": " + answer.asString())
                        .isEqualTo(200);
                assertThat(Asker.read(answer).size()).as(path.getKey()).isPositive();
            }
        }
        assertThat(asked)
                .contains(
                        "/v1/me",
                        "/v1/plans",
                        "/v1/instances",
                        "/v1/machines",
                        "/v1/lanes",
                        "/v1/audit",
                        "/v1/callers");
        for (String list : asked) {
            for (JsonNode item : Asker.read(ADMIN.get(list)).path("items")) {
                assertThat(item.size()).as("fields of an item of " + list).isPositive();
            }
        }
    }

    @Test
    void a_caller_is_made_with_its_token_asks_and_is_revoked() {
        Asker ci = caller("view");

        assertThat(Asker.read(ci.get("/v1/me")).path("name").asText()).isEqualTo(ci.name());
        ci.revoked();
        Response refused = ci.get("/v1/me");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(Asker.read(refused).path("type").asText()).isEqualTo("urn:warden:problem:no-token");
    }

    @Test
    void the_page_with_the_documents_is_there_with_everything_that_it_loads() {
        String page =
                given().get("/q/swagger-ui/").then().statusCode(200).extract().asString();

        List<String> loaded = new ArrayList<>();
        Matcher files = SCRIPT_OR_STYLE.matcher(page);
        while (files.find()) {
            String file = files.group(1);
            loaded.add(file);
            given().get(file.startsWith("/") ? file : "/q/swagger-ui/" + file)
                    .then()
                    .statusCode(200);
        }
        assertThat(loaded).as(page).anyMatch(file -> file.contains("swagger-ui-bundle"));
        assertThat(document().path("info").path("title").asText()).isEqualTo("Warden");
    }

    @Test
    void its_health_tells_of_the_database_and_of_vast_ai() {
        String health =
                given().get("/q/health").then().statusCode(200).extract().asString();

        assertThat(health).contains("\"database\"").contains("\"vast.ai\"");
    }

    private static JsonNode document() {
        return Asker.read(given().get("/q/openapi?format=json"));
    }
}
