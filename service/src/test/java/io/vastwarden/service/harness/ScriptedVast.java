package io.vastwarden.service.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vastwarden.core.pacing.Endpoint;
import io.vastwarden.core.pacing.SettableTicker;
import io.vastwarden.core.pacing.Turnstile;
import io.vastwarden.core.vast.Calls;
import io.vastwarden.core.vast.Exchange;
import io.vastwarden.core.vast.Vast;
import io.vastwarden.core.vast.VastAccount;
import io.vastwarden.core.vast.VastSettings;
import io.vastwarden.core.vast.VastWire;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A Vast.ai in memory: a fleet, a log of every request, and a script of {@link Reaction}s. Without a script it answers as
 * Vast.ai's API documentation says. A request takes {@link #LATENCY} of the ticker's time and none of the test's.
 */
public final class ScriptedVast {

    /** How long the way to it takes, and as long the way back. */
    public static final Duration LATENCY = Duration.ofMillis(20);

    private static final int PAGE = 25;
    private static final int MAX_BULK = 64;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String KEY = "scripted-key";

    private final SettableTicker ticker;
    private final SortedMap<Long, ObjectNode> instances = new TreeMap<>();
    private final SortedMap<Long, ObjectNode> machines = new TreeMap<>();
    private final Map<Long, Integer> lingering = new HashMap<>();
    private final Map<Kind, Deque<Reaction>> next = new EnumMap<>(Kind.class);
    private final Map<Kind, Reaction> always = new EnumMap<>(Kind.class);
    private final List<Call> calls = new ArrayList<>();
    private final List<Long> destroyed = new ArrayList<>();
    private final List<Long> cleaned = new ArrayList<>();
    private Consumer<String> moments = moment -> {};
    private String key = KEY;

    public ScriptedVast(SettableTicker ticker) {
        this.ticker = ticker;
    }

    /** Every kind of request that Warden makes. */
    public enum Kind {
        DESTROY,
        DESTROY_MANY,
        CLEANUP,
        LIST,
        SHOW,
        MACHINES,
        SHOW_MACHINE,
        GPU_NAMES
    }

    /**
     * A request that arrived.
     *
     * @param ids what it is about; all that were asked for in a filtered list, none in an unfiltered one
     * @param nanos when it arrived, in the ticker's time
     */
    public record Call(Kind kind, List<Long> ids, @Nullable String after, long nanos) {}

    /** What Vast.ai, or the way to it, does with one request. */
    public static final class Reaction {
        private final BiFunction<ScriptedVast, Call, Exchange> how;
        private final boolean arrives;

        private Reaction(BiFunction<ScriptedVast, Call, Exchange> how) {
            this(how, true);
        }

        private Reaction(BiFunction<ScriptedVast, Call, Exchange> how, boolean arrives) {
            this.how = how;
            this.arrives = arrives;
        }

        /** As without a script. */
        public static Reaction works() {
            return new Reaction(ScriptedVast::work);
        }

        /** Only this answer, and no effect. */
        public static Reaction answers(int status, String body) {
            return new Reaction((vast, call) -> new Exchange.Whole(status, Optional.empty(), body));
        }

        /** Only this answer with a {@code Retry-After}, and no effect. */
        public static Reaction answers(int status, String body, String retryAfter) {
            return new Reaction((vast, call) -> new Exchange.Whole(status, Optional.of(retryAfter), body));
        }

        /** The connection breaks, and nothing has happened. */
        public static Reaction breaks() {
            return new Reaction(
                    (vast, call) -> new Exchange.Unanswered("the connection broke before the whole answer was there"));
        }

        /** No answer for as long as the client waits, and nothing has happened. */
        public static Reaction hangs() {
            return new Reaction((vast, call) -> {
                vast.ticker.advance(Duration.ofSeconds(30));
                return new Exchange.Unanswered("no answer came within 30.0 s");
            });
        }

        /** There is no connection, so the request does not leave. */
        public static Reaction cannotBeReached() {
            return new Reaction(
                    (vast, call) -> new Exchange.NeverLeft("no connection to https://vast.test could be made"), false);
        }

        /** Warden withholds the key, so the request does not leave. */
        public static Reaction hasNoKey() {
            return new Reaction(
                    (vast, call) -> new Exchange.NoKey("the account's API key cannot be read at present"), false);
        }

        /** The client itself fails in the middle of it. */
        public static Reaction throwsAtTheClient(RuntimeException failure) {
            return new Reaction((vast, call) -> {
                throw failure;
            });
        }

