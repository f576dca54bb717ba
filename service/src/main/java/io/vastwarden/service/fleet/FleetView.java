package io.vastwarden.service.fleet;

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
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** What is shown of each account's instances and machines. Nothing irreversible is decided on it. */
@ApplicationScoped
public class FleetView {

    private final FleetSettings settings;
    private final StoppedInstances stopped;
    private final KnownTargets known;
    private final Ticker ticker;
    private final InstantSource clock;
    private final ConcurrentMap<String, View<Instance>> instances = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, View<Machine>> machines = new ConcurrentHashMap<>();

    FleetView(
            FleetSettings settings, StoppedInstances stopped, KnownTargets known, Ticker ticker, InstantSource clock) {
        this.settings = settings;
        this.stopped = stopped;
        this.known = known;
        this.ticker = ticker;
        this.clock = clock;
    }

    /** How old a reading may be for those who do not say. */
    public Duration freshFor() {
        return settings.freshFor();
    }

    /** The account's instances, ordered by id, as read at most {@code age} ago. */
    public Reading<Instance> instances(Account account, Duration age) {
        return told(view(account).within(age, settings.freshFor()));
    }

    /** The account's machines as read at most {@code age} ago. */
    public Reading<Machine> machines(Account account, Duration age) {
        return told(machines.computeIfAbsent(
                        account.name(), name -> new View<>(urgency -> readMachines(account, urgency), ticker, clock))
                .within(age, settings.freshFor()));
    }

    /** An instance is known to be gone. */
    public void forgetInstance(Account account, long id) {
        view(account).forget(instance -> instance.id() == id);
    }

    /** Reads all instances if that has not been done of late, after everything that a person waits for. */
    void readInBackground(Account account) {
        view(account).refresh(Urgency.BACKGROUND);
    }

    private View<Instance> view(Account account) {
        return instances.computeIfAbsent(
                account.name(), name -> new View<>(urgency -> readAll(account, urgency), ticker, clock));
    }

    private ReadReply<List<Instance>> readAll(Account account, Urgency urgency) {
        Instant before = clock.instant();
        ReadReply<List<Instance>> reply = account.vast().instances(InstanceFilter.all(), urgency);
        if (reply instanceof Read<List<Instance>>(var all)) {
            stopped.note(account, all, before);
            known.sawAll(account, Kind.INSTANCE, all.stream().map(Instance::id).toList());
        }
        return reply;
    }

    private ReadReply<List<Machine>> readMachines(Account account, Urgency urgency) {
        ReadReply<List<Machine>> reply = account.vast().machines(urgency);
        if (reply instanceof Read<List<Machine>>(var all)) {
            known.sawAll(account, Kind.MACHINE, all.stream().map(Machine::id).toList());
        }
        return reply;
    }

    private static <T> Reading<T> told(ReadReply<Reading<T>> reply) {
        return switch (reply) {
            case Read<Reading<T>>(var reading) -> reading;
            case Failed<Reading<T>>(var trouble) -> throw Upstream.refusal(trouble, "Nothing was changed.");
        };
    }
}
