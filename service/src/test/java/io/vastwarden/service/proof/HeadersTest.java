package io.vastwarden.service.proof;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every answer tells browsers. */
@QuarkusTest
@WithTestResource(SandboxResource.class)
class HeadersTest extends Bench {

    private static final String NOTHING =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @ParameterizedTest
    @CsvSource({
        "GET,    /v1/me,                200",
        "HEAD,   /v1/me,                200",
        "GET,    /v1/plans/none/events, 404",
        "POST,   /v1/plans,             415",
        "DELETE, /v1/plans,             405",
        "PUT,    /api/v0/machines/x/cleanup/, 400",
        "GET,    /v1/nothing,           404",
        "GET,    /nothing,              404",
        "GET,    /,                     404",
        "GET,    /q/health/live,        200",
        "GET,    /q/openapi,            200"
    })
    void every_answer_says_that_it_is_no_page_and_belongs_into_no_frame(String method, String path, int status) {
        Response answer = ADMIN.ask().request(method, path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.header("Content-Security-Policy")).isEqualTo(NOTHING);
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Strict-Transport-Security")).isNull();
        if (!path.startsWith("/q/")) {
            assertThat(answer.headers().getValues("Cache-Control")).containsExactly("no-store");
        }
    }

    @Test
    void an_answer_to_somebody_without_a_token_says_so_too() {
        Response answer = given().get("/v1/plans");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.header("Content-Security-Policy")).isEqualTo(NOTHING);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void events_are_kept_by_nobody() {
        Shown plan = ADMIN.plans("destroy", 4242);
        ADMIN.rejecting(plan);

        Response events = ADMIN.get("/v1/plans/" + plan.id() + "/events");

        assertThat(events.statusCode()).isEqualTo(200);
        assertThat(events.header("Cache-Control")).contains("no-store");
        assertThat(events.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void no_other_origin_is_let_in() {
        Response preflight = given().header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization")
                .options("/v1/plans");
        Response answer =
                ADMIN.ask().header("Origin", "https://elsewhere.example").get("/v1/me");

        assertThat(preflight.headers()).noneMatch(header -> header.getName().startsWith("Access-Control-"));
        assertThat(answer.headers()).noneMatch(header -> header.getName().startsWith("Access-Control-"));
    }
}
