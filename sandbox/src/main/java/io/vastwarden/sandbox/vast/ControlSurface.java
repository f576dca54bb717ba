package io.vastwarden.sandbox.vast;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code /sandbox}: looking into the stand-in and making it fail, for people and other processes. Only for this computer
 * and never for a page of another origin.
 */
final class ControlSurface {
    private static final Set<String> FAULT_OPTIONS =
            Set.of("endpoint", "fault", "times", "always", "id", "delay_ms", "status", "reads", "after_effect");

    private final VastStandIn vast;

    ControlSurface(VastStandIn vast) {
        this.vast = vast;
    }

    void mount(Router router) {
        router.route("/sandbox*").handler(this::guard);
        router.get("/sandbox").handler(this::help);
        router.get("/sandbox/fleet").handler(context -> json(context, 200, fleet()));
        router.post("/sandbox/reset").handler(context -> {
            vast.reset();
            done(context);
        });
        router.post("/sandbox/faults").handler(context -> change(context, this::addFault));
        router.delete("/sandbox/faults").handler(context -> {
            vast.faults().clear();
            done(context);
        });
        router.get("/sandbox/log").handler(context -> json(context, 200, log()));
        router.put("/sandbox/intervals").handler(context -> change(context, this::setIntervals));
        router.route("/sandbox*").handler(context -> problem(context, 404, "see GET /sandbox for what there is"));
    }

    private void guard(RoutingContext context) {
        int port = vast.url().getPort();
        Set<String> own = Set.of("127.0.0.1:" + port, "localhost:" + port, "[::1]:" + port);
        String host = Objects.requireNonNullElse(context.request().getHeader("Host"), "");
        String origin = context.request().getHeader("Origin");
        if (!own.contains(host)) {
            problem(context, 403, "the sandbox is reached as 127.0.0.1 or localhost only");
        } else if (origin != null && own.stream().noneMatch(one -> origin.equals("http://" + one))) {
            problem(context, 403, "the sandbox takes no requests from pages of another origin");
        } else {
            context.next();
        }
    }

    private void addFault(JsonNode asked) {
        for (Map.Entry<String, JsonNode> option : asked.properties()) {
            if (!FAULT_OPTIONS.contains(option.getKey())) {
                throw new IllegalArgumentException("a fault has no option " + option.getKey());
            }
        }
        Endpoint endpoint = endpoint(asked.path("endpoint").asText());
        FaultName name = FaultName.named(asked.path("fault").asText())
                .orElseThrow(() -> new IllegalArgumentException("fault must be one of " + faultNames()));
        Fault fault = name.with(asked);
        int times = asked.path("times").asInt(1);
        if (asked.path("always").asBoolean(false)) {
            vast.faults().always(endpoint, fault);
        } else if (times < 1 || times > 1_000) {
            throw new IllegalArgumentException("times must be from 1 to 1000");
        } else {
            Fault[] faults = new Fault[times];
            Arrays.fill(faults, fault);
            if (asked.hasNonNull("id")) {
                vast.faults().on(endpoint, asked.path("id").asLong(), faults);
            } else {
                vast.faults().next(endpoint, faults);
            }
        }
    }

    private void setIntervals(JsonNode asked) {
        Map<Endpoint, Duration> intervals = new EnumMap<>(Endpoint.class);
        for (Map.Entry<String, JsonNode> one : asked.properties()) {
            if (!one.getValue().isIntegralNumber() || one.getValue().longValue() < 0) {
                throw new IllegalArgumentException("an interval is a whole number of milliseconds");
            }
            intervals.put(
                    endpoint(one.getKey()), Duration.ofMillis(one.getValue().longValue()));
        }
        intervals.forEach(vast.intervals()::set);
    }

    private ObjectNode fleet() {
        ObjectNode answer = Json.object();
        ArrayNode instances = answer.putArray("instances");
        vast.fleet()
                .instances()
                .forEach(instance -> instances
                        .addObject()
                        .put("id", instance.id())
                        .put("label", instance.label().orElse(null))
                        .put("actual_status", instance.actualStatus().orElse(null))
                        .put("machine_id", instance.machineId()));
        ArrayNode machines = answer.putArray("machines");
        vast.fleet()
                .machines()
                .forEach(machine -> machines.addObject()
                        .put("id", machine.id())
                        .put("expired_contracts", machine.expiredContracts()));
        return answer;
    }

