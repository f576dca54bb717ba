package io.vastwarden.sandbox.vast;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which calls meet which faults: those for an id first, then the queue of the endpoint, then what is always. */
public final class Faults {
    private final Object lock;
    private final Map<Target, Deque<Fault>> onId = new HashMap<>();
    private final Map<Endpoint, Deque<Fault>> next = new EnumMap<>(Endpoint.class);
    private final Map<Endpoint, Fault> always = new EnumMap<>(Endpoint.class);

    Faults(Object lock) {
        this.lock = lock;
    }

    /** The next calls to the endpoint meet these faults, one each, after those already queued. */
    public Faults next(Endpoint endpoint, Fault... faults) {
        synchronized (lock) {
            for (Fault fault : faults) {
                next.computeIfAbsent(endpoint, same -> new ArrayDeque<>()).add(fitting(endpoint, fault));
            }
            return this;
        }
    }

    /** The next calls to the endpoint that name this id, in the path or in {@code instance_ids}, meet these faults. */
    public Faults on(Endpoint endpoint, long id, Fault... faults) {
        synchronized (lock) {
            for (Fault fault : faults) {
                onId.computeIfAbsent(new Target(endpoint, id), same -> new ArrayDeque<>())
                        .add(fitting(endpoint, fault));
            }
            return this;
        }
    }

    /** Every call to the endpoint meets this fault until {@link #clear()}, unless another one is queued. */
    public Faults always(Endpoint endpoint, Fault fault) {
        synchronized (lock) {
            always.put(endpoint, fitting(endpoint, fault));
            return this;
        }
    }

    public void clear() {
        synchronized (lock) {
            onId.clear();
            next.clear();
            always.clear();
        }
    }

    /** How many queued faults no call has met yet, those that are always not counted. */
    public int waiting() {
        synchronized (lock) {
            return Stream.concat(onId.values().stream(), next.values().stream())
                    .mapToInt(Collection::size)
                    .sum();
        }
    }

    Optional<Fault> take(Endpoint endpoint, List<Long> ids) {
        for (long id : ids) {
            Deque<Fault> queue = onId.get(new Target(endpoint, id));
            if (queue != null && !queue.isEmpty()) {
                return Optional.of(queue.remove());
            }
        }
        Deque<Fault> queue = next.get(endpoint);
        if (queue != null && !queue.isEmpty()) {
            return Optional.of(queue.remove());
        }
        return Optional.ofNullable(always.get(endpoint));
    }

    private static Fault fitting(Endpoint endpoint, Fault fault) {
        Fault inner = fault instanceof Fault.Late(var by, Fault then) ? then : fault;
        boolean destroys = endpoint == Endpoint.DESTROY_INSTANCE || endpoint == Endpoint.DESTROY_INSTANCES;
        if (!destroys && (inner instanceof Fault.Lingers || inner instanceof Fault.Reappears)) {
            throw new IllegalArgumentException(
                    fault.name() + " happens only to instances that are destroyed, not at " + endpoint.wireName());
        }
        if (endpoint != Endpoint.DESTROY_INSTANCES && inner instanceof Fault.Partly) {
            throw new IllegalArgumentException(
                    fault.name() + " happens only to several instances at once, not at " + endpoint.wireName());
        }
        return fault;
    }

    private record Target(Endpoint endpoint, long id) {}
}
