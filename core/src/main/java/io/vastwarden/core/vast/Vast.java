package io.vastwarden.core.vast;

import io.vastwarden.core.pacing.Endpoint;
import io.vastwarden.core.pacing.Lane;
import io.vastwarden.core.pacing.Ticker;
import io.vastwarden.core.pacing.Turnstile;
import io.vastwarden.core.pacing.Urgency;
import io.vastwarden.core.vast.Readings.Page;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One account's Vast.ai. Every method waits for its answer and can be called from any thread but an event loop's; none
 * throws because of what Vast.ai answers.
 *
 * <p>The operations are sent exactly once or not at all, at once: their slot is the caller's to take. Reads wait at
 * the turnstile for theirs, are tried again where that can help, and throw {@link
 * io.vastwarden.core.pacing.LaneFull} when too many wait already.
 */
public final class Vast {
    /** How many instances Vast.ai destroys at one request: the official client sends no more. */
    public static final int MOST_IN_BULK = 64;

    private static final String EMPTY_OBJECT = "{}";
    private static final String BY_ID = "[{\"col\":\"id\",\"dir\":\"asc\"}]";
    private static final String COLUMNS = "[\"id\",\"label\",\"actual_status\",\"intended_status\",\"cur_state\","
            + "\"gpu_name\",\"num_gpus\",\"dph_total\",\"start_date\",\"end_date\",\"machine_id\",\"host_id\","
            + "\"disk_space\",\"disk_usage\",\"image_uuid\",\"geolocation\",\"is_bid\",\"storage_total_cost\",\""
            + String.join("\",\"", Instance.ALSO) + "\"]";
    private static final String MINE = "me";
    private static final Pattern BEFORE_CAPITAL = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final int PAGE = 25;
    private static final int MOST_PAGES = 1000;

    private final VastAccount account;
    private final Turnstile turnstile;
    private final VastTransport reads;
    private final VastTransport operations;
    private final Circuit circuit;
    private final Calls calls;
    private final Ticker ticker;
    private final Map<Endpoint, Refusal> refusals = new ConcurrentHashMap<>();

    /** @param turnstile for reads; shared by everything in this process that reads from the same account */
    public Vast(VastAccount account, Turnstile turnstile, VastSettings settings) {
        this(account, turnstile, settings, Calls.UNTOLD, Ticker.system());
    }

    /**
     * As above, with a listener for every request.
     *
     * @param ticker measures how long each request took
     */
    public Vast(VastAccount account, Turnstile turnstile, VastSettings settings, Calls calls, Ticker ticker) {
        this(
                account,
                turnstile,
                settings,
                calls,
                ticker,
                new Line(account, settings, true),
                new Line(account, settings, false));
    }

    /**
     * As above, over other transports.
     *
     * @param reads may use a connection again
     * @param operations must not: what went over one that the server has closed meanwhile is unclear
     */
    public Vast(
            VastAccount account,
            Turnstile turnstile,
            VastSettings settings,
            Calls calls,
            Ticker ticker,
            VastTransport reads,
            VastTransport operations) {
        this.account = account;
        this.calls = calls;
        this.ticker = ticker;
        this.turnstile = turnstile;
        this.reads = reads;
        this.operations = operations;
        this.circuit = new Circuit(account.name(), settings);
    }

    /** {@link #destroy(long, Runnable)} for those who do not ask when it leaves. */
    public DestroyReply destroy(long id) {
        return destroy(id, () -> {});
    }

    /** {@link #cleanup(long, Runnable)} for those who do not ask when it leaves. */
    public CleanupReply cleanup(long machineId) {
        return cleanup(machineId, () -> {});
    }

    /**
     * Destroys an instance, irreversibly: {@code DELETE /api/v0/instances/{id}/}. Takes no slot.
     *
     * @param leaving run when the connection stands and the request is about to be written, from where the interval to
     *     the next one counts; not run when it does not leave
     */
    public DestroyReply destroy(long id, Runnable leaving) {
        return call(
                Endpoint.DESTROY_INSTANCE,
                () -> Verdict.destroy(operations.send(wire -> wire.destroy(id, EMPTY_OBJECT), leaving)),
                reply -> reply instanceof Trouble trouble ? Optional.of(trouble) : Optional.empty(),
                trouble -> trouble);
    }