        /** Destroyed as asked, but listed in so many readings more. */
        public static Reaction lingersFor(int readings) {
            return new Reaction((vast, call) -> {
                call.ids().forEach(id -> vast.lingering.put(id, readings));
                return vast.work(call);
            });
        }

        /** The effect, and then what the other one answers. */
        public Reaction afterItsEffect() {
            return new Reaction((vast, call) -> {
                vast.work(call);
                return how.apply(vast, call);
            });
        }

        /** The same, so much later. */
        public Reaction after(Duration time) {
            return new Reaction((vast, call) -> {
                vast.ticker.advance(time);
                return how.apply(vast, call);
            });
        }

        /** The same, with something else that happens just before. */
        public Reaction meanwhile(Runnable other) {
            return new Reaction((vast, call) -> {
                other.run();
                return how.apply(vast, call);
            });
        }

        /** The list as it would be, with its rows and counts changed. */
        public static Reaction lists(Consumer<ObjectNode> change) {
            return new Reaction((vast, call) -> {
                Exchange.Whole whole = (Exchange.Whole) vast.work(call);
                ObjectNode body = object(whole.body());
                change.accept(body);
                return new Exchange.Whole(200, Optional.empty(), body.toString());
            });
        }

        /** The list without these rows, as if they were not there. */
        public static Reaction hides(long... ids) {
            return lists(body -> {
                int before = body.path("instances").size();
                JsonNode rows = body.path("instances");
                for (int i = rows.size() - 1; i >= 0; i--) {
                    long id = rows.get(i).path("id").asLong();
                    for (long hidden : ids) {
                        if (id == hidden) {
                            ((ArrayNode) rows).remove(i);
                            break;
                        }
                    }
                }
                int gone = before - rows.size();
                body.put("instances_found", body.path("instances_found").asInt() - gone);
                body.put("total_instances", body.path("total_instances").asInt() - gone);
            });
        }
    }

    /** The client of an account with this Vast.ai; its own retries wait for no time. */
    public Vast client(String account, Turnstile turnstile, Calls heard) {
        return client(account, turnstile, heard, () -> key);
    }

    /** The same with a key of the test's own. */
    public Vast client(String account, Turnstile turnstile, Calls heard, Supplier<String> keys) {
        VastSettings settings = new VastSettings(
                "test",
                Duration.ofSeconds(5),
                Duration.ofSeconds(30),
                2,
                Duration.ZERO,
                CIRCUIT_FAILURES,
                CIRCUIT_FAILURES,
                CIRCUIT_DELAY);
        VastAccount named = new VastAccount(account, URI.create("https://vast.test"), keys);
        return new Vast(named, turnstile, settings, heard, ticker, this::exchange, this::exchange);
    }

    /** So many failures in a row open the circuit. */
    public static final int CIRCUIT_FAILURES = 60;

    /** The circuit is closed again so much later, by the real clock: it is a library's. */
    public static final Duration CIRCUIT_DELAY = Duration.ofMillis(30);

    public static String key() {
        return KEY;
    }

    /** Is told when a request is about to leave, has left, had its effect. For a test that ends the process there. */
    public void moments(Consumer<String> listener) {
        moments = listener;
    }

    // ---------------------------------------------------------------- the fleet

    /** An instance that runs on machine 7 and costs half a dollar an hour. */
    public void rent(long id) {
        ObjectNode row = JSON.createObjectNode();
        row.put("id", id)
                .put("label", "run-" + id)
                .put("actual_status", "running")
                .put("intended_status", "running")
                .put("cur_state", "running")
                .put("gpu_name", "RTX 4090")
                .put("num_gpus", 1)
                .put("dph_total", 0.5)
                .put("start_date", 1_700_000_000.0 + id)
                .put("machine_id", 7)
                .put("host_id", 3)
                .put("disk_space", 40.0)
                .put("disk_usage", 12.5)
                .put("is_bid", false);
        instances.put(id, row);
    }

    /** Changes a row as Vast.ai would. */
    public void change(long id, Consumer<ObjectNode> change) {
        change.accept(Objects.requireNonNull(instances.get(id), "no instance " + id));
    }

    /** Ends the rental although Warden did not ask for it. */
    public void endsByItself(long id) {
        instances.remove(id);
    }

    /** A machine that the account hosts. */
    public void host(long id) {
        ObjectNode row = JSON.createObjectNode();
        row.put("id", id)
                .put("hostname", "host-" + id)
                .put("gpu_name", "RTX 4090")
                .put("num_gpus", 8)
                .put("disk_space", 2_000.0);
        machines.put(id, row);
    }

    /** Changes a machine's row as Vast.ai would. */
    public void changeMachine(long id, Consumer<ObjectNode> change) {
        change.accept(Objects.requireNonNull(machines.get(id), "no machine " + id));
    }

