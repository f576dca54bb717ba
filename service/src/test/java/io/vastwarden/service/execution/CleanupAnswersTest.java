package io.vastwarden.service.execution;

import static io.vastwarden.service.harness.ScriptedVast.Reaction.answers;
import static io.vastwarden.service.harness.ScriptedVast.Reaction.breaks;
import static io.vastwarden.service.harness.ScriptedVast.Reaction.cannotBeReached;
import static io.vastwarden.service.harness.ScriptedVast.Reaction.hangs;
import static io.vastwarden.service.harness.ScriptedVast.Reaction.hasNoKey;
import static io.vastwarden.service.harness.ScriptedVast.Reaction.throwsAtTheClient;
import static org.assertj.core.api.Assertions.assertThat;

import io.vastwarden.service.harness.ScriptedVast.Call;
import io.vastwarden.service.harness.ScriptedVast.Kind;
import io.vastwarden.service.harness.ScriptedVast.Reaction;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What follows from each answer to {@code PUT /api/v0/machines/{machine_id}/cleanup/}. */
class CleanupAnswersTest extends LaneCases {

    private static final String HTML = "<html></html>";
    private static final String AUTH = "{\"success\":false,\"error\":\"auth_error\",\"msg\":\"Invalid user key\"}";

    /** It is sent once, whatever the answer. */
    static Stream<Arguments> answersThatEndIt() {
        return Stream.of(
                Arguments.of("200 with count", Reaction.works(), "cleaned", "deleted 5 expired contracts"),
                Arguments.of(
                        "200 without count",
                        answers(200, "{\"success\":true}").afterItsEffect(),
                        "cleaned",
                        "without saying"),
                Arguments.of(
                        "200 with a count as text",
                        answers(200, "{\"success\":true,\"num_deleted\":\"5\"}").afterItsEffect(),
                        "cleaned",
                        "without saying"),
                Arguments.of(
                        "200 with a negative count",
                        answers(200, "{\"success\":true,\"num_deleted\":-1}").afterItsEffect(),
                        "cleaned",
                        "without saying"),
                Arguments.of(
                        "200 with no contracts",
                        answers(200, "{\"success\":true,\"machine_id\":7,\"num_deleted\":0}")
                                .afterItsEffect(),
                        "cleaned",
                        "deleted 0"),
                Arguments.of(
                        "200 about another machine",
                        answers(200, "{\"success\":true,\"machine_id\":8,\"num_deleted\":1}"),
                        "unclear",
                        "another machine"),
                Arguments.of(
                        "200 success false", answers(200, "{\"success\":false,\"msg\":\"busy\"}"), "refused", "busy"),
                Arguments.of("200 {}", answers(200, "{}"), "unclear", "not sent again"),
                Arguments.of("200 HTML", answers(200, HTML), "unclear", "not sent again"),
                Arguments.of("204, done", answers(204, "").afterItsEffect(), "unclear", "status 204"),
                Arguments.of(
                        "400",
                        answers(400, "{\"success\":false,\"error\":\"invalid_args\"}"),
                        "refused",
                        "invalid_args"),
                Arguments.of(
                        "403", answers(403, "{\"success\":false,\"error\":\"forbidden\"}"), "refused", "forbidden"),
                Arguments.of(
                        "404", answers(404, "{\"success\":false,\"error\":\"not_found\"}"), "refused", "not_found"),
                Arguments.of("410", answers(410, "{\"error\":\"deprecated_endpoint\"}"), "refused", "deprecated"),
                Arguments.of("500", answers(500, ""), "unclear", "status 500"),
                Arguments.of("500, done", answers(500, "").afterItsEffect(), "unclear", "status 500"),
                Arguments.of("504, done", answers(504, HTML).afterItsEffect(), "unclear", "status 504"),
                Arguments.of("connection cut", breaks(), "unclear", "connection broke"),
                Arguments.of("connection cut, done", breaks().afterItsEffect(), "unclear", "connection broke"),
                Arguments.of("no answer", hangs(), "unclear", "no answer came"),
                Arguments.of("no answer, done", hangs().afterItsEffect(), "unclear", "no answer came"),
                Arguments.of(
                        "the client fails",
                        throwsAtTheClient(new IllegalStateException("scripted")),
                        "unclear",
                        "Warden itself"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("answersThatEndIt")
    void answer_ends_the_clean_up(String name, Reaction reaction, String outcome, String message) {
        LaneHarness lane = cleaningUp();
        lane.vast.next(Kind.CLEANUP, reaction);
        lane.approve(7, 9);

        lane.runToTheEnd();

        assertThat(lane.outcome(7)).isEqualTo(outcome);
        assertThat(lane.message(7)).contains(message);
        assertThat(lane.outcome(9)).isEqualTo("cleaned");
        assertThat(lane.vast.calls(Kind.CLEANUP)).extracting(Call::ids).containsExactly(List.of(7L), List.of(9L));
    }

    /** Vast.ai certainly did nothing. */
    static Stream<Arguments> answersAfterWhichItIsSentAgain() {
        return Stream.of(
                Arguments.of(
                        "429 detail",
                        answers(429, "{\"detail\":\"API requests too frequent endpoint threshold=8\"}"),
                        2),
                Arguments.of("429 text", answers(429, "API requests too frequent"), 2),
                Arguments.of("401", answers(401, AUTH), 2),
                Arguments.of("403 auth_error", answers(403, AUTH), 2),
                Arguments.of("404 auth_error", answers(404, AUTH), 2),
                Arguments.of("no connection", cannotBeReached(), 1),
                Arguments.of("no key", hasNoKey(), 1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answersAfterWhichItIsSentAgain")
    void clean_up_without_effect_is_sent_again(String name, Reaction reaction, int arrivals) {
        LaneHarness lane = cleaningUp();
        lane.vast.next(Kind.CLEANUP, reaction);
        lane.approve(7);

        lane.runToTheEnd();

        assertThat(lane.outcome(7)).isEqualTo("cleaned");
        assertThat(lane.vast.calls(Kind.CLEANUP)).hasSize(arrivals);
    }

    @Test
    void machine_that_left_the_account_ends_changed() {
        LaneHarness lane = cleaningUp();
        lane.approve(7, 9);
        lane.vast.unhost(7);

        lane.runToTheEnd();

        assertThat(lane.outcome(7)).isEqualTo("changed");
        assertThat(lane.outcome(9)).isEqualTo("cleaned");
        assertThat(lane.vast.calls(Kind.CLEANUP)).hasSize(1);
    }

    @Test
    void machine_of_another_name_ends_changed() {
        LaneHarness lane = cleaningUp();
        lane.approve(7);
        lane.vast.changeMachine(7, row -> row.put("hostname", "another"));

        lane.runToTheEnd();

        assertThat(lane.outcome(7)).isEqualTo("changed");
        assertThat(lane.message(7)).contains("host-7").contains("another");
        assertThat(lane.vast.operations()).isEmpty();
    }

    @Test
    void machine_with_other_gpus_ends_changed() {
        LaneHarness lane = cleaningUp();
        lane.approve(7);
        lane.vast.changeMachine(7, row -> row.put("num_gpus", 4));

        lane.runToTheEnd();

        assertThat(lane.outcome(7)).isEqualTo("changed");
        assertThat(lane.vast.operations()).isEmpty();
    }

    @Test
    void machines_are_read_again_for_each_that_is_sent() {
        LaneHarness lane = cleaningUp();
        lane.approve(7, 8, 9);

        lane.runToTheEnd();

        assertThat(lane.outcomes().values()).containsOnly("cleaned");
        assertThat(lane.vast.cleaned()).containsExactly(7L, 8L, 9L);
    }
}
