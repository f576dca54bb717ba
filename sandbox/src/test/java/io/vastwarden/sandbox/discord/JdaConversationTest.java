package io.vastwarden.sandbox.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JdaConversationTest {
    private final DiscordStandIn discord = DiscordStandIn.start(DiscordSettings.onFreePort());
    private final JdaBot bot = JdaBot.loggedIn(discord, new FleetBot());
    private final Member alice = discord.alice();
    private final Member bob = discord.bob();
    private final Member eve = discord.eve();

    @BeforeEach
    void register() {
        FleetBot.register(bot.guild());
        discord.awaitCommands("destroy", "machines", "whoami");
    }

    @AfterEach
    void stop() {
        bot.close();
        discord.close();
    }

    @Test
    void a_command_is_answered_with_a_card_that_everybody_sees() {
        Message card =
                alice.types("/destroy instance:4242 reason:run finished").card().now();

        assertThat(card.author()).isEqualTo("warden");
        assertThat(card.embeds().getFirst().title()).isEqualTo("Destroy 1 instance");
        assertThat(card.embeds().getFirst().field("Data that goes")).isEqualTo("60 GB");
        assertThat(card.button("Destroy 1 instance").orElseThrow().style())
                .isEqualTo(io.vastwarden.sandbox.discord.Button.Style.RED);
        bob.sees("Destroy 1 instance");
        eve.sees("$0.62 an hour");
        assertThat(discord.refusals()).isEmpty();
    }

    @Test
    void an_ephemeral_answer_and_its_follow_up_are_seen_by_one_member_only() {
        alice.types("/whoami");

        alice.sees("You are alice with [operator]");
        alice.sees("and that is all");
        assertThat(alice.ephemerals()).hasSize(2);
        bob.doesNotSee("You are alice");
        assertThat(discord.channel("gpu-ops").messages()).isEmpty();
        alice.dismisses(alice.ephemerals().getFirst());
        assertThat(alice.ephemerals()).hasSize(1);
    }

    @Test
    void a_deferred_answer_comes_in_the_end() {
        Interaction asked = bob.types("/machines");

        assertThat(asked.answer()).isEqualTo(new Answer.Thinking(false));
        assertThat(asked.card().now().content()).isEqualTo("2 machines");
    }

    @Test
    void autocomplete_offers_what_the_bot_says_to_what_was_typed() {
        assertThat(alice.completes("/destroy instance:425"))
                .hasSize(10)
                .first()
                .satisfies(choice -> assertThat(choice.value().asText()).isEqualTo("4250"));
        assertThat(alice.completes("/destroy instance:")).hasSize(20);
    }

    @Test
    void a_button_opens_a_form_whose_submission_is_answered() {
        Card card = alice.types("/destroy instance:4242").card();

        Modal modal = card.press("Destroy 1 instance").modal();
        assertThat(modal.title()).isEqualTo("Destroy 1 instance");
        assertThat(modal.inputs()).extracting(Modal.Input::description).containsExactly("Type destroy 1 to confirm");
        assertThatThrownBy(() -> alice.fills(modal, Map.of("Phrase", " "))).isInstanceOf(NotPossible.class);
        assertThatThrownBy(() -> bob.fills(modal, Map.of("Phrase", "x"))).isInstanceOf(NotPossible.class);
        alice.fills(modal, Map.of("Phrase", "destroy 1"));

        eve.sees("Phrase: destroy 1");
    }

    @Test
    void a_button_that_edits_changes_the_message_for_all() {
        Card card = alice.types("/destroy instance:4242").card();

        bob.presses(card, "Cancel");

        Message after = card.shows("Cancelled");
        assertThat(after.buttons()).isEmpty();
        assertThat(after.edited()).isTrue();
        assertThatThrownBy(() -> card.press("Destroy 1 instance")).isInstanceOf(NotPossible.class);
    }

    @Test
    void the_roles_that_count_are_those_at_the_press() {
        Card card = alice.types("/destroy instance:4242").card();

        alice.nowHas();
        card.press("Destroy 1 instance");

        alice.sees("may destroy.");
        bob.doesNotSee("may destroy.");
    }

    @Test
    void the_bot_posts_and_edits_by_itself() {
        var message = bot.ops().sendMessage("0 of 3").complete();
        Card card = eve.sees("0 of 3");

        message.editMessage("1 of 3")
                .setComponents(ActionRow.of(Button.secondary("stop", "Stop").asDisabled()))
                .complete();

        assertThat(card.shows("1 of 3").button("Stop").orElseThrow().disabled()).isTrue();
        assertThatThrownBy(() -> eve.presses(card, "Stop")).hasMessageContaining("greyed out");
    }

    @Test
    void a_deleted_message_cannot_be_edited() {
        var message = bot.ops().sendMessage("0 of 3").complete();
        discord.faults().deleteMessage(eve.sees("0 of 3").now());

        assertThatThrownBy(() -> message.editMessage("1 of 3").complete())
                .isInstanceOfSatisfying(
                        ErrorResponseException.class,
                        refused -> assertThat(refused.getErrorCode()).isEqualTo(10008));
    }

    @Test
    void a_deleted_channel_takes_no_message() {
        var channel = bot.ops();
        discord.faults().holdEvents();
        discord.faults().deleteChannel(discord.channel("gpu-ops"));

        assertThatThrownBy(() -> channel.sendMessage("hello").complete())
                .isInstanceOfSatisfying(
                        ErrorResponseException.class,
                        refused -> assertThat(refused.getErrorCode()).isEqualTo(10003));
    }

    @Test
    void a_ping_is_told_from_a_text_that_looks_like_one() {
        String text = "@everyone and <@" + GpuTeam.BOB + ">";
        bot.ops().sendMessage(text).setAllowedMentions(List.of()).complete();
        bot.ops()
                .sendMessage(text)
                .setAllowedMentions(List.of(MentionType.values()))
                .complete();

        assertThat(discord.channel("gpu-ops").messages())
                .extracting(Message::pinged)
                .containsExactly(Set.of(), Set.of("everyone", "bob"));
    }

    @Test
    void a_planned_error_is_tried_again_by_jda_and_a_planned_wait_is_kept() {
        discord.faults().next("POST /channels/*/messages").fails(502);
        discord.faults().next("PATCH /channels/**").isThrottled(Duration.ofSeconds(1));

        var message = bot.ops().sendMessage("once").complete();
        message.editMessage("twice").complete();

        assertThat(discord.channel("gpu-ops").messages())
                .extracting(Message::content)
                .containsExactly("twice");
        assertThat(discord.refusals()).extracting(Refusal::status).containsExactly(502, 429);
    }

    @Test
    void a_message_whose_answer_was_lost_is_not_written_twice() {
        discord.faults().next("POST /channels/*/messages").isDoneButFails(502);

        bot.ops().sendMessage("once").setNonce("audit-17").complete();

        assertThat(discord.channel("gpu-ops").messages()).hasSize(1);
    }

    @Test
    void another_guild_has_other_roles_under_the_same_names() {
        Channel elsewhere = discord.foundGuild("Strangers", "lounge");

        assertThat(alice.in(elsewhere).roles()).containsExactly("operator");
        assertThatThrownBy(() -> alice.in(elsewhere).types("/whoami")).isInstanceOf(NotPossible.class);
    }
}
