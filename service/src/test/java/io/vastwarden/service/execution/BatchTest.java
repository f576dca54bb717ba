package io.vastwarden.service.execution;

import static io.vastwarden.service.harness.ScriptedVast.Reaction.answers;
import static io.vastwarden.service.harness.ScriptedVast.Reaction.breaks;
import static io.vastwarden.service.harness.ScriptedVast.Reaction.cannotBeReached;
import static io.vastwarden.service.harness.ScriptedVast.Reaction.hangs;
import static io.vastwarden.service.harness.ScriptedVast.Reaction.hasNoKey;
import static io.vastwarden.service.harness.ScriptedVast.Reaction.works;
import static org.assertj.core.api.Assertions.assertThat;

import io.vastwarden.service.harness.ScriptedVast.Call;
import io.vastwarden.service.harness.ScriptedVast.Kind;
import io.vastwarden.service.harness.ScriptedVast.Reaction;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Several instances in one request: {@code DELETE /api/v0/instances/}. */
class BatchTest extends LaneCases {

    private static final String OK = "{\"success\":true}";
    private static final String AUTH = "{\"success\":false,\"error\":\"auth_error\",\"msg\":\"Invalid user key\"}";

    private LaneHarness batches() {
        LaneHarness lane = destroying().inBulk();
        lane.vast.rent(1);
        return lane;
    }

