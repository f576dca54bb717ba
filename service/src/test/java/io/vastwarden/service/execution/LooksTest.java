package io.vastwarden.service.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.vastwarden.core.operation.InstanceFacts;
import io.vastwarden.core.operation.Outcome;
import io.vastwarden.service.execution.Looks.Next;
import io.vastwarden.service.execution.SentItem.Reply;
import io.vastwarden.service.timing.Timings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class LooksTest {

    private static final Duration VERIFY_FOR = Duration.ofMinutes(10);
    private static final Instant START = Instant.ofEpochSecond(1_000_000);
    private static final InstanceFacts PREVIEW =
            new InstanceFacts(4242, "train", "RTX 4090", 1, 0.62, "running", START, 12, 60, null);

    private static SentItem sent(Reply reply, int sends) {
        return new SentItem("plan", 0, PREVIEW, reply, "words", sends, START);
    }

    private static Looks after(List<Boolean> readings) {
        Looks looks = Looks.NONE;
        for (boolean there : readings) {
            looks = looks.with(PREVIEW, there ? Optional.of(PREVIEW) : Optional.empty());
        }
        return looks;
    }

    private static Next judged(List<Boolean> readings, Reply reply, int sends, int minutes) {
        return after(readings)
                .judge(
                        sent(reply, sends),
                        Duration.ofMinutes(minutes),
                        VERIFY_FOR,
                        Timings.defaults().execution());
    }

    private static boolean endsGone(List<Boolean> readings) {
        int size = readings.size();
        return size >= 2 && !readings.get(size - 1) && !readings.get(size - 2);
    }

    private static boolean endsThere(List<Boolean> readings, int times) {
        int size = readings.size();
        return size >= times && readings.subList(size - times, size).stream().allMatch(there -> there);
    }

    /** What was confirmed together with others has half a minute, a twentieth of the ten, to go. */
    private static boolean leavesOpen(Reply reply, int minutes) {
        return switch (reply) {
            case UNCLEAR, NOT_FOUND_IN_BULK -> true;
            case ACCEPTED_IN_BULK -> minutes >= 1;
            case ACCEPTED, NOT_FOUND -> false;
        };
    }

    @Property
    void it_is_gone_exactly_when_the_last_two_readings_do_not_have_it(
            @ForAll @Size(min = 1, max = 12) List<Boolean> readings,
            @ForAll Reply reply,
            @ForAll @IntRange(min = 1, max = 3) int sends,
            @ForAll @IntRange(max = 30) int minutes) {
        boolean gone = judged(readings, reply, sends, minutes) instanceof Next.End(Outcome outcome)
                && (outcome instanceof Outcome.Destroyed || outcome instanceof Outcome.AlreadyGone);

        assertThat(gone).isEqualTo(endsGone(readings));
    }

    @Property
    void it_was_gone_before_only_if_vast_ai_did_not_find_it_at_the_first_sending(
            @ForAll @Size(min = 1, max = 12) List<Boolean> readings,
            @ForAll Reply reply,
            @ForAll @IntRange(min = 1, max = 3) int sends) {
        if (judged(readings, reply, sends, 1) instanceof Next.End(Outcome.AlreadyGone gone)) {
            assertThat(reply).isIn(Reply.NOT_FOUND, Reply.NOT_FOUND_IN_BULK);
            assertThat(sends).isEqualTo(1);
            assertThat(gone.words()).contains("two readings");
        }
    }

    @Property
    void
            it_is_sent_again_only_if_the_answer_leaves_open_whether_it_goes_and_three_readings_in_a_row_have_it_and_never_a_fourth_time(
                    @ForAll @Size(min = 1, max = 12) List<Boolean> readings,
                    @ForAll Reply reply,
                    @ForAll @IntRange(min = 1, max = 5) int sends,
                    @ForAll @IntRange(max = 30) int minutes) {
        boolean again = judged(readings, reply, sends, minutes) instanceof Next.SendAgain;

        assertThat(again).isEqualTo(leavesOpen(reply, minutes) && endsThere(readings, 3) && sends < 3);
    }

    @Property
    void it_is_unclear_only_while_it_is_there_after_all_that_could_be_done(
            @ForAll @Size(min = 1, max = 12) List<Boolean> readings,
            @ForAll Reply reply,
            @ForAll @IntRange(min = 1, max = 5) int sends,
            @ForAll @IntRange(max = 30) int minutes) {
        if (judged(readings, reply, sends, minutes) instanceof Next.End(Outcome.Unclear unclear)) {
            assertThat(endsThere(readings, 1)).isTrue();
            assertThat(reply == Reply.ACCEPTED ? minutes >= 10 : leavesOpen(reply, minutes) && sends >= 3)
                    .isTrue();
            assertThat(unclear.words()).contains("Look at it");
        }
    }

    @Property
    void it_is_refused_only_if_vast_ai_did_not_find_what_two_readings_have(
            @ForAll @Size(min = 1, max = 12) List<Boolean> readings, @ForAll Reply reply) {
        boolean refused = judged(readings, reply, 1, 1) instanceof Next.End(Outcome outcome)
                && outcome instanceof Outcome.Refused;

        assertThat(refused).isEqualTo(reply == Reply.NOT_FOUND && endsThere(readings, 2));
    }

    @Property
    void a_pause_grows_and_is_never_longer_than_half_a_minute(@ForAll @IntRange(min = 1, max = 80) int readings) {
        Next next = judged(java.util.Collections.nCopies(readings, true), Reply.ACCEPTED, 1, 1);

        assertThat(next)
                .isInstanceOfSatisfying(
                        Next.LookAgain.class,
                        again -> assertThat(again.pause())
                                .isEqualTo(Duration.ofSeconds(readings > 5 ? 30 : 1L << (readings - 1))));
    }

    @Property
    void an_id_that_means_another_rental_counts_as_gone(@ForAll boolean otherMachine, @ForAll boolean otherStart) {
        InstanceFacts now = new InstanceFacts(
                4242,
                "train",
                "RTX 4090",
                1,
                0.62,
                "running",
                otherStart ? START.plusMillis(1) : START,
                otherMachine ? 13 : 12,
                60,
                null);

        assertThat(Looks.NONE.with(PREVIEW, Optional.of(now)).gone()).isEqualTo(otherMachine || otherStart ? 1 : 0);
    }
}