    /** The account does not host it any more. */
    public void unhost(long id) {
        machines.remove(id);
    }

    public boolean has(long instance) {
        return instances.containsKey(instance);
    }

    // ---------------------------------------------------------------- the script

    /** What happens to the next requests of this kind, one after the other; then it works again. */
    public void next(Kind kind, Reaction... reactions) {
        Deque<Reaction> queue = next.computeIfAbsent(kind, one -> new ArrayDeque<>());
        queue.addAll(List.of(reactions));
    }

    /** What happens to every request of this kind from now on. */
    public void always(Kind kind, Reaction reaction) {
        always.put(kind, reaction);
    }

    /** What was said of this kind does not hold any more. */
    public void worksAgain(Kind kind) {
        always.remove(kind);
        next.remove(kind);
    }

    // ---------------------------------------------------------------- what has happened

    /** Every request that arrived, in order. */
    public List<Call> calls() {
        return List.copyOf(calls);
    }

    public List<Call> calls(Kind kind) {
        return calls.stream().filter(call -> call.kind() == kind).toList();
    }

    /** Every request that could have destroyed or deleted something. */
    public List<Call> operations() {
        return calls.stream()
                .filter(call ->
                        call.kind() == Kind.DESTROY || call.kind() == Kind.DESTROY_MANY || call.kind() == Kind.CLEANUP)
                .toList();
    }

    /** The instances that were destroyed, in order; one that was destroyed twice is there twice. */
    public List<Long> destroyed() {
        return List.copyOf(destroyed);
    }

    /** The machines that were cleaned up, in order. */
    public List<Long> cleaned() {
        return List.copyOf(cleaned);
    }

    // ---------------------------------------------------------------- the wire

    private Exchange exchange(Function<VastWire, Response> request, Runnable leaving) {
        Recorder recorder = new Recorder();
        var _ = request.apply(recorder.wire);
        Call asked = Objects.requireNonNull(recorder.call, "the request calls no method");
        Deque<Reaction> queue = next.get(asked.kind());
        Reaction reaction = queue != null && !queue.isEmpty()
                ? queue.removeFirst()
                : always.getOrDefault(asked.kind(), Reaction.works());
        moments.accept("before " + asked.kind());
        if (!reaction.arrives) {
            return reaction.how.apply(this, asked);
        }
        if (recorder.hasBody) {
            leaving.run();
        }
        moments.accept("on the way: " + asked.kind());
        ticker.advance(LATENCY);
        Call call = new Call(asked.kind(), asked.ids(), asked.after(), ticker.nanos());
        calls.add(call);
        Exchange exchange = reaction.how.apply(this, call);
        moments.accept("answered: " + asked.kind());
        ticker.advance(LATENCY);
        return exchange;
    }

    private Exchange work(Call call) {
        return switch (call.kind()) {
            case DESTROY -> destroy(call.ids().getFirst());
            case DESTROY_MANY -> destroyMany(call.ids());
            case CLEANUP -> cleanUp(call.ids().getFirst());
            case LIST -> list(call);
            case SHOW -> show(call.ids().getFirst());
            case MACHINES -> machines();
            case SHOW_MACHINE -> json(200, "[" + machines.get(call.ids().getFirst()) + "]");
            case GPU_NAMES -> json(200, "{\"gpu_names\":[\"RTX 4090\"]}");
        };
    }

    private Exchange destroy(long id) {
        if (!remove(id)) {
            return json(404, "{\"success\":false,\"error\":\"not_found\",\"msg\":\"Instance not found\"}");
        }
        return json(200, "{\"success\":true,\"msg\":\"Instance destroyed successfully\"}");
    }

    private Exchange destroyMany(List<Long> ids) {
        if (ids.size() > MAX_BULK) {
            return json(400, "{\"success\":false,\"error\":\"invalid_args\",\"msg\":\"too many ids\"}");
        }
        boolean some = false;
        for (long id : ids) {
            some |= remove(id);
        }
        return some
                ? json(200, "{\"success\":true}")
                : json(404, "{\"success\":false,\"error\":\"not_found\",\"msg\":\"Instances not found\"}");
    }

    private boolean remove(long id) {
        if (!instances.containsKey(id) || (lingering.containsKey(id) && destroyed.contains(id))) {
            return false;
        }
        if (!lingering.containsKey(id)) {
            instances.remove(id);
        }
        destroyed.add(id);
        return true;
    }

