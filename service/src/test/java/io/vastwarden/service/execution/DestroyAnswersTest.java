package io.vastwarden.service.execution;

import static io.vastwarden.service.harness.ScriptedVast.Reaction.answers;
import static io.vastwarden.service.harness.ScriptedVast.Reaction.breaks;
import static io.vastwarden.service.harness.ScriptedVast.Reaction.cannotBeReached;
import static io.vastwarden.service.harness.ScriptedVast.Reaction.hangs;
import static io.vastwarden.service.harness.ScriptedVast.Reaction.hasNoKey;
import static io.vastwarden.service.harness.ScriptedVast.Reaction.lingersFor;
import static io.vastwarden.service.harness.ScriptedVast.Reaction.throwsAtTheClient;
import static org.assertj.core.api.Assertions.assertThat;

import io.vastwarden.service.harness.ScriptedVast.Kind;
import io.vastwarden.service.harness.ScriptedVast.Reaction;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What follows from each answer to {@code DELETE /api/v0/instances/{id}/}. */
class DestroyAnswersTest extends LaneCases {

    private static final String OK = "{\"success\":true,\"msg\":\"Instance destroyed successfully\"}";
    private static final String NOT_FOUND =
            "{\"success\":false,\"error\":\"not_found\",\"msg\":\"Instance not found\"}";
    private static final String NO_SUCH =
            "{\"success\":false,\"error\":\"no_such_instance\",\"msg\":\"Instance not found\"}";
    private static final String INVALID =
            "{\"success\":false,\"error\":\"invalid_args\",\"msg\":\"invalid instance_id\"}";
    private static final String AUTH = "{\"success\":false,\"error\":\"auth_error\",\"msg\":\"Invalid user key\"}";
    private static final String HTML = "<html><body>Bad Gateway</body></html>";
    private static final String DEPRECATED = "{\"success\":false,\"error\":\"deprecated_endpoint\",\"msg\":\"moved\"}";

