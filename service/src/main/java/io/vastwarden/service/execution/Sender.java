package io.vastwarden.service.execution;

import io.vastwarden.core.operation.Operation;
import io.vastwarden.core.operation.Outcome;
import io.vastwarden.core.pacing.Endpoint;
import io.vastwarden.core.pacing.Lane;
import io.vastwarden.core.pacing.Tempo;
import io.vastwarden.core.pacing.Ticker;
import io.vastwarden.core.vast.NotSent;
import io.vastwarden.core.vast.Vast;
import io.vastwarden.service.account.Account;
import io.vastwarden.service.fleet.Sightings;
import io.vastwarden.service.protection.InForce;
import io.vastwarden.service.store.StoreUnavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends what is queued in one lane, one request after the other: has the facts looked at again, waits for the slot, marks,
 * sends. What a request says is for {@link Singles} and {@link Bulk}; the only classes that call {@code destroy} and
 * {@code cleanup}.
 */
final class Sender {

    private static final Logger LOG = Logger.getLogger(Sender.class);

    private final Account account;
    private final Operation operation;
    private final Lane lane;
    private final Tenure tenure;
    private final Equipment with;
    private final Hold hold;
    private final Consequences consequences;
    private final Inspection inspection;
    private final Singles singles;
    private final Bulk bulk;
    private final boolean inBulk;
    private final ConcurrentMap<String, Long> approvedAt = new ConcurrentHashMap<>();
    private List<QueuedItem> maybeMarked = List.of();

    /**
     * A sender for one tenure.
     *
     * @param wakeVerifier called when something was sent
     */
    Sender(Account account, Operation operation, Tenure tenure, Equipment with, Runnable wakeVerifier) {
        this.account = account;
        this.operation = operation;
        this.lane = tenure.lane();
        this.tenure = tenure;
        this.with = with;
        this.hold = new Hold(lane, with.timings());
        this.consequences = new Consequences(account, operation, tenure, with, hold, wakeVerifier);
        this.inspection = new Inspection(account, operation, with, consequences, hold);
        this.singles = new Singles(account.vast(), operation, consequences);
        this.bulk = new Bulk(account.vast(), consequences);
        this.inBulk = operation == Operation.DESTROY && with.bulkAccounts().contains(account.name());
    }

    /** Why nothing is sent at present; null when nothing hinders it. */
    @Nullable String held() {
        return hold.why();
    }

    /** One step. @return how long there is nothing to do, unless something is queued meanwhile */
    Duration step() {
        unmark();
        Tempo tempo = with.pace().tempo(lane);
        record Turn(List<QueuedItem> ahead, InForce protections) {}
        Turn turn = with.database()
                .read(handle -> new Turn(
                        with.queue().ahead(handle, account.name(), operation, readAhead(tempo)),
                        with.protections().inForce(handle, account.name())));
        List<QueuedItem> ahead = turn.ahead();
        if (ahead.isEmpty()) {
            hold.nothingToSend();
            inspection.forget();
            bulk.retain(List.of());
            return with.database().isShared()
                    ? with.timings().sharedIdleInterval()
                    : with.timings().idleInterval();
        }
        if (account.vast().circuitOpen()) {
            return hold.on(
                    "Vast.ai failed several times in a row; asking again soon",
                    with.timings().firstBackoff());
        }
        QueuedItem next = ahead.getFirst();
        List<QueuedItem> together = together(next);
        long approved = approvedAt(ahead, next.plan());
        Optional<Duration> pause =
                inspection.of(together, turn.protections(), approved, together.size() == 1 ? ahead : List.of());
        if (pause.isPresent()) {
            return pause.get();
        }
        Duration early = tempo.untilFree().minus(with.timings().slotLead());
        return early.isPositive() ? early : send(together, turn.protections().revision());
    }

    /** The yes to this plan was given at that moment, in the {@link Ticker}'s nanoseconds. */
    void approved(String plan, long nanos) {
        approvedAt.put(plan, nanos);
    }

    /**
     * A moment by which the plan was approved. Facts that were read before the yes, if only for the preview, do not count:
     * the id may have come to mean something else since.
     */
    private long approvedAt(List<QueuedItem> ahead, String plan) {
        long now = with.ticker().nanos();
        approvedAt.keySet().retainAll(ahead.stream().map(QueuedItem::plan).toList());
        return approvedAt.computeIfAbsent(plan, unknown -> now);
    }

    /** How many items can be sent before facts that are read now are too old. */
    private int readAhead(Tempo tempo) {
        return (int) Math.min(Sightings.PAGE, 1 + whileFactsAreYoung(tempo));
    }