    private ObjectNode log() {
        ObjectNode answer =
                Json.object().put("rejected_as_too_frequent", vast.intervals().rejected());
        ArrayNode calls = answer.putArray("calls");
        for (Call call : vast.log().calls()) {
            ObjectNode one = calls.addObject()
                    .put("number", call.number())
                    .put("at", call.at().toString())
                    .put("nanos", call.nanos())
                    .put("method", call.method())
                    .put("path", call.path())
                    .put("query", call.query())
                    .put("endpoint", call.endpoint().map(Endpoint::wireName).orElse(null))
                    .put("key", call.key())
                    .put("body", call.body())
                    .put("throttled", call.throttled())
                    .put("fault", call.fault().map(Fault::name).orElse(null))
                    .put("dropped", call.dropped());
            one.set(
                    "status",
                    Json.MAPPER.valueToTree(
                            call.status().isPresent() ? call.status().getAsInt() : null));
            one.set("destroyed", Json.MAPPER.valueToTree(call.effect().destroyed()));
            one.set("cleaned", Json.MAPPER.valueToTree(call.effect().cleaned()));
        }
        return answer;
    }

    private void help(RoutingContext context) {
        String endpoints = Arrays.stream(Endpoint.values())
                .map(endpoint -> "%-18s %-42s at least %s ms apart%n"
                        .formatted(
                                endpoint.wireName(),
                                endpoint.described(),
                                vast.intervals().of(endpoint).toMillis()))
                .collect(Collectors.joining());
        context.response().putHeader("Content-Type", Answer.HTML).end("""
                        <!doctype html><html lang=en><title>Warden sandbox</title>
                        <h1>A stand-in for Vast.ai</h1>
                        <p>Nothing here is real: the fleet lives in memory and is back after a restart.</p>
                        <pre>
                        GET    /sandbox/fleet      the instances and machines
                        GET    /sandbox/log        every request received
                        POST   /sandbox/reset      the fleet, faults, intervals and log as at the start
                        POST   /sandbox/faults     {"endpoint":"destroy_instance","fault":"drop_after_effect","times":1}
                                                   also: id, delay_ms, always, status, reads, after_effect
                        DELETE /sandbox/faults     no more faults
                        PUT    /sandbox/intervals  {"destroy_instance":3000} in milliseconds

                        faults: %s

                        endpoints:
                        %s</pre></html>
                        """.formatted(faultNames(), endpoints));
    }

    private void change(RoutingContext context, Change change) {
        JsonNode asked = Json.readObject(
                        Objects.requireNonNullElse(context.body().asString(), ""))
                .orElse(null);
        if (asked == null) {
            problem(context, 400, "the body must be a JSON object");
            return;
        }
        try {
            change.with(asked);
            done(context);
        } catch (IllegalArgumentException bad) {
            problem(context, 400, Objects.requireNonNullElse(bad.getMessage(), "bad request"));
        }
    }

    @FunctionalInterface
    private interface Change {
        void with(JsonNode asked);
    }

    private static Endpoint endpoint(String name) {
        return Endpoint.named(name)
                .orElseThrow(() -> new IllegalArgumentException("endpoint must be one of "
                        + Arrays.stream(Endpoint.values())
                                .map(Endpoint::wireName)
                                .collect(Collectors.joining(", "))));
    }

    private static String faultNames() {
        return Arrays.stream(FaultName.values()).map(FaultName::wireName).collect(Collectors.joining(", "));
    }

    private static void done(RoutingContext context) {
        context.response().setStatusCode(204).end();
    }

    private static void problem(RoutingContext context, int status, String sentence) {
        json(context, status, Json.object().put("error", sentence));
    }

    private static void json(RoutingContext context, int status, JsonNode body) {
        HttpServerResponse response = context.response();
        response.setStatusCode(status)
                .putHeader("Content-Type", Answer.JSON)
                .putHeader("Cache-Control", "no-store")
                .end(body.toString());
    }
}