    private static long[] ids(int count) {
        return LongStream.range(100, 100 + count).toArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 10, 25, 26, 50, 64})
    void instances_go_in_one_request(int count) {
        LaneHarness lane = batches();
        lane.approve(ids(count));

        lane.runToTheEnd();

        assertThat(lane.vast.operations()).extracting(Call::kind).containsExactly(Kind.DESTROY_MANY);
        assertThat(lane.vast.destroyed()).hasSize(count);
        assertThat(lane.outcomes().values()).containsOnly("destroyed");
        assertThat(lane.vast.has(1)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {65, 130, 200})
    void more_than_fit_go_in_several(int count) {
        LaneHarness lane = batches();
        lane.approve(ids(count));

        lane.runToTheEnd();

        assertThat(lane.vast.operations()).hasSize((count + 63) / 64);
        assertThat(lane.vast.operations())
                .allSatisfy(call -> assertThat(call.ids()).hasSizeLessThanOrEqualTo(64));
        assertThat(lane.outcomes().values()).hasSize(count).containsOnly("destroyed");
    }

    @Test
    void single_instance_goes_by_itself() {
        LaneHarness lane = batches();
        lane.approve(41);

        lane.runToTheEnd();

        assertThat(lane.vast.operations()).extracting(Call::kind).containsExactly(Kind.DESTROY);
    }

    /** The request is over with it; each is verified by itself. */
    static Stream<Arguments> answersThatSuffice() {
        return Stream.of(
                Arguments.of("200", works()),
                Arguments.of("504, done", answers(504, "").afterItsEffect()),
                Arguments.of("connection cut, done", breaks().afterItsEffect()),
                Arguments.of("no answer, done", hangs().afterItsEffect()),
                Arguments.of(
                        "200 success false, done",
                        answers(200, "{\"success\":false,\"error\":\"partial\"}")
                                .afterItsEffect()),
                Arguments.of("200 {}, done", answers(200, "{}").afterItsEffect()),
                Arguments.of("204, done", answers(204, "").afterItsEffect()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answersThatSuffice")
    void answer_suffices(String name, Reaction reaction) {
        LaneHarness lane = batches();
        lane.vast.next(Kind.DESTROY_MANY, reaction);
        lane.approve(ids(5));

        lane.runToTheEnd();

        assertThat(lane.vast.operations()).hasSize(1);
        assertThat(lane.outcomes().values()).containsOnly("destroyed");
    }

    /** Nothing was done; each is sent by itself afterwards. */
    static Stream<Arguments> answersAfterWhichEachGoesByItself() {
        return Stream.of(
                Arguments.of("400", answers(400, "{\"success\":false,\"error\":\"invalid_args\"}")),
                Arguments.of("405", answers(405, "")),
                Arguments.of("410", answers(410, "{\"success\":false,\"error\":\"deprecated_endpoint\"}")),
                Arguments.of("403", answers(403, "{\"success\":false,\"error\":\"forbidden\"}")),
                Arguments.of("404", answers(404, "{\"success\":false,\"error\":\"not_found\"}")),
                Arguments.of("500", answers(500, "")),
                Arguments.of("501", answers(501, "")),
                Arguments.of("connection cut", breaks()),
                Arguments.of("no answer", hangs()),
                Arguments.of("200 without effect", answers(200, OK)),
                Arguments.of("200 success false", answers(200, "{\"success\":false,\"error\":\"no\"}")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answersAfterWhichEachGoesByItself")
    void each_goes_by_itself_afterwards(String name, Reaction reaction) {
        LaneHarness lane = batches();
        lane.vast.next(Kind.DESTROY_MANY, reaction);
        lane.approve(ids(4));

        lane.runToTheEnd();

        assertThat(lane.outcomes().values()).containsOnly("destroyed");
        assertThat(lane.vast.calls(Kind.DESTROY_MANY)).hasSize(1);
        assertThat(lane.vast.calls(Kind.DESTROY)).hasSize(4);
    }

    /** Nothing was done, which is certain; the request is made again. */
    static Stream<Arguments> answersAfterWhichItIsSentAgain() {
        return Stream.of(
                Arguments.of("429", answers(429, "API requests too frequent: endpoint threshold=3.0")),
                Arguments.of("401", answers(401, AUTH)),
                Arguments.of("403 auth_error", answers(403, AUTH)),
                Arguments.of("no connection", cannotBeReached()),
                Arguments.of("no key", hasNoKey()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answersAfterWhichItIsSentAgain")
    void request_is_made_again(String name, Reaction reaction) {
        LaneHarness lane = batches();
        lane.vast.next(Kind.DESTROY_MANY, reaction);
        lane.approve(ids(4));

        lane.runToTheEnd();

        assertThat(lane.outcomes().values()).containsOnly("destroyed");
        assertThat(lane.vast.calls(Kind.DESTROY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 9})
    void instances_that_the_request_lost_are_sent_by_themselves(int lost) {
        LaneHarness lane = batches();
        long[] ids = ids(10);
        lane.vast.next(Kind.DESTROY_MANY, answers(200, OK).meanwhile(() -> {
            for (int i = lost; i < 10; i++) {
                lane.vast.endsByItself(ids[i]);
            }
        }));
        lane.approve(ids);

        lane.runToTheEnd();

        assertThat(lane.outcomes().values()).containsOnly("destroyed");
        assertThat(lane.vast.calls(Kind.DESTROY)).hasSize(lost);
    }

    @Test
    void changed_and_protected_ones_are_left_out() {
        LaneHarness lane = batches();
        lane.approve(ids(6));
        lane.vast.change(101, row -> row.put("label", "kept"));
        lane.protect(102);
        lane.vast.endsByItself(103);

        lane.runToTheEnd();

        assertThat(lane.outcome(101)).isEqualTo("changed");
        assertThat(lane.outcome(102)).isEqualTo("blocked");
        assertThat(lane.outcome(103)).isEqualTo("already_gone");
        assertThat(lane.vast.operations()).extracting(Call::ids).containsExactly(List.of(100L, 104L, 105L));
    }

    @Test
    void plans_do_not_share_a_request() {
        LaneHarness lane = batches();
        lane.approve(11, 12, 13);
        lane.approve(21, 22, 23);

        lane.runToTheEnd();

        assertThat(lane.vast.operations())
                .extracting(Call::ids)
                .containsExactly(List.of(11L, 12L, 13L), List.of(21L, 22L, 23L));
    }

    @Test
    void other_plans_go_in_bulk_after_one_was_refused() {
        LaneHarness lane = batches();
        lane.vast.next(Kind.DESTROY_MANY, answers(400, "{\"success\":false}"));
        lane.approve(11, 12);
        lane.runToTheEnd();
        lane.approve(21, 22);

        lane.runToTheEnd();

        assertThat(lane.vast.calls(Kind.DESTROY_MANY)).hasSize(2);
        assertThat(lane.outcomes().values()).containsOnly("destroyed");
    }

    @Test
    void accounts_without_the_setting_send_one_by_one() {
        LaneHarness lane = destroying().with("warden.execution.bulk-accounts", "another");
        lane.approve(ids(3));

        lane.runToTheEnd();

        assertThat(lane.vast.calls(Kind.DESTROY_MANY)).isEmpty();
        assertThat(lane.vast.calls(Kind.DESTROY)).hasSize(3);
    }
}
