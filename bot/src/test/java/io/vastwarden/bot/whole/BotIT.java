package io.vastwarden.bot.whole;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.vastwarden.sandbox.discord.Card;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The main job through the bot as it is shipped: the JAR, or the executable. */
@QuarkusIntegrationTest
@WithTestResource(StageResource.class)
class BotIT extends Scene {

    BotIT() {
        super(StageResource.stage());
    }

    @BeforeEach
    void theCommandsAreThere() {
        discord.awaitCommands("destroy", "cleanup", "whoami");
    }

    @Test
    void what_was_shown_and_confirmed_is_destroyed_and_the_card_says_so() {
        Card card = aliceAsksFor("/destroy ids:4242 4243 reason:run finished");
        assertThat(destroyed()).isEmpty();

        card.press("Destroy 2 instances");

        card.shows("Destroyed 2 instances");
        assertThat(destroyed()).containsExactlyInAnyOrder(4242L, 4243L);
    }

    @Test
    void a_machine_is_cleaned_up() {
        Card card = aliceAsksFor("/cleanup machine:123");

        card.press("Clean up 1 machine");

        card.shows("Cleaned up 1 machine");
    }

    @Test
    void who_holds_no_role_is_told_who_does_and_nothing_is_planned() {
        eve.types("/destroy instance:4242");

        assertThat(eve.sees("Who may").now().ephemeral()).isTrue();
        assertThat(destroyed()).isEmpty();
    }

    @Test
    void its_health_tells_as_whom_it_is_connected() {
        String health =
                given().get("/q/health/ready").then().statusCode(200).extract().asString();

        assertThat(health).contains("\"discord\"").contains("\"service\"");
    }
}