    /** Nothing else is sent, and the item ends by this answer and what is read afterwards. */
    static Stream<Arguments> answersThatSuffice() {
        return Stream.of(
                Arguments.of("200 success", answers(200, OK).afterItsEffect(), "destroyed"),
                Arguments.of(
                        "200 success without msg",
                        answers(200, "{\"success\":true}").afterItsEffect(),
                        "destroyed"),
                Arguments.of("204 without body, done", answers(204, "").afterItsEffect(), "destroyed"),
                Arguments.of("504, done", answers(504, HTML).afterItsEffect(), "destroyed"),
                Arguments.of("500, done", answers(500, "{\"success\":false}").afterItsEffect(), "destroyed"),
                Arguments.of("408, done", answers(408, "").afterItsEffect(), "destroyed"),
                Arguments.of("302, done", answers(302, "").afterItsEffect(), "destroyed"),
                Arguments.of("connection cut, done", breaks().afterItsEffect(), "destroyed"),
                Arguments.of("no answer, done", hangs().afterItsEffect(), "destroyed"),
                Arguments.of("200 HTML, done", answers(200, HTML).afterItsEffect(), "destroyed"),
                Arguments.of("200 empty, done", answers(200, "").afterItsEffect(), "destroyed"),
                Arguments.of("200 {}, done", answers(200, "{}").afterItsEffect(), "destroyed"),
                Arguments.of("200 [], done", answers(200, "[]").afterItsEffect(), "destroyed"),
                Arguments.of("200 null, done", answers(200, "null").afterItsEffect(), "destroyed"),
                Arguments.of(
                        "200 broken JSON, done", answers(200, "{\"success\":tr").afterItsEffect(), "destroyed"),
                Arguments.of(
                        "200 success as text, done",
                        answers(200, "{\"success\":\"true\"}").afterItsEffect(),
                        "destroyed"),
                Arguments.of("404 not_found, done", answers(404, NOT_FOUND).afterItsEffect(), "already_gone"),
                Arguments.of("404 no_such_instance, done", answers(404, NO_SUCH).afterItsEffect(), "already_gone"),
                Arguments.of("404 not_found, still listed", answers(404, NOT_FOUND), "refused"),
                Arguments.of("404 no_such_instance, still listed", answers(404, NO_SUCH), "refused"),
                Arguments.of("404 in HTML, still listed", answers(404, HTML), "refused"),
                Arguments.of("200 success false, not_found", answers(200, NOT_FOUND), "refused"),
                Arguments.of("200 success false, invalid_args", answers(200, INVALID), "refused"),
                Arguments.of("400 invalid_args", answers(400, INVALID), "refused"),
                Arguments.of("400 text", answers(400, "bad request"), "refused"),
                Arguments.of(
                        "403 of another kind", answers(403, "{\"success\":false,\"error\":\"forbidden\"}"), "refused"),
                Arguments.of("405", answers(405, ""), "refused"),
                Arguments.of("409", answers(409, "{\"detail\":\"conflict\"}"), "refused"),
                Arguments.of("410 deprecated_endpoint", answers(410, DEPRECATED), "refused"),
                Arguments.of("422", answers(422, "{\"message\":\"no\"}"), "refused"),
                Arguments.of("accepted, listed 1 reading more", lingersFor(1), "destroyed"),
                Arguments.of("accepted, listed 2 readings more", lingersFor(2), "destroyed"),
                Arguments.of("accepted, listed 5 readings more", lingersFor(5), "destroyed"),
                Arguments.of("accepted, listed 15 readings more", lingersFor(15), "destroyed"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("answersThatSuffice")
    void answer_suffices(String name, Reaction reaction, String outcome) {
        LaneHarness lane = destroying();
        lane.vast.rent(40);
        lane.vast.next(Kind.DESTROY, reaction);
        lane.approve(41);

        lane.runToTheEnd();

        assertThat(lane.outcome(41)).isEqualTo(outcome);
        assertThat(lane.vast.calls(Kind.DESTROY)).hasSize(1);
        assertThat(lane.vast.has(41)).isEqualTo(outcome.equals("refused"));
        assertThat(lane.vast.has(40)).as("what nobody asked for").isTrue();
    }

    /** Nothing has happened, which is certain or found out by reading; it is sent once more. */
    static Stream<Arguments> answersAfterWhichItIsSentAgain() {
        return Stream.of(
                Arguments.of("500", answers(500, "{\"success\":false,\"error\":\"server_error\"}")),
                Arguments.of("502 HTML", answers(502, HTML)),
                Arguments.of("503", answers(503, "")),
                Arguments.of("504", answers(504, HTML)),
                Arguments.of("408", answers(408, "")),
                Arguments.of("302", answers(302, "")),
                Arguments.of("connection cut", breaks()),
                Arguments.of("no answer", hangs()),
                Arguments.of("200 HTML", answers(200, HTML)),
                Arguments.of("200 empty", answers(200, "")),
                Arguments.of("200 {}", answers(200, "{}")),
                Arguments.of("200 success as text", answers(200, "{\"success\":\"true\"}")),
                Arguments.of("the client fails", throwsAtTheClient(new IllegalStateException("scripted"))),
                Arguments.of("401", answers(401, "{\"success\":false,\"error\":\"auth_error\"}")),
                Arguments.of("401 text", answers(401, "Invalid user key")),
                Arguments.of("403 auth_error", answers(403, AUTH)),
                Arguments.of("404 auth_error", answers(404, AUTH)),
                Arguments.of("404 session expired", answers(404, "Session expired. Please log in again.")),
                Arguments.of("200 auth_error", answers(200, AUTH)),
                Arguments.of("400 invalid user key", answers(400, "{\"msg\":\"Invalid user key\"}")),
                Arguments.of("429 text", answers(429, "API requests too frequent")),
                Arguments.of(
                        "429 text with threshold", answers(429, "API requests too frequent: endpoint threshold=3.0")),
                Arguments.of(
                        "429 JSON",
                        answers(
                                429,
                                "{\"success\":false,\"error\":\"rate_limit_exceeded\",\"msg\":\"API requests too frequent"
                                        + " endpoint threshold=3.0\"}")),
                Arguments.of(
                        "429 detail", answers(429, "{\"detail\":\"API requests too frequent endpoint threshold=8\"}")),
                Arguments.of("429 Retry-After", answers(429, "", "7")),
                Arguments.of("429 HTML", answers(429, HTML)),
                Arguments.of(
                        "200 rate_limit_exceeded",
                        answers(200, "{\"success\":false,\"error\":\"rate_limit_exceeded\"}")),
                Arguments.of(
                        "403 too frequent", answers(403, "{\"success\":false,\"msg\":\"API requests too frequent\"}")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answersAfterWhichItIsSentAgain")
    void instance_is_sent_again_and_destroyed_once(String name, Reaction reaction) {
        LaneHarness lane = destroying();
        lane.vast.next(Kind.DESTROY, reaction);
        lane.approve(41, 42);

        lane.runToTheEnd();

        assertThat(lane.outcomes().values()).containsOnly("destroyed");
        assertThat(lane.vast.destroyed()).containsExactlyInAnyOrder(41L, 42L);
        assertThat(lane.vast.calls(Kind.DESTROY)).hasSize(3);
    }

    static Stream<Arguments> obstacles() {
        return Stream.of(
                Arguments.of("no connection", cannotBeReached()), Arguments.of("no key to send it with", hasNoKey()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("obstacles")
    void request_that_does_not_leave_is_sent_later(String name, Reaction obstacle) {
        LaneHarness lane = destroying();
        lane.vast.next(Kind.DESTROY, obstacle, obstacle, obstacle);
        lane.approve(41);

        lane.runToTheEnd();

        assertThat(lane.outcome(41)).isEqualTo("destroyed");
        assertThat(lane.vast.calls(Kind.DESTROY)).hasSize(1);
    }

    @Test
    void refused_key_is_reported_while_it_lasts() {
        LaneHarness lane = destroying();
        lane.vast.always(Kind.DESTROY, answers(403, AUTH));
        lane.approve(41);
        lane.runUntilSent(2);

        assertThat(lane.held()).contains("refused the account's API key").contains("auth_error");
        lane.vast.worksAgain(Kind.DESTROY);
        lane.runToTheEnd();

        assertThat(lane.held()).isNull();
        assertThat(lane.outcome(41)).isEqualTo("destroyed");
    }

    @Test
    void refused_key_is_tried_every_fifteen_seconds() {
        LaneHarness lane = destroying();
        lane.vast.always(Kind.DESTROY, answers(401, AUTH));
        lane.approve(41);
        lane.runUntilSent(4);

        var calls = lane.vast.calls(Kind.DESTROY);
        for (int i = 1; i < calls.size(); i++) {
            assertThat(Duration.ofNanos(calls.get(i).nanos() - calls.get(i - 1).nanos()))
                    .isBetween(Duration.ofSeconds(15), Duration.ofSeconds(20));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 504, 200})
    void unclear_answers_end_unclear_after_three_sends(int status) {
        LaneHarness lane = destroying();
        lane.vast.always(Kind.DESTROY, answers(status, HTML));
        lane.approve(41);

        lane.runToTheEnd();

        assertThat(lane.outcome(41)).isEqualTo("unclear");
        assertThat(lane.message(41)).contains("3 times").contains("Look at it");
        assertThat(lane.vast.calls(Kind.DESTROY)).hasSize(3);
        assertThat(lane.vast.has(41)).isTrue();
    }

    @Test
    void three_readings_lie_between_two_sends() {
        LaneHarness lane = destroying();
        lane.vast.next(Kind.DESTROY, breaks());
        lane.approve(41);

        lane.runToTheEnd();

        var sends = lane.vast.calls(Kind.DESTROY);
        assertThat(sends).hasSize(2);
        assertThat(lane.vast.calls(Kind.LIST))
                .filteredOn(call -> call.nanos() > sends.get(0).nanos()
                        && call.nanos() < sends.get(1).nanos())
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void accepted_instance_that_stays_ends_unclear_after_ten_minutes() {
        LaneHarness lane = destroying();
        lane.vast.next(Kind.DESTROY, answers(200, OK));
        lane.approve(41);
        lane.runUntilSent(1);
        long sent = lane.ticker.nanos();

        lane.runToTheEnd();

        assertThat(lane.outcome(41)).isEqualTo("unclear");
        assertThat(lane.message(41))
                .contains("Vast.ai confirmed it")
                .contains("10 minutes")
                .contains("still listed");
        assertThat(lane.vast.calls(Kind.DESTROY)).hasSize(1);
        assertThat(Duration.ofNanos(lane.ticker.nanos() - sent))
                .isBetween(Duration.ofMinutes(10), Duration.ofMinutes(11));
    }

    @Test
    void pauses_between_readings_double_up_to_thirty_seconds() {
        LaneHarness lane = destroying();
        lane.vast.next(Kind.DESTROY, answers(200, OK));
        lane.approve(41);
        lane.runUntilSent(1);
        int before = lane.vast.calls(Kind.LIST).size();

        lane.runToTheEnd();

        var readings = lane.vast
                .calls(Kind.LIST)
                .subList(before, lane.vast.calls(Kind.LIST).size());
        assertThat(Stream.iterate(1, i -> i < 8, i -> i + 1)
                        .map(i -> Math.round(
                                (readings.get(i).nanos() - readings.get(i - 1).nanos()) / 1e9)))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L);
    }

    @ParameterizedTest(name = "verify for {0}: {1} minutes")
    @CsvSource({"1m,1", "3m,3", "30m,30"})
    void verification_time_is_a_setting(String setting, int minutes) {
        LaneHarness lane = destroying().with("warden.execution.verify-for", setting);
        lane.vast.next(Kind.DESTROY, answers(200, OK));
        lane.approve(41);
        lane.runUntilSent(1);
        long sent = lane.ticker.nanos();

        lane.runToTheEnd();

        assertThat(Duration.ofNanos(lane.ticker.nanos() - sent))
                .isBetween(Duration.ofMinutes(minutes), Duration.ofMinutes(minutes + 1));
    }

    @Test
    void vasts_words_are_kept_and_shown() {
        LaneHarness lane = destroying();
        lane.vast.next(Kind.DESTROY, answers(400, INVALID));
        lane.approve(41);

        lane.runToTheEnd();

        assertThat(lane.message(41)).contains("400 invalid_args: invalid instance_id");
    }
}
