package io.vastwarden.service.execution;

import io.vastwarden.core.operation.Operation;
import io.vastwarden.core.operation.Outcome;
import io.vastwarden.core.pacing.Urgency;
import io.vastwarden.core.vast.Failed;
import io.vastwarden.core.vast.Read;
import io.vastwarden.service.account.Account;
import io.vastwarden.service.audit.Entry;
import io.vastwarden.service.fleet.Sightings;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;

/** Looks after the destructions that were sent until each has ended. One for each tenure, beside its sender. */
final class Verifier {

    private static final Logger LOG = Logger.getLogger(Verifier.class);

    private final Account account;
    private final Tenure tenure;
    private final Equipment with;
    private final Runnable wakeSender;
    private final Map<Key, Watched> watched = new HashMap<>();

    /**
     * A verifier for one tenure.
     *
     * @param wakeSender called when something is to be sent again
     */
    Verifier(Account account, Tenure tenure, Equipment with, Runnable wakeSender) {
        this.account = account;
        this.tenure = tenure;
        this.with = with;
        this.wakeSender = wakeSender;
    }

    private record Key(String plan, int position, int sends) {
        static Key of(SentItem item) {
            return new Key(item.plan(), item.position(), item.sends());
        }
    }

    /**
     * An item that is looked after.
     *
     * @param sinceNanos when this process first did, from where its patience counts
     */
    private record Watched(Looks looks, long sinceNanos, long dueNanos) {}

    /** One round of looking. @return how long there is nothing to do, unless something is sent meanwhile */
    Duration round() {
        List<SentItem> sent =
                with.database().read(handle -> with.queue().sent(handle, account.name(), Operation.DESTROY));
        watched.keySet().retainAll(keys(sent));
        if (sent.isEmpty()) {
            return with.timings().idleInterval();
        }
        sent.forEach(this::watched);
        long now = with.ticker().nanos();
        List<SentItem> due = sent.stream()
                .filter(item -> watched(item).dueNanos() <= now)
                .limit(Sightings.PAGE)
                .toList();
        if (due.isEmpty()) {
            long first = sent.stream()
                    .mapToLong(item -> watched(item).dueNanos())
                    .min()
                    .orElse(now);
            return Duration.ofNanos(first - now);
        }
        List<Long> ids = due.stream().map(SentItem::id).distinct().toList();
        switch (with.sightings().look(account, Operation.DESTROY, ids, Urgency.PERSON)) {
            case Failed<Map<Long, Sightings.Sighting>>(var trouble) -> {
                LOG.warnf("event=verification_postponed account=%s cause=\"%s\"", account.name(), trouble.words());
                due.stream()
                        .filter(item ->
                                since(watched(item)).compareTo(with.settings().verifyFor()) >= 0)
                        .forEach(item -> end(
                                item,
                                new Outcome.Unclear("It was sent, but for "
                                        + with.settings().verifyFor().toMinutes()
                                        + " minutes Vast.ai could not be asked whether it is gone. Look at it. "
                                        + trouble.words())));
                return with.timings().verifyRetryDelay();
            }
            case Read<Map<Long, Sightings.Sighting>>(var seen) ->
                due.forEach(item -> {
                    Sightings.Sighting sighting = seen.get(item.id());
                    if (sighting != null) {
                        judge(item, sighting);
                    }
                });
        }
        return Duration.ZERO;
    }

    private Watched watched(SentItem item) {
        return watched.computeIfAbsent(Key.of(item), first -> {
            long now = with.ticker().nanos();
            return new Watched(Looks.NONE, now, now);
        });
    }

    private void judge(SentItem item, Sightings.Sighting sighting) {
        Watched before = watched(item);
        Looks looks = before.looks().with(item.preview(), sighting.facts());
        switch (looks.judge(item, since(before), with.settings().verifyFor(), with.timings())) {
            case Looks.Next.End(var outcome) -> end(item, outcome);
            case Looks.Next.LookAgain(var pause) ->
                watched.put(
                        Key.of(item),
                        new Watched(looks, before.sinceNanos(), with.ticker().nanos() + pause.toNanos()));
            case Looks.Next.SendAgain() -> {
                tenure.write(handle -> {
                    with.queue().putBack(handle, item.plan(), item.position(), true);
                    return true;
                });
                with.changes().changed(item.plan());
                wakeSender.run();
            }
        }
    }

    private void end(SentItem item, Outcome outcome) {
        tenure.write(handle -> {
            with.endings()
                    .end(
                            handle,
                            account.name(),
                            Operation.DESTROY,
                            item.plan(),
                            item.position(),
                            Entry.WARDEN,
                            outcome);
            return true;
        });
        LOG.infof("event=outcome plan=%s operation=destroy id=%d outcome=%s", item.plan(), item.id(), outcome.word());
        if (outcome instanceof Outcome.Destroyed || outcome instanceof Outcome.AlreadyGone) {
            with.fleet().forgetInstance(account, item.id());
        }
        with.changes().changed(item.plan());
    }

    private Duration since(Watched item) {
        return Duration.ofNanos(with.ticker().nanos() - item.sinceNanos());
    }

    private static Set<Key> keys(List<SentItem> sent) {
        Set<Key> keys = new HashSet<>();
        sent.forEach(item -> keys.add(Key.of(item)));
        return keys;
    }
}
