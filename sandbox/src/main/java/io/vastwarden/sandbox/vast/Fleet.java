package io.vastwarden.sandbox.vast;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The instances and machines of the one account. What a test does here happens at once and leaves no log. */
public final class Fleet {
    private static final long FILL_FROM = 1_000_000;

    private final Object lock;
    private final InstantSource clock;
    private final TreeMap<Long, Instance> instances = new TreeMap<>();
    private final TreeMap<Long, Machine> machines = new TreeMap<>();
    private final Map<Long, Integer> readsLeft = new HashMap<>();

    Fleet(Object lock, InstantSource clock) {
        this.lock = lock;
        this.clock = clock;
        reset();
    }

    /** Adds the instance, or takes the place of the one with its id. */
    public Fleet put(Instance instance) {
        synchronized (lock) {
            instances.put(instance.id(), instance);
            readsLeft.remove(instance.id());
            return this;
        }
    }

    public Optional<Instance> instance(long id) {
        synchronized (lock) {
            return Optional.ofNullable(instances.get(id));
        }
    }

    /** All instances in order of their ids. */
    public List<Instance> instances() {
        synchronized (lock) {
            return List.copyOf(instances.values());
        }
    }

    /** Takes an instance away as if somebody had destroyed it elsewhere; false when it was not there. */
    public boolean remove(long id) {
        synchronized (lock) {
            readsLeft.remove(id);
            return instances.remove(id) != null;
        }
    }

    /** How many instances there are. */
    public int size() {
        synchronized (lock) {
            return instances.size();
        }
    }

    public void changeLabel(long id, @Nullable String label) {
        change(id, instance -> instance.labelled(label));
    }

    public void start(long id) {
        change(id, Instance::started);
    }

    public void stop(long id) {
        change(id, Instance::stopped);
    }

    /** Changes an instance in place; throws {@link NoSuchElementException} when there is none. */
    public void change(long id, UnaryOperator<Instance> change) {
        synchronized (lock) {
            Instance before = instances.get(id);
            if (before == null) {
                throw new NoSuchElementException("no instance " + id + " in the fleet");
            }
            instances.put(id, change.apply(before));
        }
    }

    /** Adds the machine, or takes the place of the one with its id. Every other machine belongs to somebody else. */
    public Fleet putMachine(Machine machine) {
        synchronized (lock) {
            machines.put(machine.id(), machine);
            return this;
        }
    }

    public Optional<Machine> machine(long id) {
        synchronized (lock) {
            return Optional.ofNullable(machines.get(id));
        }
    }

    public List<Machine> machines() {
        synchronized (lock) {
            return List.copyOf(machines.values());
        }
    }

    /** Adds this many believable instances, for benchmarks; answers their ids. */
    public List<Long> fill(int count) {
        synchronized (lock) {
            long first = instances.isEmpty() ? FILL_FROM : Math.max(FILL_FROM, instances.floorKey(Long.MAX_VALUE) + 1);
            List<Long> ids = new ArrayList<>(count);
            SeedFleet.more(first, count, clock.instant()).forEach(instance -> {
                put(instance);
                ids.add(instance.id());
            });
            return ids;
        }
    }

    /** Takes everything away. */
    public Fleet clear() {
        synchronized (lock) {
            instances.clear();
            machines.clear();
            readsLeft.clear();
            return this;
        }
    }

    /** Back to the fleet it started with. */
    public void reset() {
        synchronized (lock) {
            clear();
            SeedFleet.instances(clock.instant()).forEach(this::put);
            SeedFleet.machines().forEach(this::putMachine);
        }
    }

    /** Over the wire; false when there is no such instance. */
    boolean destroy(long id, Departure departure) {
        Instance instance = instances.get(id);
        if (instance == null) {
            return false;
        }
        switch (departure) {
            case Departure.AtOnce() -> remove(id);
            case Departure.AfterReads(int reads) -> readsLeft.putIfAbsent(id, reads);
            case Departure.ComesBackOther() ->
                put(instance.onMachine(instance.machineId() + 1)
                        .labelled("another-run")
                        .startedAt(clock.instant())
                        .started());
        }
        return true;
    }

    /** Over the wire, after a reading has shown these rows: one that lingers has one reading less to go. */
    void wasRead(List<Long> ids) {
        for (long id : ids) {
            Integer left = readsLeft.get(id);
            if (left != null && left <= 1) {
                remove(id);
            } else if (left != null) {
                readsLeft.put(id, left - 1);
            }
        }
    }

    /** Over the wire; the number of expired contracts removed. */
    int cleanUp(Machine machine) {
        machines.put(machine.id(), machine.expiredContracts(0));
        return machine.expiredContracts();
    }

    /** What happens to an instance for which Vast.ai says that it is destroyed. */
    sealed interface Departure {
        record AtOnce() implements Departure {}

        record AfterReads(int reads) implements Departure {}

        record ComesBackOther() implements Departure {}
    }
}