    /**
     * Destroys several instances with one request, irreversibly: {@code DELETE /api/v0/instances/} with {@code
     * instance_ids}, as the official client does. Takes no slot.
     *
     * @param ids at least one, at most {@link #MOST_IN_BULK}
     * @param leaving as for {@link #destroy(long, Runnable)}
     */
    public BulkReply destroyInBulk(List<Long> ids, Runnable leaving) {
        if (ids.isEmpty() || ids.size() > MOST_IN_BULK) {
            throw new IllegalArgumentException("from 1 to " + MOST_IN_BULK + " ids, not " + ids.size());
        }
        String body = ids.stream().map(String::valueOf).collect(Collectors.joining(",", "{\"instance_ids\":[", "]}"));
        return call(
                Endpoint.DESTROY_INSTANCE,
                () -> Verdict.destroyInBulk(operations.send(wire -> wire.destroyInBulk(body), leaving)),
                reply -> reply instanceof Trouble trouble ? Optional.of(trouble) : Optional.empty(),
                trouble -> trouble);
    }

    /**
     * Deletes a machine's expired contracts, irreversibly: {@code PUT /api/v0/machines/{machine_id}/cleanup/}. Takes no
     * slot.
     *
     * @param leaving as for {@link #destroy}
     */
    public CleanupReply cleanup(long machineId, Runnable leaving) {
        return call(
                Endpoint.CLEANUP_MACHINE,
                () -> Verdict.cleanup(
                        machineId, operations.send(wire -> wire.cleanup(machineId, EMPTY_OBJECT), leaving)),
                reply -> reply instanceof Trouble trouble ? Optional.of(trouble) : Optional.empty(),
                trouble -> trouble);
    }

    /**
     * The instances that fulfil the filter, ordered by id: {@code GET /api/v1/instances/}, page by page, each of at most
     * 25 and at a slot of its own. Either all of them are there or the reply is a failure.
     */
    public ReadReply<List<Instance>> instances(InstanceFilter filter, Urgency urgency) {
        return instances(filter, urgency, () -> {});
    }

    /**
     * The same for those who must know how old the answer is.
     *
     * @param asking run each time that a page is about to be asked for, its slot taken: what is answered is not older
     */
    public ReadReply<List<Instance>> instances(InstanceFilter filter, Urgency urgency, Runnable asking) {
        String filters = filter.json();
        Map<Long, Instance> found = new LinkedHashMap<>();
        Set<String> tokens = new HashSet<>();
        @Nullable String token = null;
        while (tokens.size() < MOST_PAGES) {
            @Nullable String after = token;
            ReadReply<Page> reply = read(
                    Endpoint.LIST_INSTANCES,
                    urgency,
                    asking,
                    wire -> wire.instances(filters, BY_ID, PAGE, COLUMNS, after),
                    Readings::page);
            switch (reply) {
                case Failed<Page> failed -> {
                    return new Failed<>(failed.trouble());
                }
                case Read<Page> read -> {
                    Page page = read.value();
                    page.instances().forEach(instance -> found.put(instance.id(), instance));
                    token = page.nextToken();
                    boolean repeated = token != null && !tokens.add(token);
                    if (token == null || (repeated && page.instances().size() < PAGE)) {
                        return new Read<>(List.copyOf(found.values()));
                    }
                    if (repeated) {
                        return endless();
                    }
                }
            }
        }
        return endless();
    }

    /** One instance: {@code GET /api/v0/instances/{id}/}. Empty when Vast.ai says that there is none. */
    public ReadReply<Optional<Instance>> instance(long id, Urgency urgency) {
        return read(
                Endpoint.SHOW_INSTANCE,
                urgency,
                () -> {},
                wire -> wire.instance(id, MINE),
                exchange -> Readings.instance(id, exchange));
    }

    /** The account's machines: {@code GET /api/v0/machines}. */
    public ReadReply<List<Machine>> machines(Urgency urgency) {
        return machines(urgency, () -> {});
    }

    /**
     * The same for those who must know how old the answer is.
     *
     * @param asking run each time that they are about to be asked for, the slot taken: what is answered is not older
     */
    public ReadReply<List<Machine>> machines(Urgency urgency, Runnable asking) {
        return read(Endpoint.LIST_MACHINES, urgency, asking, wire -> wire.machines(MINE), Readings::machines);
    }

    /** One machine: {@code GET /api/v0/machines/{id}}. Empty when Vast.ai says that there is none. */
    public ReadReply<Optional<Machine>> machine(long id, Urgency urgency) {
        return read(
                Endpoint.SHOW_MACHINE,
                urgency,
                () -> {},
                wire -> wire.machine(id, MINE),
                exchange -> Readings.machine(id, exchange));
    }

