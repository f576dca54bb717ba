package io.vastwarden.sandbox.vast;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** What Vast.ai does when a call is let in and nothing goes wrong. Called under the lock. */
final class Endpoints {
    /** The account's number, as in the seed. */
    private static final int USER = 456;

    private static final int MOST_AT_ONCE = 64;

    private final Fleet fleet;
    private final CallLog log;
    private final Door door;
    private final InstantSource clock;

    Endpoints(Fleet fleet, CallLog log, Door door, InstantSource clock) {
        this.fleet = fleet;
        this.log = log;
        this.door = door;
        this.clock = clock;
    }

    Answer answer(Endpoint endpoint, Request request, Fleet.Departure departure) {
        try {
            return switch (endpoint) {
                case LIST_INSTANCES -> listInstances(request);
                case INSTANCE_FILTERS -> Answer.ok(filters());
                case SHOW_INSTANCE -> showInstance(id(endpoint, request));
                case DESTROY_INSTANCES -> destroyAll(request, departure);
                case DESTROY_INSTANCE -> destroy(id(endpoint, request), request, departure);
                case LIST_MACHINES -> listMachines();
                case SHOW_MACHINE -> showMachine(id(endpoint, request));
                case CLEANUP_MACHINE -> cleanUp(id(endpoint, request), request);
                case AUDIT_LOGS -> Answer.ok(auditLogs());
                case GPU_NAMES -> Answer.ok(gpuNames());
            };
        } catch (BadArguments bad) {
            return bad.answer();
        }
    }

    private Answer listInstances(Request request) throws BadArguments {
        InstanceQuery query = InstanceQuery.of(request.parameters());
        List<ObjectNode> fitting = query.fitting(fleet.instances());
        List<ObjectNode> remaining = query.remaining(fitting);
        List<ObjectNode> page = remaining.stream().limit(query.limit()).toList();

        ObjectNode answer = Json.object()
                .put("success", true)
                .put("instances_found", fitting.size())
                .put("total_instances", fleet.size());
        ObjectNode labels = answer.putObject("label_counts");
        for (ObjectNode row : fitting) {
            String label = row.path("label").asText("");
            labels.put(label, labels.path(label).asInt(0) + 1);
        }
        boolean more = remaining.size() > page.size();
        answer.put("next_token", more ? query.ordering().tokenAfter(page.getLast()) : null);
        ArrayNode rows = answer.putArray("instances");
        page.forEach(row -> rows.add(query.selected(row)));
        fleet.wasRead(page.stream().map(row -> row.path("id").longValue()).toList());
        return Answer.ok(answer);
    }

    private Answer showInstance(long id) {
        ObjectNode answer = Json.object();
        answer.set("instances", fleet.instance(id).map(Instance::columns).orElse(null));
        fleet.wasRead(List.of(id));
        return Answer.ok(answer);
    }

    private Answer destroy(long id, Request request, Fleet.Departure departure) throws BadArguments {
        if (!request.body().isBlank() && Json.readObject(request.body()).isEmpty()) {
            throw new BadArguments("body is not a JSON object");
        }
        if (!fleet.destroy(id, departure)) {
            return Answer.error(404, "not_found", "Instance not found");
        }
        return Answer.ok(Json.object().put("success", true).put("msg", "Instance destroyed successfully"))
                .with(new Effect(List.of(id), Map.of()));
    }

    private Answer destroyAll(Request request, Fleet.Departure departure) throws BadArguments {
        List<Long> ids = request.ids();
        if (ids.isEmpty() || ids.size() > MOST_AT_ONCE) {
            throw new BadArguments("instance_ids must be a list of 1 to " + MOST_AT_ONCE + " integers");
        }
        List<Long> destroyed = new ArrayList<>();
        for (long id : ids.stream().distinct().toList()) {
            if (fleet.destroy(id, departure)) {
                destroyed.add(id);
            }
        }
        if (destroyed.isEmpty()) {
            return Answer.error(404, "not_found", "Instance not found");
        }
        return Answer.ok(Json.object().put("success", true).put("msg", destroyed.size() + " instances destroyed"))
                .with(new Effect(destroyed, Map.of()));
    }

    private Answer listMachines() {
        ObjectNode answer = Json.object();
        ArrayNode rows = answer.putArray("machines");
        fleet.machines().forEach(machine -> rows.add(machine.row()));
        return Answer.ok(answer);
    }

    private Answer showMachine(long id) {
        return fleet.machine(id)
                .map(machine -> Answer.ok(Json.MAPPER.createArrayNode().add(machine.row())))
                .orElseGet(() -> notYours(id));
    }

    private Answer cleanUp(long id, Request request) throws BadArguments {
        if (Json.readObject(request.body()).isEmpty()) {
            throw new BadArguments("an empty JSON object is expected");
        }
        return fleet.machine(id).map(this::cleaned).orElseGet(() -> notYours(id));
    }

    private Answer cleaned(Machine machine) {
        int deleted = fleet.cleanUp(machine);
        ObjectNode answer = Json.object()
                .put("success", true)
                .put("ctime", Instance.epochSeconds(clock.instant()))
                .put("machine_id", machine.id())
                .put("user_id", USER)
                .put("num_deleted", deleted)
                .put("msg", "deleted " + deleted + " expired contracts on machine " + machine.id());
        return Answer.ok(answer).with(new Effect(List.of(), Map.of(machine.id(), deleted)));
    }

    private Answer notYours(long id) {
        return door.forbidden("machine " + id + " is not yours");
    }

    private ArrayNode auditLogs() {
        ArrayNode entries = Json.MAPPER.createArrayNode();
        for (Call call : log.calls(call -> !call.pending() && call.status().orElse(0) < 400)) {
            entries.addObject()
                    .put("ip_address", "127.0.0.1")
                    .put("api_key_id", call.key())
                    .put("created_at", Instance.epochSeconds(call.at()))
                    .put("api_route", call.method() + " " + call.path())
                    .put("args", call.body());
        }
        return entries;
    }

    private ObjectNode gpuNames() {
        ObjectNode answer = Json.object();
        ArrayNode names = answer.putArray("gpu_names");
        fleet.instances().stream()
                .map(instance -> instance.columns().path("gpu_name").asText())
                .distinct()
                .sorted()
                .forEach(names::add);
        return answer;
    }

    private static ObjectNode filters() {
        ObjectNode answer = Json.object();
        answer.putArray("filters");
        return answer;
    }

    private static long id(Endpoint endpoint, Request request) throws BadArguments {
        OptionalLong id = endpoint.id(request.path());
        if (id.isEmpty()) {
            boolean machine = endpoint == Endpoint.SHOW_MACHINE || endpoint == Endpoint.CLEANUP_MACHINE;
            throw new BadArguments(machine ? "invalid machine_id" : "invalid instance_id");
        }
        return id.getAsLong();
    }
}
