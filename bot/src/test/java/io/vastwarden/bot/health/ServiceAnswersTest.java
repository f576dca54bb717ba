package io.vastwarden.bot.health;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vastwarden.bot.service.ServiceSettings;
import io.vastwarden.core.api.WardenApi;
import io.vertx.core.http.HttpClosedException;
import jakarta.inject.Inject;
import java.lang.reflect.Proxy;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlayedService.class)
class ServiceAnswersTest {

    private static final String THE_SERVICE = "checks.find { it.name == 'service' }.";

    @Inject
    ServiceSettings settings;

    @Test
    void ready_when_the_service_lets_it_speak_for_members() {
        PlayedService.answers(200, """
                {"name": "caller:warden-bot", "grants": ["view", "delegate"], "accounts": ["default"], "mood": "new"}""");

        ready().body(THE_SERVICE + "status", equalTo("UP")).body(THE_SERVICE + "data.as", equalTo("caller:warden-bot"));
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

    /** As the REST client throws it when the connection is closed before anything was sent. */
    @Test
    void not_ready_when_the_connection_closes_at_once() {
        WardenApi service = (WardenApi) Proxy.newProxyInstance(
                WardenApi.class.getClassLoader(), new Class<?>[] {WardenApi.class}, (_, _, _) -> {
                    throw new HttpClosedException("Connection was closed");
                });

        HealthCheckResponse told = new ServiceAnswers(service, settings).call();

        assertThat(told.getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
        assertThat(told.getData().orElseThrow().get("because"))
                .isEqualTo("the service does not answer; start it, or set WARDEN_URL");
    }

    @Test
    void not_ready_when_discord_cannot_be_reached() {
        ready().body("checks.find { it.name == 'discord' }.status", equalTo("DOWN"));
    }

    private static void because(String reason) {
        ready().body(THE_SERVICE + "status", equalTo("DOWN")).body(THE_SERVICE + "data.because", equalTo(reason));
    }

    private static ValidatableResponse ready() {
        return get("/q/health/ready").then().statusCode(503).body(not(containsString(PlayedService.TOKEN)));
    }
}
