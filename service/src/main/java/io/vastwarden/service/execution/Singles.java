package io.vastwarden.service.execution;

import io.vastwarden.core.operation.Operation;
import io.vastwarden.core.operation.Outcome;
import io.vastwarden.core.vast.Cleaned;
import io.vastwarden.core.vast.CleanupReply;
import io.vastwarden.core.vast.DestroyReply;
import io.vastwarden.core.vast.Destroyed;
import io.vastwarden.core.vast.KeyRefused;
import io.vastwarden.core.vast.NotFound;
import io.vastwarden.core.vast.NotSent;
import io.vastwarden.core.vast.Refused;
import io.vastwarden.core.vast.Throttled;
import io.vastwarden.core.vast.Unclear;
import io.vastwarden.core.vast.Vast;
import java.time.Duration;
import java.util.List;

/** Sends items in a request each. */
final class Singles {

    private final Vast vast;
    private final Operation operation;
    private final Consequences consequences;

    Singles(Vast vast, Operation operation, Consequences consequences) {
        this.vast = vast;
        this.operation = operation;
        this.consequences = consequences;
    }

    /**
     * Sends an item that is marked as being sent.
     *
     * @param leaving as for {@link Vast#destroy(long, Runnable)}
     * @return how long the lane has nothing to do
     */
    Duration send(QueuedItem item, Runnable leaving) {
        return switch (operation) {
            case DESTROY -> destroy(item, leaving);
            case CLEANUP -> cleanup(item, leaving);
        };
    }

    private Duration destroy(QueuedItem item, Runnable leaving) {
        List<QueuedItem> alone = List.of(item);
        return switch (consequences.<DestroyReply>unfailing(
                () -> vast.destroy(item.id(), leaving), unclear -> unclear)) {
            case Destroyed(var answer) ->
                consequences.sent(alone, SentItem.Reply.ACCEPTED, "Vast.ai confirmed it.", answer);
            case NotFound absent -> consequences.sent(alone, SentItem.Reply.NOT_FOUND, absent.words(), absent.answer());
            case Unclear unclear ->
                consequences.sent(
                        alone,
                        SentItem.Reply.UNCLEAR,
                        unclear.words(),
                        unclear.answer().orElse(null));
            case Refused refused ->
                item.sends() == 0
                        ? consequences.ended(item, new Outcome.Refused(refused.words()), refused.answer())
                        : consequences.sent(alone, SentItem.Reply.UNCLEAR, refused.words(), refused.answer());
            case Throttled throttled -> consequences.again(alone, throttled);
            case KeyRefused refused -> consequences.again(alone, refused);
            case NotSent notSent -> consequences.again(alone, notSent);
        };
    }

    private Duration cleanup(QueuedItem item, Runnable leaving) {
        List<QueuedItem> alone = List.of(item);
        return switch (consequences.<CleanupReply>unfailing(
                () -> vast.cleanup(item.id(), leaving), unclear -> unclear)) {
            case Cleaned(var numDeleted, var answer) ->
                consequences.ended(
                        item,
                        new Outcome.Cleaned(
                                numDeleted.orElse(0),
                                numDeleted.isPresent()
                                        ? "Vast.ai deleted " + numDeleted.getAsInt() + " expired contracts."
                                        : "Vast.ai confirmed it without saying how many contracts it deleted."),
                        answer);
            case NotFound absent -> consequences.ended(item, new Outcome.Refused(absent.words()), absent.answer());
            case Refused refused -> consequences.ended(item, new Outcome.Refused(refused.words()), refused.answer());
            case Unclear unclear ->
                consequences.ended(
                        item,
                        new Outcome.Unclear(
                                unclear.words() + " A clean-up cannot be looked at afterwards and is not sent"
                                        + " again by itself. Look at the machine."),
                        unclear.answer().orElse(null));
            case Throttled throttled -> consequences.again(alone, throttled);
            case KeyRefused refused -> consequences.again(alone, refused);
            case NotSent notSent -> consequences.again(alone, notSent);
        };
    }
}
