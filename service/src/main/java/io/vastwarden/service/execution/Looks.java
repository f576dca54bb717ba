package io.vastwarden.service.execution;

import io.vastwarden.core.operation.Facts;
import io.vastwarden.core.operation.InstanceFacts;
import io.vastwarden.core.operation.Outcome;
import io.vastwarden.service.timing.Timings;
import java.time.Duration;
import java.util.Optional;

/**
 * What was seen of one instance since its destruction was sent, and what follows from it.
 *
 * @param gone how many readings in a row did not have it
 * @param there how many readings in a row had it
 */
record Looks(int gone, int there) {

    private static final int READINGS_TO_BE_SURE = 2;
    private static final int READINGS_BEFORE_SENDING_AGAIN = 3;
    private static final int MOST_SENDS = 3;
    /** What was confirmed with others is given a twentieth of the time to go before it is sent by itself. */
    private static final int BULK_PATIENCE = 20;

    static final Looks NONE = new Looks(0, 0);

    /** What to do after a look. */
    sealed interface Next {
        /** It has ended so. */
        record End(Outcome outcome) implements Next {}

        /** Look again after the pause. */
        record LookAgain(Duration pause) implements Next {}

        /** It was looked at again and again: whatever was sent has had no effect. */
        record SendAgain() implements Next {}
    }

    /** One reading more. An id that was given to another rental meanwhile counts as gone. */
    Looks with(Facts preview, Optional<Facts> seen) {
        boolean isThere = seen.filter(facts -> !(facts instanceof InstanceFacts now)
                        || !(preview instanceof InstanceFacts before)
                        || !now.isAnotherRentalThan(before))
                .isPresent();
        return isThere ? new Looks(0, there + 1) : new Looks(gone + 1, 0);
    }

    /**
     * What follows.
     *
     * @param since how long ago it was sent
     * @param verifyFor how long to keep looking
     * @param timings the first pause between two readings, and the longest
     */
    Next judge(SentItem item, Duration since, Duration verifyFor, Timings.Execution timings) {
        if (gone >= READINGS_TO_BE_SURE) {
            return new Next.End(
                    switch (item.reply()) {
                        case ACCEPTED ->
                            new Outcome.Destroyed("Vast.ai confirmed it, and it is gone: two readings do not have it.");
                        case ACCEPTED_IN_BULK ->
                            new Outcome.Destroyed(
                                    "Vast.ai confirmed the request in which it was one of several, and it is gone: two"
                                            + " readings do not have it.");
                        case UNCLEAR ->
                            new Outcome.Destroyed("No clear answer came, but it is gone: two readings do not have it. "
                                    + item.words());
                        case NOT_FOUND, NOT_FOUND_IN_BULK ->
                            item.sends() > 1
                                    ? new Outcome.Destroyed("It is gone: two readings do not have it. " + item.words())
                                    : new Outcome.AlreadyGone(
                                            "It was gone before: Vast.ai did not find it, and two readings do not have it.");
                    });
        }
        if (gone > 0) {
            return new Next.LookAgain(Duration.ZERO);
        }
        return switch (item.reply()) {
            case ACCEPTED ->
                since.compareTo(verifyFor) < 0
                        ? new Next.LookAgain(pause(timings))
                        : new Next.End(new Outcome.Unclear("Vast.ai confirmed it, but " + shown(since)
                                + " later it is still listed. Look at it."));
            case NOT_FOUND ->
                there < READINGS_TO_BE_SURE
                        ? new Next.LookAgain(pause(timings))
                        : new Next.End(new Outcome.Refused(
                                item.words() + " It is listed all the same, so it was not destroyed."));
            case ACCEPTED_IN_BULK ->
                since.compareTo(verifyFor.dividedBy(BULK_PATIENCE)) < 0
                        ? new Next.LookAgain(pause(timings))
                        : againUnlessTooOften(item, timings);
            case UNCLEAR, NOT_FOUND_IN_BULK -> againUnlessTooOften(item, timings);
        };
    }

    private Next againUnlessTooOften(SentItem item, Timings.Execution timings) {
        if (there < READINGS_BEFORE_SENDING_AGAIN) {
            return new Next.LookAgain(pause(timings));
        }
        return item.sends() < MOST_SENDS
                ? new Next.SendAgain()
                : new Next.End(new Outcome.Unclear("It was sent " + item.sends()
                        + " times without a clear answer and is still there. Look at it. " + item.words()));
    }

    /** The first pause, doubled with each reading that still has it. */
    private Duration pause(Timings.Execution timings) {
        Duration doubled = timings.firstVerifyPause().multipliedBy(1L << Math.min(there - 1, 10));
        return doubled.compareTo(timings.maxVerifyPause()) < 0 ? doubled : timings.maxVerifyPause();
    }

    private static String shown(Duration since) {
        return since.toMinutes() > 0 ? since.toMinutes() + " minutes" : since.toSeconds() + " seconds";
    }
}
