package io.vastwarden.service.execution;

import io.vastwarden.core.operation.Facts;
import io.vastwarden.core.operation.Operation;
import io.vastwarden.core.operation.Outcome;
import io.vastwarden.core.pacing.Urgency;
import io.vastwarden.core.vast.Failed;
import io.vastwarden.core.vast.KeyRefused;
import io.vastwarden.core.vast.Read;
import io.vastwarden.service.account.Account;
import io.vastwarden.service.fleet.Sightings;
import io.vastwarden.service.protection.InForce;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The last look at what is about to be sent: everything must be as it was previewed, by facts that are young enough, and
 * nothing may be protected.
 */
final class Inspection {

    private final Account account;
    private final Operation operation;
    private final Equipment with;
    private final Consequences consequences;
    private final Hold hold;
    private final Map<Long, Long> absentSince = new HashMap<>();

    Inspection(Account account, Operation operation, Equipment with, Consequences consequences, Hold hold) {
        this.account = account;
        this.operation = operation;
        this.with = with;
        this.consequences = consequences;
        this.hold = hold;
    }

    /**
     * Looks at the items of one request, and ends those that must not be sent.
     *
     * @param protections under which nothing that is sent may stand
     * @param approved since when facts count, in the {@link io.vastwarden.core.pacing.Ticker}'s nanoseconds
     * @param alongside what a look can take in as well, if one is needed
     * @return empty when all of them may be sent as far as facts and protections go; else how long there is nothing to do, after which
     *     the lane is to be asked again
     */
    Optional<Duration> of(List<QueuedItem> items, InForce protections, long approved, List<QueuedItem> alongside) {
        List<QueuedItem> unseen = new ArrayList<>();
        boolean ended = false;
        for (QueuedItem item : items) {
            Optional<Sightings.Sighting> seen = with.sightings()
                    .within(with.settings().factsAge(), account.name(), operation, item.id())
                    .filter(sighting -> sighting.nanos() - approved >= 0);
            if (seen.isEmpty() || isAbsentForTheFirstTime(item, seen.get())) {
                unseen.add(item);
            } else {
                ended |= endedWith(item, seen.get().facts(), protections);
            }
        }
        if (!unseen.isEmpty()) {
            return Optional.of(look(unseen, alongside));
        }
        return ended ? Optional.of(Duration.ZERO) : Optional.empty();
    }

    /** The lane is empty: what was absent may come to mean something else. */
    void forget() {
        absentSince.clear();
    }

    /** What a reading does not have is looked at once more: only two readings are sure. */
    private boolean isAbsentForTheFirstTime(QueuedItem item, Sightings.Sighting sighting) {
        if (sighting.facts().isPresent()) {
            absentSince.remove(item.id());
            return false;
        }
        Long before = absentSince.putIfAbsent(item.id(), sighting.nanos());
        return before == null || before == sighting.nanos();
    }

    private boolean endedWith(QueuedItem item, Optional<Facts> facts, InForce protections) {
        if (facts.isEmpty()) {
            absentSince.remove(item.id());
            consequences.end(item, gone(item));
            return true;
        }
        List<String> differences = facts.get().differencesFrom(item.preview());
        Optional<Outcome> forbidden = differences.isEmpty()
                ? protections.blocked(facts.get(), with.clock().instant())
                : Optional.of(new Outcome.Changed(
                        "It is not as it was previewed: " + String.join("; ", differences) + ". It was not sent."));
        forbidden.ifPresent(outcome -> consequences.notSent(item, item.sends(), outcome));
        return forbidden.isPresent();
    }

    private Outcome gone(QueuedItem item) {
        return switch (operation) {
            case DESTROY ->
                item.sends() == 0
                        ? new Outcome.AlreadyGone(
                                "It was gone before it was sent: two readings do not have it. It was not sent.")
                        : new Outcome.Destroyed("No clear answer came when it was sent, but it is gone: two readings"
                                + " do not have it.");
            case CLEANUP ->
                new Outcome.Changed(
                        "The account has no such machine any more: two readings do not have it. It was" + " not sent.");
        };
    }

    private Duration look(List<QueuedItem> unseen, List<QueuedItem> alongside) {
        List<Long> ids = Stream.concat(unseen.stream(), alongside.stream())
                .map(QueuedItem::id)
                .distinct()
                .toList();
        return switch (with.sightings().look(account, operation, ids, Urgency.SENDING)) {
            case Read<Map<Long, Sightings.Sighting>> read -> {
                hold.readable();
                yield Duration.ZERO;
            }
            case Failed<Map<Long, Sightings.Sighting>>(KeyRefused refused) -> hold.keyRefused(refused.words());
            case Failed<Map<Long, Sightings.Sighting>>(var trouble) -> hold.failed(trouble.words());
        };
    }
}
