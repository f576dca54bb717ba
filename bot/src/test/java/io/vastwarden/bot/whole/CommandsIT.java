package io.vastwarden.bot.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vastwarden.sandbox.discord.Card;
import io.vastwarden.sandbox.discord.Choice;
import io.vastwarden.sandbox.discord.Embed;
import io.vastwarden.sandbox.discord.Message;
import io.vastwarden.sandbox.discord.SlashCommand;
import io.vastwarden.sandbox.vast.Endpoint;
import io.vastwarden.sandbox.vast.Fault;
import io.vastwarden.sandbox.vast.Machine;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CommandsIT extends Scene {

    private static final Stage STAGE = Stage.set();

    CommandsIT() {
        super(STAGE);
    }

    @AfterAll
    static void end() {
        STAGE.close();
    }

    @AfterEach
    void nothingAgainstDiscordsRules() {
        assertThat(discord.refusals()).isEmpty();
    }

    private static Embed embed(Message message) {
        return message.embeds().getFirst();
    }

    @Test
    void every_command_is_there() {
        assertThat(alice.commands())
                .extracting(SlashCommand::name)
                .containsExactlyInAnyOrder(
                        "audit",
                        "cleanup",
                        "destroy",
                        "instances",
                        "machines",
                        "plan",
                        "plans",
                        "protect",
                        "unprotect",
                        "whoami");
    }

    @Test
    void instances_are_listed_in_pages_for_the_one_who_asks() {
        Card list = alice.types("/instances").card();

        Message first = list.shows("page 1 of 2");
        assertThat(first.ephemeral()).isTrue();
        assertThat(embed(first).title()).startsWith("15 instances, $");
        assertThat(embed(first).description())
                .contains("**4242** `llama-finetune-a` · 1× RTX 4090 · $", "/h · ", " · running");
        assertThat(embed(first).footer()).contains("read ", " s ago");
        assertThat(first.button("Previous").orElseThrow().disabled()).isTrue();

        list.press("Next");
        Message second = list.shows("page 2 of 2");
        assertThat(embed(second).description()).contains("21474836470").doesNotContain("**4242**");
        list.press("Previous");
        list.shows("page 1 of 2");
        bob.doesNotSee("page 1 of 2");
    }

    @Test
    void instances_are_narrowed_by_label_and_status() {
        assertThat(embed(alice.types("/instances label:llama-*").card().now()).title())
                .startsWith("3 instances");
        assertThat(embed(alice.types("/instances status:exited").card().now()).title())
                .startsWith("2 instances");
        assertThat(embed(alice.types("/instances label:nothing-like-it").card().now())
                        .description())
                .isEqualTo("No instance fits.");
    }

    @Test
    void pages_keep_to_what_was_asked_for() {
        vast.fleet().fill(25);
        Card list = Patience.await(
                () -> alice.types("/instances label:fill-* status:running").card(),
                card -> card.now().text().contains("page 1 of 3"));

        list.press("Next");

        assertThat(embed(list.shows("page 2 of 3")).description().lines())
                .hasSize(10)
                .allMatch(line -> line.contains("`fill-") && line.endsWith("running"));
    }

    @Test
    void machines_are_listed_in_pages() {
        for (long id = 9001; id <= 9010; id++) {
            vast.fleet().putMachine(Machine.of(id, 1));
        }
        Card list = Patience.await(
                () -> bob.types("/machines").card(), card -> card.now().text().contains("page 1 of 2"));

        list.press("Next");

        assertThat(embed(list.shows("page 2 of 2")).description()).contains("**9010**");
    }

    @Test
    void machines_are_listed() {
        Message list = bob.types("/machines").card().now();

        assertThat(list.ephemeral()).isTrue();
        assertThat(embed(list).title()).isEqualTo("2 machines");
        assertThat(embed(list).description()).contains("**123**", "**124**", "unverified");
    }

    @Test
    void who_may_see_nothing_sees_nothing_and_is_told_who_may() {
        for (String line : List.of("/instances", "/machines", "/plans", "/audit", "/plan id:abcdef01")) {
            eve.types(line);
            Message told = eve.sees("Who may: ").now();
            assertThat(told.ephemeral()).isTrue();
            assertThat(told.content()).contains("view", OPERATOR, APPROVER);
            assertThat(told.pinged()).isEmpty();
            eve.dismisses(told);
        }
        assertThat(eve.completes("/destroy instance:42")).isEmpty();
    }

    @Test
    void whoami_says_what_the_roles_give() {
        assertThat(alice.types("/whoami").card().now().content())
                .contains(OPERATOR, "**view**", "**destroy**", "**cleanup**")
                .doesNotContain("**approve**");
        assertThat(bob.types("/whoami").card().now().content()).contains(APPROVER, "**approve**");
        Message nothing = eve.types("/whoami").card().now();
        assertThat(nothing.content()).contains("no role", "nothing but ask this");
        assertThat(nothing.ephemeral()).isTrue();
    }

    @Test
    void autocomplete_finds_instances_by_anything_in_their_line() {
        Patience.await(() -> alice.completes("/destroy instance:"), offered -> offered.size() == 15);
        assertThat(alice.completes("/destroy instance:4242")).singleElement().satisfies(choice -> {
            assertThat(choice.name())
                    .startsWith("4242 · llama-finetune-a · 1× RTX 4090 · $")
                    .endsWith("running");
            assertThat(choice.value().asText()).isEqualTo("4242");
        });
        assertThat(alice.completes("/destroy instance:FINETUNE")).hasSize(3);
        assertThat(alice.completes("/destroy instance:h100"))
                .extracting(Choice::name)
                .singleElement()
                .asString()
                .contains("4271");
        assertThat(alice.completes("/destroy instance:18.40/h")).hasSize(1);
        assertThat(alice.completes("/destroy instance:offline")).hasSize(1);
        assertThat(alice.completes("/destroy instance:"))
                .hasSize(15)
                .allSatisfy(choice -> assertThat(choice.name()).hasSizeLessThanOrEqualTo(100));
        assertThat(alice.completes("/destroy label:llama")).hasSize(3);
        assertThat(alice.completes("/cleanup machine:123")).hasSize(1);
    }

    @Test
    void autocomplete_is_answered_from_the_cached_view() {
        assertThat(alice.completes("/destroy instance:4242")).hasSize(1);
        // Longer than the bot waits for what it offers.
        vast.faults().always(Endpoint.LIST_INSTANCES, Fault.delayBeforeEffect(Duration.ofSeconds(5)));

        for (String line : List.of("/destroy instance:42", "/destroy label:ll", "/instances label:ll")) {
            assertThat(alice.completes(line)).isNotEmpty();
        }
    }

    @Test
    void autocomplete_of_many_offers_25() {
        vast.fleet().fill(100);
        Patience.await(() -> alice.completes("/destroy instance:fill-"), offered -> offered.size() == 25);
    }

    @Test
    void what_the_service_cannot_do_is_told_in_its_words_to_the_one_who_asked() {
        vast.faults().always(Endpoint.LIST_INSTANCES, Fault.wrongKey(401));

        alice.types("/destroy instance:4242");

        Message told = alice.sees("Vast.ai").now();
        assertThat(told.ephemeral()).isTrue();
        assertThat(told.content()).contains("key", "Nothing was");
        bob.doesNotSee(told.content());
    }

    @Test
    void a_plan_names_its_targets_in_exactly_one_way() {
        for (String line : List.of(
                "/destroy",
                "/destroy instance:4242 ids:4243",
                "/destroy reason:why",
                "/cleanup",
                "/cleanup machine:123 all:true",
                "/cleanup all:false")) {
            alice.types(line);
            Message told = alice.sees("in one way").now();
            assertThat(told.ephemeral()).isTrue();
            alice.dismisses(told);
        }
        assertThat(destroyed()).isEmpty();
    }

    @Test
    void what_is_no_id_is_told_and_nothing_is_planned() {
        for (String typed : List.of("llama", "-4", "0", "4.5", "99999999999999999999", "`x` @everyone")) {
            alice.runs("destroy", java.util.Map.of("ids", typed));
            Message told = alice.sees("positive whole numbers").now();
            assertThat(told.ephemeral()).isTrue();
            assertThat(told.pinged()).isEmpty();
            alice.dismisses(told);
        }
        alice.types("/destroy instance:777777");
        assertThat(alice.sees("777777").now().content()).contains("has no instance", "nothing was sent");
    }

    @Test
    void several_instances_are_planned_by_ids_and_by_label() {
        Message byIds = aliceAsksFor("/destroy ids:4242, 4243 4244").now();
        assertThat(embed(byIds).title()).isEqualTo("Destroy 3 instances");
        assertThat(embed(byIds).description().lines()).hasSize(3);

        Message byLabel =
                aliceAsksFor("/destroy label:llama-finetune-* reason:done").now();
        assertThat(embed(byLabel).title()).isEqualTo("Destroy 3 instances");
    }

    @Test
    void machines_are_cleaned_up_after_a_yes() {
        Card card = aliceAsksFor("/cleanup machine:123 reason:quarter end");
        assertThat(embed(card.now()).title()).isEqualTo("Clean up 1 machine");
        assertThat(embed(card.now()).field("Data that goes")).contains("expired contracts", "Vast.ai does not tell");

        card.press("Clean up 1 machine");

        assertThat(card.shows("Cleaned up 1 machine").text()).contains("5 contracts deleted");
        assertThat(embed(aliceAsksFor("/cleanup all:true").now()).title()).isEqualTo("Clean up 2 machines");
    }

    @Test
    void plans_are_listed_and_one_is_shown_again() {
        Card first = aliceAsksFor("/destroy instance:4250 reason:weekend");
        String id = STAGE.api().newestPlan().path("id").asText();

        assertThat(embed(bob.types("/plans").card().now()).description())
                .contains("`" + id.substring(0, 8) + "`", "destroy 1 instance", "awaiting approval", "weekend");
        assertThat(bob.completes("/plan id:weekend")).hasSize(1);

        Card again = bob.types("/plan id:" + id.substring(0, 8)).card();
        again.shows("Destroy 1 instance");
        assertThat(first.shows("shown again").buttons()).isEmpty();

        alice.presses(again, "Destroy 1 instance");
        again.shows("Destroyed 1 instance");
        assertThat(destroyed()).containsExactly(4250L);
    }

    @Test
    void a_plan_that_is_not_there_is_told() {
        bob.types("/plan id:00000000");
        bob.sees("No recent plan's id begins with");
        bob.types("/plan id:what?");
        bob.sees("is no plan's id");
    }

    @Test
    void the_audit_is_shown_and_names_member_guild_and_message() {
        Card card = aliceAsksFor("/destroy instance:4251 reason:audited");
        card.press("Destroy 1 instance");
        card.shows("Destroyed 1 instance");

        Message shown =
                bob.types("/audit who:alice instance:4251 since:1h").card().now();
        assertThat(shown.ephemeral()).isTrue();
        assertThat(embed(shown).description()).contains("intent", "destroy **4251**", "<@" + alice.id() + ">");
        assertThat(embed(bob.types("/audit who:eve instance:4251").card().now()).description())
                .isEqualTo("Nothing fits.");
        assertThat(embed(bob.types("/audit since:2999-01-01").card().now()).description())
                .isEqualTo("Nothing fits.");
        eve.types("/destroy instance:4252");
        eve.dismisses(eve.sees("Who may: ").now());
        assertThat(embed(bob.types("/audit who:eve").card().now()).description())
                .contains("denial · POST /v1/plans · <@" + eve.id() + ">");
        bob.types("/audit since:yesterday");
        bob.sees("is no time");

        JsonNode approval = STAGE.api().newestOf("approval");
        JsonNode member = approval.path("details").path("on_behalf_of");
        assertThat(approval.path("actor").asText()).isEqualTo("discord:" + alice.id());
        assertThat(member.path("guild").asText())
                .isEqualTo(discord.channel("gpu-ops").guildId());
        assertThat(member.path("name").asText()).isEqualTo("alice");
        assertThat(member.path("message").asText()).isEqualTo(card.now().id());
    }

    @Test
    void another_guild_gets_nothing() {
        var elsewhere = discord.foundGuild("Strangers", "lounge");
        var stranger = alice.in(elsewhere);
        Patience.await(stranger::commands, commands -> commands.size() == 10);

        stranger.types("/instances");

        assertThat(stranger.sees("No role of this server gives view").now().ephemeral())
                .isTrue();
    }
}
