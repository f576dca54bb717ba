package io.vastwarden.bot.health;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlayedService.class)
class ServiceAnswersTest {

    @Test
    void ready_when_the_service_lets_it_speak_for_members() {
        PlayedService.answers(200, """
                {"name": "caller:warden-bot", "grants": ["view", "delegate"], "accounts": ["default"], "mood": "new"}""");

        ready(200).body("checks[0].status", equalTo("UP")).body("checks[0].data.as", equalTo("caller:warden-bot"));
    }

    @Test
    void not_ready_without_the_grant_delegate() {
        PlayedService.answers(200, """
                {"name": "caller:ci", "grants": ["view"], "accounts": ["default"]}""");

        because("the service knows this bot as caller:ci, without the grant delegate; give WARDEN_TOKEN the token of a"
                + " caller that has it");
    }

    @Test
    void not_ready_when_its_token_was_revoked() {
        PlayedService.answers(401, "{}");

        because("the service does not take WARDEN_TOKEN; it was revoked or belongs to another Warden");
    }

    @Test
    void not_ready_when_the_service_has_trouble() {
        PlayedService.answers(503, "{}");

        because("the service answers with status 503");
    }

    @Test
    void not_ready_when_something_else_answers() {
        PlayedService.answers(200, "<html>Welcome</html>");

        because("what answers there is not Warden's service; set WARDEN_URL");
    }

    @Test
    void alive_but_not_ready_when_nobody_answers() {
        PlayedService.hangsUp();

        because("the service does not answer; start it, or set WARDEN_URL");
        get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
    }

    private static void because(String reason) {
        ready(503).body("checks[0].status", equalTo("DOWN")).body("checks[0].data.because", equalTo(reason));
    }

    private static ValidatableResponse ready(int status) {
        return get("/q/health/ready")
                .then()
                .statusCode(status)
                .body(not(containsString(PlayedService.TOKEN)))
                .body("checks[0].name", equalTo("service"));
    }
}