    /** The GPUs that Vast.ai has, whoever's they are: {@code GET /api/v0/gpu_names/unique/}. */
    public ReadReply<List<String>> gpuNames(Urgency urgency) {
        return read(Endpoint.GPU_NAMES, urgency, () -> {}, VastWire::gpuNames, Readings::gpuNames);
    }

    /**
     * Whether Vast.ai failed so often that calls are not sent at this moment. It ends by itself after {@link
     * VastSettings#circuitDelay()}; the call that comes first then decides.
     */
    public boolean circuitOpen() {
        return circuit.open();
    }

    /**
     * What Vast.ai said when it last refused the key that is set now, as long as that was its last word: by endpoint, since
     * a key can be good for one and not for another.
     */
    public Map<Endpoint, String> keyRefused() {
        String key = key();
        Map<Endpoint, String> refused = new EnumMap<>(Endpoint.class);
        refusals.forEach((endpoint, refusal) -> {
            if (refusal.key().equals(key)) {
                refused.put(endpoint, refusal.words());
            }
        });
        return refused;
    }

    /** A refused key, and Vast.ai's words. */
    private record Refusal(String key, String words) {
        /** Never the key. */
        @Override
        public String toString() {
            return words;
        }
    }

    /** Empty when there is none that may be used. */
    private String key() {
        try {
            return account.key().get();
        } catch (RuntimeException e) {
            return "";
        }
    }

    private void noteRefusal(Endpoint endpoint, String key, Optional<Trouble> trouble) {
        switch (trouble.orElse(null)) {
            case KeyRefused refused -> refusals.put(endpoint, new Refusal(key, refused.words()));
            case NotSent _, Unclear _, Throttled _ -> {
                // no word about the key
            }
            case NotFound _, Refused _ -> refusals.remove(endpoint);
            case null -> refusals.remove(endpoint);
        }
    }

    private <T> ReadReply<T> read(
            Endpoint endpoint,
            Urgency urgency,
            Runnable asking,
            Function<VastWire, Response> request,
            Function<Exchange, ReadReply<T>> meaning) {
        Lane lane = new Lane(account.name(), endpoint);
        return circuit.retry(() -> attempt(lane, urgency, asking, request, meaning), Vast::troubleOf);
    }

    private <T> ReadReply<T> attempt(
            Lane lane,
            Urgency urgency,
            Runnable asking,
            Function<VastWire, Response> request,
            Function<Exchange, ReadReply<T>> meaning) {
        if (circuit.open()) {
            return new Failed<>(Circuit.OPEN);
        }
        try {
            return turnstile.pass(lane, urgency, () -> {
                asking.run();
                ReadReply<T> reply =
                        call(lane.endpoint(), () -> meaning.apply(reads.send(request)), Vast::troubleOf, Failed::new);
                if (reply instanceof Failed<T>(Throttled throttled)) {
                    turnstile.throttled(lane, throttled.threshold());
                }
                return reply;
            });
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Failed<>(new NotSent("it was interrupted while it waited for its turn"));
        }
    }

    private <T> T call(
            Endpoint endpoint,
            Supplier<T> request,
            Function<T, Optional<Trouble>> trouble,
            Function<Trouble, T> otherwise) {
        return circuit.call(
                () -> {
                    String key = key();
                    long began = ticker.nanos();
                    T reply = request.get();
                    Optional<Trouble> seen = trouble.apply(reply);
                    calls.ended(
                            new Lane(account.name(), endpoint),
                            seen.map(Vast::named).orElseGet(() -> named(reply)),
                            Duration.ofNanos(ticker.nanos() - began));
                    noteRefusal(endpoint, key, seen);
                    return reply;
                },
                trouble,
                otherwise);
    }

    private static String named(Object reply) {
        return BEFORE_CAPITAL
                .matcher(reply.getClass().getSimpleName())
                .replaceAll("_")
                .toLowerCase(Locale.ROOT);
    }

    private static <T> Optional<Trouble> troubleOf(ReadReply<T> reply) {
        return switch (reply) {
            case Read<T> _ -> Optional.empty();
            case Failed<T> failed -> Optional.of(failed.trouble());
        };
    }

    private static <T> ReadReply<T> endless() {
        return new Failed<>(new Unclear("its list of instances does not end"));
    }
}
