package io.vastwarden.service.execution;

import io.vastwarden.core.vast.BulkReply;
import io.vastwarden.core.vast.DestroyedInBulk;
import io.vastwarden.core.vast.KeyRefused;
import io.vastwarden.core.vast.NotFound;
import io.vastwarden.core.vast.NotSent;
import io.vastwarden.core.vast.Refused;
import io.vastwarden.core.vast.Throttled;
import io.vastwarden.core.vast.Unclear;
import io.vastwarden.core.vast.Vast;
import io.vastwarden.service.execution.SentItem.Reply;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Sends several instances of a plan in one request. Its answer is about all of them and proves nothing of any: each is
 * looked after by itself, and what turns out to be there still is sent by itself.
 */
final class Bulk {

    private static final Logger LOG = Logger.getLogger(Bulk.class);

    private final Vast vast;
    private final Consequences consequences;
    private final Set<String> refused = new HashSet<>();

    Bulk(Vast vast, Consequences consequences) {
        this.vast = vast;
        this.consequences = consequences;
    }

    /** Whether what is left of the plan may go in bulk: not after Vast.ai said no to that. */
    boolean takes(String plan) {
        return !refused.contains(plan);
    }

    /** Other plans than these are done with. */
    void retain(Collection<String> plans) {
        refused.retainAll(plans);
    }

    /**
     * Sends items that are marked as being sent.
     *
     * @param items of one plan
     * @param leaving as for {@link Vast#destroyInBulk}
     * @return how long the lane has nothing to do
     */
    Duration send(List<QueuedItem> items, Runnable leaving) {
        List<Long> ids = items.stream().map(QueuedItem::id).toList();
        String request = "The request was for " + ids.size() + " instances at once. ";
        return switch (consequences.<BulkReply>unfailing(() -> vast.destroyInBulk(ids, leaving), unclear -> unclear)) {
            case DestroyedInBulk(var answer) ->
                consequences.sent(items, Reply.ACCEPTED_IN_BULK, request + "Vast.ai confirmed it.", answer);
            case NotFound absent ->
                consequences.sent(items, Reply.NOT_FOUND_IN_BULK, request + absent.words(), absent.answer());
            case Unclear unclear ->
                consequences.sent(
                        items,
                        Reply.UNCLEAR,
                        request + unclear.words(),
                        unclear.answer().orElse(null));
            case Refused no
            when no.answer().status() < 400 ->
                consequences.sent(items, Reply.UNCLEAR, request + no.words(), no.answer());
            case Refused no -> oneByOne(items, request, no);
            case Throttled throttled -> consequences.again(items, throttled);
            case KeyRefused key -> consequences.again(items, key);
            case NotSent notSent -> consequences.again(items, notSent);
        };
    }

    /** A no with a status of its own is a no to all of them; a 200 that says no can have done a part. */
    private Duration oneByOne(List<QueuedItem> items, String request, Refused no) {
        String plan = items.getFirst().plan();
        LOG.warnf("event=bulk_refused plan=%s items=%d words=\"%s\"", plan, items.size(), no.words());
        refused.add(plan);
        return consequences.again(items, no, request + no.words());
    }
}
