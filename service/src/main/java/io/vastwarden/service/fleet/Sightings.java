package io.vastwarden.service.fleet;

import io.vastwarden.core.operation.Facts;
import io.vastwarden.core.operation.InstanceFacts;
import io.vastwarden.core.operation.MachineFacts;
import io.vastwarden.core.operation.Operation;
import io.vastwarden.core.pacing.Ticker;
import io.vastwarden.core.pacing.Urgency;
import io.vastwarden.core.vast.Failed;
import io.vastwarden.core.vast.Instance;
import io.vastwarden.core.vast.InstanceFilter;
import io.vastwarden.core.vast.Machine;
import io.vastwarden.core.vast.Read;
import io.vastwarden.core.vast.ReadReply;
import io.vastwarden.service.account.Account;
import io.vastwarden.service.account.KnownTargets;
import io.vastwarden.service.account.KnownTargets.Kind;
import io.vastwarden.service.timing.Timings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Reads the facts of instances and machines from Vast.ai, and remembers for a while what was seen and when. */
@ApplicationScoped
public class Sightings {

    /** How many ids Vast.ai lists on one page, and so in one call. */
    public static final int PAGE = 25;

    private final KnownTargets known;
    private final Ticker ticker;
    private final Duration ttl;
    private final Map<Target, Sighting> seen = new ConcurrentHashMap<>();

    Sightings(KnownTargets known, Ticker ticker, Timings timings) {
        this.known = known;
        this.ticker = ticker;
        this.ttl = timings.fleet().factsTtl();
    }

    private record Target(String account, Operation operation, long id) {}

    /**
     * What was seen of one id.
     *
     * @param facts empty when Vast.ai does not have it
     * @param nanos when Vast.ai was asked, in the {@link Ticker}'s time: the facts are at least as young
     */
    public record Sighting(Optional<Facts> facts, long nanos) {}

    /**
     * Reads the facts of these ids afresh, at most {@link #PAGE} a call, each call in a slot of its own.
     *
     * @return by id; every id is there
     */
    public ReadReply<Map<Long, Sighting>> look(Account account, Operation operation, List<Long> ids, Urgency urgency) {
        Map<Long, Sighting> found = new HashMap<>();
        List<List<Long>> calls = switch (operation) {
            case DESTROY -> pages(ids);
            case CLEANUP -> List.of(ids);
        };
        for (List<Long> call : calls) {
            AtomicLong asked = new AtomicLong();
            Runnable asking = () -> asked.set(ticker.nanos());
            ReadReply<? extends List<? extends Facts>> reply = switch (operation) {
                case DESTROY -> instances(account, InstanceFilter.ids(call), urgency, asking);
                case CLEANUP -> machines(account, urgency, asking);
            };
            switch (reply) {
                case Failed<?>(var trouble) -> {
                    return new Failed<>(trouble);
                }
                case Read<? extends List<? extends Facts>>(var facts) -> {
                    for (long id : call) {
                        Optional<Facts> one = facts.stream()
                                .filter(fact -> fact.id() == id)
                                .findFirst()
                                .map(fact -> (Facts) fact);
                        Sighting sighting = new Sighting(one, asked.get());
                        found.put(id, sighting);
                        seen.put(new Target(account.name(), operation, id), sighting);
                    }
                }
            }
        }
        forget();
        return new Read<>(found);
    }

    /** Reads the facts of all instances that fit the filter, or of all machines, afresh. */
    public ReadReply<List<Facts>> lookForAll(Account account, Operation operation, InstanceFilter filter) {
        long before = ticker.nanos();
        ReadReply<? extends List<? extends Facts>> reply = switch (operation) {
            case DESTROY -> instances(account, filter, Urgency.PERSON, () -> {});
            case CLEANUP -> machines(account, Urgency.PERSON, () -> {});
        };
        return switch (reply) {
            case Failed<?>(var trouble) -> new Failed<>(trouble);
            case Read<? extends List<? extends Facts>>(var facts) -> {
                facts.forEach(one -> seen.put(
                        new Target(account.name(), operation, one.id()), new Sighting(Optional.of(one), before)));
                yield new Read<>(List.copyOf(facts));
            }
        };
    }

    /** What was last seen of the id, if that is not older than {@code age}. */
    public Optional<Sighting> within(Duration age, String account, Operation operation, long id) {
        Sighting sighting = seen.get(new Target(account, operation, id));
        return sighting != null && ticker.nanos() - sighting.nanos() <= age.toNanos()
                ? Optional.of(sighting)
                : Optional.empty();
    }

    /** What was seen of the id does not count any more, since something was done to it. */
    public void forget(String account, Operation operation, long id) {
        seen.remove(new Target(account, operation, id));
    }

    private ReadReply<List<InstanceFacts>> instances(
            Account account, InstanceFilter filter, Urgency urgency, Runnable asking) {
        return switch (account.vast().instances(filter, urgency, asking)) {
            case Read<List<Instance>>(var list) -> {
                known.saw(
                        account, Kind.INSTANCE, list.stream().map(Instance::id).toList());
                yield new Read<>(list.stream().map(Sightings::facts).toList());
            }
            case Failed<List<Instance>>(var trouble) -> new Failed<>(trouble);
        };
    }

    private ReadReply<List<MachineFacts>> machines(Account account, Urgency urgency, Runnable asking) {
        return switch (account.vast().machines(urgency, asking)) {
            case Read<List<Machine>>(var list) -> {
                known.sawAll(
                        account, Kind.MACHINE, list.stream().map(Machine::id).toList());
                yield new Read<>(list.stream().map(Sightings::facts).toList());
            }
            case Failed<List<Machine>>(var trouble) -> new Failed<>(trouble);
        };
    }

    static InstanceFacts facts(Instance instance) {
        return new InstanceFacts(
                instance.id(),
                instance.label(),
                instance.gpuName(),
                instance.numGpus(),
                instance.dphTotal(),
                instance.actualStatus(),
                stored(instance.startDate()),
                instance.machineId(),
                instance.diskSpace(),
                instance.endDate());
    }

    static MachineFacts facts(Machine machine) {
        return new MachineFacts(
                machine.id(), machine.hostname(), machine.gpuName(), machine.numGpus(), machine.diskSpace());
    }

    /** Facts are compared with stored ones, which know milliseconds. */
    private static @Nullable Instant stored(@Nullable Instant time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.MILLIS);
    }

    private static List<List<Long>> pages(List<Long> ids) {
        List<List<Long>> pages = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += PAGE) {
            pages.add(ids.subList(from, Math.min(from + PAGE, ids.size())));
        }
        return pages;
    }

    private void forget() {
        long now = ticker.nanos();
        seen.values().removeIf(sighting -> now - sighting.nanos() > ttl.toNanos());
    }
}
