package io.vastwarden.bot.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.vastwarden.sandbox.discord.Card;
import io.vastwarden.sandbox.discord.Interaction;
import io.vastwarden.sandbox.discord.Message;
import io.vastwarden.sandbox.discord.Modal;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Plans for which a press is not enough, by the service's rules. */
class ConfirmationIT extends Scene {

    private static final Stage STAGE = Stage.set(
            Map.of("WARDEN_POLICY_PHRASE_FROM_ITEMS", "2", "WARDEN_POLICY_SECOND_PERSON_FROM_ITEMS", "3"), Map.of());

    ConfirmationIT() {
        super(STAGE);
    }

    @AfterAll
    static void end() {
        STAGE.close();
    }

    @Test
    void a_phrase_is_asked_for_in_a_form_and_judged_by_the_service() {
        Card card = aliceAsksFor("/destroy ids:4242 4243");
        assertThat(card.now().embeds().getFirst().field("Needs")).contains("Type `destroy 2` with the yes.");

        Modal form = card.press("Destroy 2 instances").modal();
        assertThat(form.inputs().getFirst().description()).isEqualTo("Type: destroy 2");
        alice.fills(form, Map.of("Phrase", "destroy 3"));

        Message told = alice.sees("asks that you type").now();
        assertThat(told.ephemeral()).isTrue();
        assertThat(told.content()).contains("destroy 2", "Nothing was sent");
        assertThat(destroyed()).isEmpty();

        alice.fills(card.press("Destroy 2 instances").modal(), Map.of("Phrase", " destroy 2 "));
        card.shows("Destroyed 2 instances");
        assertThat(discord.refusals()).isEmpty();
    }

    @Test
    void a_role_that_is_lost_while_the_form_is_open_counts_for_nothing() {
        Card card = aliceAsksFor("/destroy ids:4242 4243");
        Modal form = card.press("Destroy 2 instances").modal();
        alice.nowHas();

        alice.fills(form, Map.of("Phrase", "destroy 2"));

        assertThat(alice.sees("Who may: " + APPROVER).now().ephemeral()).isTrue();
        assertThat(destroyed()).isEmpty();
    }

    @Test
    void a_form_opens_although_the_service_says_nothing() {
        Card card = aliceAsksFor("/destroy ids:4242 4243");
        STAGE.line.keepAnswers();
        try {
            Interaction pressed = card.press("Destroy 2 instances");

            assertThat(pressed.modal().inputs()).hasSize(1);
        } finally {
            STAGE.line.passAnswers();
        }
    }

    @Test
    void where_a_second_person_is_needed_the_card_names_who_and_the_requesters_yes_does_not_count() {
        Card card = aliceAsksFor("/destroy ids:4242 4243 4244");
        assertThat(card.now().embeds().getFirst().field("Needs"))
                .contains("A second person must say yes", "Who may say yes: " + APPROVER)
                .doesNotContain("<@" + alice.id() + ">");

        alice.fills(card.press("Destroy 3 instances").modal(), Map.of("Phrase", "destroy 3"));

        Message told = alice.sees("your own yes does not count").now();
        assertThat(told.ephemeral()).isTrue();
        assertThat(told.content()).contains("Who may: " + APPROVER);
        assertThat(destroyed()).isEmpty();

        bob.fills(bob.presses(card, "Destroy 3 instances").modal(), Map.of("Phrase", "destroy 3"));
        assertThat(card.shows("Destroyed 3 instances").text()).contains("<@" + bob.id() + ">");
    }
}