    private Exchange cleanUp(long id) {
        if (!machines.containsKey(id)) {
            return json(404, "{\"success\":false,\"error\":\"not_found\",\"msg\":\"Machine not found\"}");
        }
        cleaned.add(id);
        return json(
                200,
                "{\"success\":true,\"ctime\":1633036800,\"machine_id\":" + id + ",\"user_id\":456,\"num_deleted\":5,"
                        + "\"msg\":\"deleted 5 expired contracts on machine " + id + "\"}");
    }

    private Exchange list(Call call) {
        Set<Long> asked = new HashSet<>(call.ids());
        List<ObjectNode> fitting = instances.entrySet().stream()
                .filter(row -> asked.isEmpty() || asked.contains(row.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        int from = call.after() == null ? 0 : Integer.parseInt(call.after());
        List<ObjectNode> page = fitting.subList(Math.min(from, fitting.size()), Math.min(from + PAGE, fitting.size()));
        ObjectNode body = JSON.createObjectNode();
        body.put("success", true)
                .put("instances_found", page.size())
                .put("total_instances", fitting.size())
                .put("next_token", from + PAGE < fitting.size() ? String.valueOf(from + PAGE) : null);
        body.putObject("label_counts");
        body.putArray("instances")
                .addAll(page.stream().map(ObjectNode::deepCopy).toList());
        page.forEach(row -> lingered(row.path("id").asLong()));
        return json(200, body.toString());
    }

    private Exchange show(long id) {
        ObjectNode row = instances.get(id);
        ObjectNode body = JSON.createObjectNode();
        body.set("instances", row == null ? JSON.nullNode() : row.deepCopy());
        if (row != null) {
            lingered(id);
        }
        return json(200, body.toString());
    }

    /** A reading has shown what is destroyed already. */
    private void lingered(long id) {
        Integer readings = lingering.get(id);
        if (readings != null && destroyed.contains(id)) {
            if (readings <= 1) {
                lingering.remove(id);
                instances.remove(id);
            } else {
                lingering.put(id, readings - 1);
            }
        }
    }

    private Exchange machines() {
        return json(
                200,
                machines.values().stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(",", "{\"machines\":[", "]}")));
    }

    private static Exchange json(int status, String body) {
        return new Exchange.Whole(status, Optional.empty(), body);
    }

    private static ObjectNode object(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Which lane of Warden's a request belongs to. */
    public static Endpoint endpoint(Kind kind) {
        return switch (kind) {
            case DESTROY, DESTROY_MANY -> Endpoint.DESTROY_INSTANCE;
            case CLEANUP -> Endpoint.CLEANUP_MACHINE;
            case LIST -> Endpoint.LIST_INSTANCES;
            case SHOW -> Endpoint.SHOW_INSTANCE;
            case MACHINES -> Endpoint.LIST_MACHINES;
            case SHOW_MACHINE -> Endpoint.SHOW_MACHINE;
            case GPU_NAMES -> Endpoint.GPU_NAMES;
        };
    }

    /** Keeps which method of the wire was called. A proxy, since Quarkus would serve a class with these paths. */
    private static final class Recorder {
        private final VastWire wire = (VastWire) Proxy.newProxyInstance(
                VastWire.class.getClassLoader(), new Class<?>[] {VastWire.class}, (proxy, method, arguments) -> {
                    asked(method.getName(), arguments == null ? new Object[0] : arguments);
                    return null;
                });
        private @Nullable Call call;
        private boolean hasBody;

        private void asked(String method, Object[] with) {
            hasBody = method.equals("destroy") || method.equals("destroyInBulk") || method.equals("cleanup");
            call = switch (method) {
                case "destroy" -> call(Kind.DESTROY, List.of((Long) with[0]), null);
                case "destroyInBulk" ->
                    call(Kind.DESTROY_MANY, ids(object((String) with[0]).path("instance_ids")), null);
                case "cleanup" -> call(Kind.CLEANUP, List.of((Long) with[0]), null);
                case "instances" ->
                    call(Kind.LIST, ids(object((String) with[0]).path("id").path("in")), (String) with[4]);
                case "instance" -> call(Kind.SHOW, List.of((Long) with[0]), null);
                case "machines" -> call(Kind.MACHINES, List.of(), null);
                case "machine" -> call(Kind.SHOW_MACHINE, List.of((Long) with[0]), null);
                case "gpuNames" -> call(Kind.GPU_NAMES, List.of(), null);
                default -> throw new IllegalStateException("a new method of the wire: " + method);
            };
        }

        private static Call call(Kind kind, List<Long> ids, @Nullable String after) {
            return new Call(kind, ids, after, 0);
        }

        private static List<Long> ids(JsonNode array) {
            return array.valueStream().map(JsonNode::asLong).toList();
        }
    }
}
