package io.vastwarden.bot.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.vastwarden.sandbox.discord.Card;
import io.vastwarden.sandbox.discord.Interaction;
import io.vastwarden.sandbox.discord.Message;
import io.vastwarden.sandbox.discord.Modal;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the service's rules forbid or ask for, as a member of a guild hears of it. */
class ConfirmationIT extends Scene {

    private static final Stage STAGE = Stage.set(
            Map.of(
                    "WARDEN_POLICY_PHRASE_FROM_ITEMS", "2",
                    "WARDEN_POLICY_SECOND_PERSON_FROM_ITEMS", "3",
                    "WARDEN_POLICY_MOST_ITEMS", "4",
                    "WARDEN_POLICY_ITEMS_PER_HOUR", "5"),
            Map.of());

    ConfirmationIT() {
        super(STAGE);
    }

    @AfterAll
    static void end() {
        STAGE.close();
    }

    @AfterEach
    void nothingIsProtected() {
        STAGE.api().unprotectAll();
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

        Card told = alice.fills(form, Map.of("Phrase", "destroy 2")).shows("Who may: " + APPROVER);

        assertThat(told.now().ephemeral()).isTrue();
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

    @Test
    void a_plan_that_is_too_large_is_refused_with_how_many_it_may_have() {
        alice.types("/destroy ids:4242 4243 4244 4250 4251");

        Message told = alice.sees("a plan may have 4").now();
        assertThat(told.ephemeral()).isTrue();
        assertThat(told.content()).contains("It is 5 instances", "Nothing was planned, nothing was sent");
    }

    @Test
    void more_than_an_hour_permits_is_refused_with_when_there_is_room() {
        eve.nowHas("operator");
        try {
            Card first = eve.types("/destroy ids:4242 4243 4244 4250").card();
            first.shows("Needs");
            bob.fills(bob.presses(first, "Destroy 4 instances").modal(), Map.of("Phrase", "destroy 4"));
            first.shows("Destroyed 4 instances");

            eve.types("/destroy ids:4251 4260");

            Message told = eve.sees("5 items may be approved within an hour").now();
            assertThat(told.ephemeral()).isTrue();
            assertThat(told.content()).contains("4 were", "Nothing was sent", "There is room for it from");
            assertThat(destroyed()).hasSize(4).doesNotContain(4251L, 4260L);
        } finally {
            eve.nowHas();
        }
    }

    @Test
    void what_is_protected_cannot_be_planned_until_who_approves_has_removed_the_protection() {
        Card made =
                alice.types("/protect label:llama-* reason:serves customers").card();
        assertThat(made.shows("Protected: ").content())
                .contains("llama-", "<@" + alice.id() + ">", "serves customers")
                .contains("removes it with `/unprotect`");

        alice.types("/destroy instance:4242");

        Message refused = alice.sees("Nothing was planned").now();
        assertThat(refused.ephemeral()).isTrue();
        assertThat(refused.content()).contains("4242", "llama-", "serves customers", "Who may: " + APPROVER);

        String id = alice.completes("/unprotect reason:over protection:serves")
                .getFirst()
                .value()
                .asText();
        alice.types("/unprotect reason:over protection:" + id);
        assertThat(alice.sees("This needs the grant approve").now().content())
                .contains("Nothing was sent", "Who may: " + APPROVER);

        bob.types("/unprotect reason:over protection:" + id);
        bob.sees("Not protected any more: ");
        assertThat(aliceAsksFor("/destroy instance:4242").now().text()).contains("4242");
    }

    @Test
    void a_protection_names_what_it_is_for_in_one_way() {
        alice.types("/protect instance:4242 label:x reason:both");

        assertThat(alice.sees("Name what to protect in one way").now().content())
                .contains("Nothing was protected");
        assertThat(STAGE.api().protections()).isEmpty();
    }

    @Test
    void who_holds_no_role_for_it_protects_nothing() {
        eve.types("/protect instance:4242 reason:because");

        assertThat(eve.sees("Who may: ").now().content()).contains(OPERATOR, APPROVER);
        assertThat(STAGE.api().protections()).isEmpty();
    }
}
