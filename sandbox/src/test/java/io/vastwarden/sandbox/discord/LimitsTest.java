package io.vastwarden.sandbox.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LimitsTest {
    private static final String HELLO = "{\"type\":4,\"data\":{\"content\":\"hello\"}}";
    private static final String FORM = """
            {"type":9,"data":{"custom_id":"f","title":"Sure?","components":[
              {"type":18,"label":"Phrase","component":{"type":4,"custom_id":"phrase","style":1}}]}}""";
    private static final String COMMANDS = """
            [{"name":"destroy","description":"d","options":[
               {"type":3,"name":"instance","description":"i","required":true,"autocomplete":true},
               {"type":4,"name":"count","description":"c","autocomplete":true}]},
             {"name":"whoami","description":"w"}]""";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
    private final DiscordStandIn discord =
            DiscordStandIn.start(DiscordSettings.onFreePort().withClock(now::get));
    private final RawBot bot = new RawBot(discord);
    private final Member alice = discord.alice();

    @BeforeEach
    void register() {
        assertThat(bot.register(COMMANDS).status()).isEqualTo(200);
        pass(Duration.ofSeconds(10));
    }

    @AfterEach
    void stop() {
        bot.close();
        discord.close();
    }

    private void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    private static void refused(RawBot.Reply reply, int status, int code) {
        assertThat(reply.status()).as("%s", reply.body()).isEqualTo(status);
        assertThat(reply.code()).as("%s", reply.body()).isEqualTo(code);
    }

    @Test
    void the_first_answer_may_come_after_three_seconds_and_not_later() {
        Interaction inTime = alice.types("/whoami");
        Interaction late = alice.types("/whoami");

        pass(Duration.ofSeconds(3));
        assertThat(bot.answer(inTime, HELLO).status()).isIn(200, 204);
        pass(Duration.ofMillis(1));
        refused(bot.answer(late, HELLO), 404, 10062);
        assertThat(late.answered()).isFalse();
        assertThat(discord.awaitRefusal(10062).message()).isEqualTo("Unknown interaction");
    }

    @Test
    void a_second_first_answer_is_refused() {
        Interaction interaction = alice.types("/whoami");

        bot.answer(interaction, HELLO);

        refused(bot.answer(interaction, HELLO), 400, 40060);
    }

    @Test
    void a_form_cannot_follow_a_deferral() {
        Interaction interaction = alice.types("/whoami");

        bot.answer(interaction, "{\"type\":5}");

        refused(bot.answer(interaction, FORM), 400, 40060);
    }

    @Test
    void a_form_cannot_answer_a_form() {
        Interaction opened = alice.types("/whoami");
        bot.answer(opened, FORM);
        Interaction filled = alice.fills(opened.modal(), Map.of("Phrase", "yes"));

        refused(bot.answer(filled, FORM), 400, 50035);
        assertThat(bot.answer(filled, HELLO).status()).isEqualTo(204);
    }

    @Test
    void the_token_lives_fifteen_minutes() {
        Interaction interaction = alice.types("/whoami");
        bot.answer(interaction, HELLO);

        pass(Duration.ofMinutes(15));
        assertThat(bot.webhook("PATCH", interaction, "/messages/@original", "{\"content\":\"still\"}")
                        .status())
                .isEqualTo(200);
        pass(Duration.ofMillis(1));
        refused(bot.webhook("PATCH", interaction, "/messages/@original", "{\"content\":\"late\"}"), 401, 50027);
        refused(bot.webhook("POST", interaction, "", "{\"content\":\"late\"}"), 401, 50027);
        alice.sees("still");
    }

    @Test
    void nothing_can_be_sent_after_an_answer_that_was_not_given() {
        Interaction interaction = alice.types("/whoami");

        refused(bot.webhook("POST", interaction, "", "{\"content\":\"early\"}"), 404, 10015);
    }

    @Test
    void the_first_follow_up_takes_the_place_of_a_deferral() {
        Interaction interaction = alice.types("/whoami");
        bot.answer(interaction, "{\"type\":5,\"data\":{\"flags\":64}}");

        bot.webhook("POST", interaction, "", "{\"content\":\"here it is\"}");

        assertThat(alice.ephemerals()).extracting(Message::content).containsExactly("here it is");
        discord.bob().doesNotSee("here it is");
    }

    @Test
    void the_fifty_first_call_of_a_second_has_to_wait() {
        for (int i = 0; i < 50; i++) {
            assertThat(bot.call("GET", "users/@me", "").status()).isEqualTo(200);
        }

        RawBot.Reply refused = bot.call("GET", "users/@me", "");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.body().path("global").asBoolean()).isTrue();
        assertThat(refused.body().path("retry_after").asDouble()).isEqualTo(1.0);
        assertThat(refused.headers()).containsKeys("via", "retry-after", "x-ratelimit-global");

        pass(Duration.ofSeconds(1));
        assertThat(bot.call("GET", "users/@me", "").status()).isEqualTo(200);
    }

    @Test
    void answers_to_interactions_do_not_count_towards_the_global_limit() {
        Interaction interaction = alice.types("/whoami");
        for (int i = 0; i < 51; i++) {
            bot.call("GET", "users/@me", "");
        }

        assertThat(bot.answer(interaction, HELLO).status()).isEqualTo(204);
    }

    @Test
    void the_sixth_edit_in_a_channel_within_five_seconds_has_to_wait() {
        String ops = message(GpuTeam.OPS_CHANNEL);
        String audit = message(GpuTeam.AUDIT_CHANNEL);
        for (int i = 0; i < 5; i++) {
            assertThat(bot.call("PATCH", ops, "{\"content\":\"" + i + "\"}").status())
                    .isEqualTo(200);
        }

        pass(Duration.ofSeconds(2));
        RawBot.Reply refused = bot.call("PATCH", ops, "{\"content\":\"6\"}");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.body().path("global").asBoolean()).isFalse();
        assertThat(refused.body().path("retry_after").asDouble()).isEqualTo(3.0);
        assertThat(refused.headers()).containsKey("via");
        assertThat(bot.call("PATCH", audit, "{\"content\":\"elsewhere\"}").status())
                .isEqualTo(200);

        pass(Duration.ofSeconds(3));
        assertThat(bot.call("PATCH", ops, "{\"content\":\"6\"}").status()).isEqualTo(200);
        assertThat(discord.channel("gpu-ops").messages())
                .extracting(Message::content)
                .containsExactly("6");
    }

    private String message(String channel) {
        RawBot.Reply posted = bot.call("POST", "channels/" + channel + "/messages", "{\"content\":\"x\"}");
        return "channels/" + channel + "/messages/" + posted.body().path("id").asText();
    }

    static Stream<Arguments> tooLarge() {
        return Stream.of(
                Arguments.of("content", "{\"content\":\"" + "x".repeat(2001) + "\"}"),
                Arguments.of("embeds.0.title", embed("\"title\":\"" + "x".repeat(257) + "\"")),
                Arguments.of("embeds.0.description", embed("\"description\":\"" + "x".repeat(4097) + "\"")),
                Arguments.of("embeds.0.fields", embed(fields(26, 1, 1))),
                Arguments.of("embeds.0.fields.0.name", embed(fields(1, 257, 1))),
                Arguments.of("embeds.0.fields.0.value", embed(fields(1, 1, 1025))),
                Arguments.of("embeds", embed(fields(6, 1, 1000))),
                Arguments.of("components", "{\"components\":[" + many(6, i -> row(1, i + "-")) + "]}"),
                Arguments.of("components.0.components", "{\"components\":[" + row(6, "b") + "]}"),
                Arguments.of(
                        "components.0.components.0.custom_id", "{\"components\":[" + row(1, "x".repeat(100)) + "]}"),
                Arguments.of(
                        "components.1.components.0.custom_id",
                        "{\"components\":[" + row(1, "b") + "," + row(1, "b") + "]}"));
    }

    @ParameterizedTest
    @MethodSource("tooLarge")
    void a_message_that_is_too_large_is_refused_and_the_part_is_named(String part, String body) {
        RawBot.Reply reply = bot.post(body);

        refused(reply, 400, 50035);
        assertThat(reply.body()
                        .at("/errors/" + part.replace('.', '/') + "/_errors/0/message")
                        .asText())
                .isNotEmpty();
        assertThat(discord.channel("gpu-ops").messages()).isEmpty();
    }

    @Test
    void a_message_just_as_large_as_allowed_is_written() {
        String largest = "{\"content\":\"" + "x".repeat(2000) + "\",\"embeds\":[{" + fields(5, 176, 1024)
                + "}],\"components\":[" + many(5, i -> row(5, i + "x".repeat(98))) + "]}";

        assertThat(bot.post(largest).status()).isEqualTo(200);
        assertThat(discord.channel("gpu-ops").messages().getFirst().buttons()).hasSize(25);
    }

    private static String embed(String part) {
        return "{\"embeds\":[{" + part + "}]}";
    }

    private static String fields(int count, int name, int value) {
        return "\"fields\":["
                + many(count, i -> "{\"name\":\"" + "n".repeat(name) + "\",\"value\":\"" + "v".repeat(value) + "\"}")
                + "]";
    }

    private static String row(int buttons, String id) {
        return "{\"type\":1,\"components\":["
                + many(buttons, i -> "{\"type\":2,\"style\":1,\"label\":\"b\",\"custom_id\":\"" + id + i + "\"}")
                + "]}";
    }

    private static String many(int count, IntFunction<String> one) {
        return IntStream.range(0, count).mapToObj(one).collect(Collectors.joining(","));
    }

    @Test
    void an_empty_message_is_refused() {
        refused(bot.post("{\"content\":\" \"}"), 400, 50006);
    }

    @Test
    void more_than_twenty_five_choices_or_too_long_ones_are_refused() {
        Interaction interaction = alice.asksFor("destroy", Map.of("instance", "4"), "instance");

        refused(bot.answer(interaction, choices(26, "x")), 400, 50035);
        refused(bot.answer(interaction, choices(1, "x".repeat(101))), 400, 50035);
        refused(bot.answer(interaction, HELLO), 400, 50035);
        assertThat(bot.answer(interaction, choices(25, "x".repeat(100))).status())
                .isEqualTo(204);
    }

    private static String choices(int count, String name) {
        return "{\"type\":8,\"data\":{\"choices\":["
                + many(count, i -> "{\"name\":\"" + name + "\",\"value\":\"" + i + "\"}") + "]}}";
    }

    @Test
    void commands_with_a_bad_name_or_order_of_options_are_refused_and_the_old_ones_stay() {
        refused(bot.register("[{\"name\":\"Destroy All\",\"description\":\"d\"}]"), 400, 50035);
        refused(bot.register("""
                        [{"name":"x","description":"d","options":[
                          {"type":3,"name":"a","description":"a"},
                          {"type":3,"name":"b","description":"b","required":true}]}]"""), 400, 50035);
        assertThat(alice.commands()).extracting(SlashCommand::name).containsExactly("destroy", "whoami");
    }

    @Test
    void what_is_not_there_or_not_allowed_has_discords_own_codes() {
        String ops = "channels/" + GpuTeam.OPS_CHANNEL + "/messages/";
        refused(bot.call("POST", "channels/42/messages", "{\"content\":\"x\"}"), 404, 10003);
        refused(bot.call("PATCH", ops + "42", "{\"content\":\"x\"}"), 404, 10008);
        String hers = alice.says("mine").id();
        refused(bot.call("PATCH", ops + hers, "{\"content\":\"x\"}"), 403, 50005);
        refused(bot.call("DELETE", ops + hers, ""), 403, 50013);
        refused(bot.post("{no json"), 400, 50109);
        refused(bot.call("GET", "no/such/thing", ""), 404, 0);
        refused(bot.call("GET", "guilds/42", ""), 404, 10004);
        Channel channel = discord.channel("gpu-ops");
        discord.faults().forbidWriting(channel);
        refused(bot.post("{\"content\":\"x\"}"), 403, 50013);
        discord.faults().hide(channel);
        refused(bot.post("{\"content\":\"x\"}"), 403, 50001);
        discord.faults().allowWriting(channel);
        assertThat(bot.post("{\"content\":\"x\"}").status()).isEqualTo(200);
        discord.faults().removeBot(GpuTeam.GUILD);
        refused(bot.post("{\"content\":\"x\"}"), 403, 50001);
    }

    @Test
    void an_ephemeral_message_is_not_known_under_its_channel() {
        Interaction interaction = alice.types("/whoami");
        bot.answer(interaction, "{\"type\":4,\"data\":{\"content\":\"psst\",\"flags\":64}}");
        String id = interaction.card().now().id();

        refused(
                bot.call("PATCH", "channels/" + GpuTeam.OPS_CHANNEL + "/messages/" + id, "{\"content\":\"x\"}"),
                404,
                10008);
    }

    @Test
    void another_token_is_not_let_in() {
        try (var stranger = new RawBot(discord, "another")) {
            refused(stranger.call("GET", "users/@me", ""), 401, 0);
            refused(stranger.post("{\"content\":\"x\"}"), 401, 0);
        }
    }

    @Test
    void connectivity_that_is_lost_comes_back_when_the_time_is_over() {
        discord.faults().loseConnectivity(Duration.ofSeconds(30));
        assertThat(catchThrowable(() -> bot.post("{\"content\":\"x\"}"))).isNotNull();

        pass(Duration.ofSeconds(30));
        assertThat(bot.post("{\"content\":\"x\"}").status()).isEqualTo(200);
        assertThat(discord.channel("gpu-ops").messages()).hasSize(1);
    }
}