    /** What goes in one request with the item whose turn it is: nothing, if it was sent before or bulk is off. */
    private List<QueuedItem> together(QueuedItem next) {
        if (!inBulk || next.sends() > 0 || !bulk.takes(next.plan())) {
            return List.of(next);
        }
        Tempo reads = with.pace().tempo(new Lane(account.name(), Endpoint.LIST_INSTANCES));
        int most = (int) Math.min(Vast.MOST_IN_BULK, Sightings.PAGE * Math.max(1, whileFactsAreYoung(reads)));
        List<QueuedItem> unsent =
                with.database().read(handle -> with.queue().unsent(handle, next.plan(), operation, most));
        return unsent.isEmpty() ? List.of(next) : unsent;
    }

    /** How many requests this tempo permits before facts that are read now are too old, with some time to spare. */
    private long whileFactsAreYoung(Tempo tempo) {
        long each = Math.max(1, tempo.interval().plus(tempo.margin()).toMillis());
        return with.settings().factsAge().toMillis() * 8 / 10 / each;
    }

    /** @param protections the revision of those that were looked at */
    private Duration send(List<QueuedItem> together, long protections) {
        record Marked(DatabasePace.Slot slot, Map<QueuedItem, ItemQueue.Mark> marks) {}
        Marked marked;
        try {
            marked = tenure.write(handle -> {
                long now = with.database().now(handle);
                Map<QueuedItem, ItemQueue.Mark> marks = new LinkedHashMap<>();
                together.forEach(item -> marks.put(item, with.queue().markSending(handle, item, protections, now)));
                boolean some = marks.values().stream().anyMatch(ItemQueue.Mark.Sending.class::isInstance);
                return new Marked(
                        some ? with.pace().takeIn(handle, lane, with.timings().slotLead()) : DatabasePace.Slot.NONE,
                        marks);
            });
        } catch (SlotNotFree e) {
            return e.untilFree();
        } catch (StoreUnavailable e) {
            maybeMarked = together;
            throw e;
        }
        List<QueuedItem> sending = new ArrayList<>();
        marked.marks().forEach((item, mark) -> {
            if (mark instanceof ItemQueue.Mark.Sending) {
                sending.add(item);
            }
        });
        Duration pause = sending.isEmpty() ? Duration.ZERO : sendNow(sending, marked.slot());
        marked.marks().forEach(this::endUnlessSending);
        return pause;
    }

    private void endUnlessSending(QueuedItem item, ItemQueue.Mark mark) {
        switch (mark) {
            case ItemQueue.Mark.Sending sending -> {}
            case ItemQueue.Mark.Ended ended -> {}
            case ItemQueue.Mark.ProtectionsChanged changed -> {}
            case ItemQueue.Mark.Cancelled(var by, var sends) ->
                consequences.notSent(item, sends, new Outcome.Cancelled("Cancelled by " + by + ". It was not sent."));
            case ItemQueue.Mark.Overdue(var sends) ->
                consequences.notSent(
                        item, sends, new Outcome.Expired("It could not be sent in time. It was not sent."));
            case ItemQueue.Mark.ApproverLost(var approver, var lost, var sends) ->
                consequences.notSent(
                        item,
                        sends,
                        new Outcome.Blocked(
                                "The token of " + approver + ", who approved this, " + lost + ". It was not sent."));
        }
    }

    /** The database broke off while it marked these, which were not sent; if they are marked all the same, undo it. */
    private void unmark() {
        if (!maybeMarked.isEmpty()) {
            consequences.again(maybeMarked);
            maybeMarked = List.of();
        }
    }

    private Duration sendNow(List<QueuedItem> items, DatabasePace.Slot slot) {
        try {
            with.pace().awaitOpen(slot);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return consequences.again(items, new NotSent("it was interrupted while it waited for its slot"));
        }
        if (!tenure.isSureFor(with.timings().sendMargin())) {
            return consequences.again(
                    items, new NotSent("it took so long that another replica may run the lane by now"));
        }
        Runnable leaving = () -> with.pace().took(lane, slot);
        leaving.run();
        for (QueuedItem item : items) {
            with.sightings().forget(account.name(), operation, item.id());
            LOG.infof("event=sending plan=%s operation=%s id=%d", item.plan(), operation, item.id());
        }
        Duration pause = items.size() == 1 ? singles.send(items.getFirst(), leaving) : bulk.send(items, leaving);
        with.changes().changed(items.getFirst().plan());
        return pause;
    }
}
