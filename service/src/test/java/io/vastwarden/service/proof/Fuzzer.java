package io.vastwarden.service.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Makes up requests: as the OpenAPI document has them, and then with something broken in some of them. */
final class Fuzzer {

    /** What can be named in requests because it is there. */
    record World(
            List<Route> routes,
            JsonNode schemas,
            List<FuzzedRequest.Who> people,
            List<Long> instances,
            List<Long> machines,
            String caller,
            String protection) {}

    /** Members of Discord on whose behalf delegates ask, and what their roles grant. */
    static final Map<String, Set<String>> MEMBERS =
            Map.of("discord:5", Set.of("view", "destroy"), "discord:6", Set.of("view", "approve"));

    private static final List<String> AS_MEMBERS = List.of(
            "discord;guild=111;member=5;name=x;roles=222", "discord;guild=111;member=6;name=x;roles=333;message=9");

    private final RandomGenerator random;
    private final World world;
    private final OddValues odd;
    private Shown plan = new Shown(com.fasterxml.jackson.databind.node.MissingNode.getInstance());

    Fuzzer(RandomGenerator random, World world) {
        this.random = random;
        this.world = world;
        this.odd = new OddValues(random);
    }

    /** From now on requests are about this plan. */
    void isAbout(Shown fresh) {
        plan = fresh;
    }

    FuzzedRequest next() {
        Route route = one(world.routes());
        List<String> breaks = breaks();
        String method = breaks.contains("method") ? odd.method() : route.method();
        FuzzedRequest.Who who = one(world.people());
        List<String> headers = new ArrayList<>();
        if (!breaks.contains("no host")) {
            headers.add("Host: 127.0.0.1");
        }
        who.token().ifPresent(token -> headers.add("Authorization: Bearer " + token));
        if (breaks.contains("authorization")) {
            headers.add("Authorization: " + (random.nextBoolean() ? "Bearer " : "Basic ") + inHeader(odd.text()));
        }
        byte[] body = body(route, breaks);
        if (breaks.contains("type")) {
            headers.add("Content-Type: " + odd.mediaType());
        } else if (body.length > 0) {
            headers.add("Content-Type: application/json");
        }
        if (breaks.contains("accept")) {
            headers.add("Accept: " + odd.mediaType());
        }
        if (who.grants().contains("delegate") && random.nextInt(4) == 0) {
            headers.add("Warden-Actor: " + one(AS_MEMBERS));
        }
        if (breaks.contains("actor")) {
            headers.add("Warden-Actor: discord;guild=" + inHeader(odd.text()) + ";member=5;name=%zz;roles=222");
        }
        if (method.equals("POST") && random.nextInt(5) == 0) {
            headers.add("Idempotency-Key: " + (breaks.contains("key") ? inHeader(odd.text()) : random.nextInt(200)));
        }
        if (breaks.contains("header")) {
            headers.add(odd.header());
            headers.add("X-Forwarded-For: " + inHeader(odd.text()));
            headers.add("Last-Event-ID: " + inHeader(odd.text()));
        }
        boolean isHttp = true;
        String target = breaks.contains("path") ? odd.path() : path(route, breaks) + query(route, breaks);
        if (breaks.contains("not http")) {
            isHttp = false;
            if (random.nextBoolean()) {
                headers.add(odd.headerThatIsNone());
            } else {
                target = odd.targetThatIsNone();
            }
        }
        if (body.length > 0 || random.nextInt(3) == 0) {
            headers.add("Content-Length: " + body.length);
        }
        String from = "127." + (1 + random.nextInt(200)) + "." + random.nextInt(256) + "." + (1 + random.nextInt(250));
        String bytes = new String(body, StandardCharsets.ISO_8859_1);
        return new FuzzedRequest(from, method, target, List.copyOf(headers), bytes, who, isHttp);
    }

    private List<String> breaks() {
        int many = random.nextInt(5) < 2 ? 0 : 1 + random.nextInt(2);
        List<String> all = List.of(
                "method",
                "method",
                "no host",
                "authorization",
                "body",
                "body",
                "value",
                "value",
                "value",
                "missing",
                "extra",
                "unasked body",
                "type",
                "type",
                "accept",
                "accept",
                "actor",
                "key",
                "header",
                "header",
                "path",
                "parameter",
                "parameter",
                "query",
                "query",
                "many",
                "not http");
        return random.ints(many, 0, all.size()).mapToObj(all::get).toList();
    }

    private String path(Route route, List<String> breaks) {
        return breaks.contains("parameter")
                ? route.about(
                        random.nextBoolean()
                                ? inPath(odd.text())
                                : one(List.of("%", "%zz", "..", "%2e%2e", "a;b", "%ff")))
                : route.about(knownIn(route.path()));
    }

    private String knownIn(String path) {
        if (path.startsWith("/v1/plans/")) {
            return plan.id();
        }
        if (path.startsWith("/v1/callers/")) {
            return world.caller();
        }
        if (path.startsWith("/v1/protections/")) {
            return world.protection();
        }
        if (path.startsWith("/v1/accounts/")) {
            return "default";
        }
        if (path.startsWith("/v1/cursors/")) {
            return "audit";
        }
        return String.valueOf(path.contains("machine") ? one(world.machines()) : one(world.instances()));
    }

    private String query(Route route, List<String> breaks) {
        List<String> pairs = new ArrayList<>();
        for (JsonNode parameter : route.operation().path("parameters")) {
            String name = parameter.path("name").asText();
            if (parameter.path("in").asText().equals("query") && random.nextInt(4) == 0) {
                String value = breaks.contains("query") ? oddInQuery() : inPath(known(name));
                pairs.add(name + "=" + value);
            }
        }
        if (breaks.contains("query")) {
            pairs.add(one(List.of(
                            "a",
                            "=",
                            "=b",
                            "%zz=1",
                            "%ff=%fe",
                            "a=1&a=2",
                            "limit=1&limit=x",
                            "after=%00",
                            "&&",
                            "a[]=1"))
                    + "&x=" + oddInQuery());
        }
        if (breaks.contains("many")) {
            for (int i = 0; i < 300; i++) {
                pairs.add("p" + i + "=1");
            }
        }
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    private String oddInQuery() {
        return random.nextInt(3) == 0 ? one(List.of("%", "%zz", "%ff%fe", "%c3", "+", "%00")) : inPath(odd.json());
    }

    private String known(String parameter) {
        return switch (parameter) {
            case "select_filters" -> "{\"id\":{\"in\":[" + one(world.instances()) + "]}}";
            case "order_by" -> "[{\"col\":\"id\",\"dir\":\"desc\"}]";
            case "select_cols" -> "[\"id\",\"label\"]";
            case "owner" -> "me";
            case "limit" -> String.valueOf(1 + random.nextInt(25));
            case "max_age" -> "60";
            case "state" -> "running";
            case "operation" -> "destroy";
            case "account" -> "default";
            case "plan" -> plan.id();
            case "since", "until" -> "2026-11-22T08:00:00Z";
            case "dry_run" -> "true";
            case "instance" -> String.valueOf(one(world.instances()));
            case "machine" -> String.valueOf(one(world.machines()));
            default -> "1";
        };
    }

    private byte[] body(Route route, List<String> breaks) {
        boolean hasOne = route.operation().has("requestBody");
        if (!hasOne && !breaks.contains("unasked body")) {
            return new byte[0];
        }
        SortedMap<String, String> fields = new TreeMap<>(good(route));
        List<String> names = new ArrayList<>(fields.keySet());
        properties(route).forEach(names::add);
        if (breaks.contains("value") && !names.isEmpty()) {
            fields.put(one(names), odd.json());
        }
        if (breaks.contains("missing") && !fields.isEmpty()) {
            fields.remove(one(List.copyOf(fields.keySet())));
        }
        if (breaks.contains("extra")) {
            fields.put(odd.text(), odd.json());
        }
        String written = fields.entrySet().stream()
                .map(field -> OddValues.quoted(field.getKey()) + ": " + field.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
        return breaks.contains("body") ? odd.body(written) : written.getBytes(StandardCharsets.UTF_8);
    }

    private List<String> properties(Route route) {
        JsonNode schema = route.operation()
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
        String named = schema.path("$ref").asText().replaceFirst(".*/", "");
        return Optional.of(world.schemas().path(named).path("properties")).stream()
                .flatMap(properties -> properties.propertyStream().map(Map.Entry::getKey))
                .toList();
    }

    /** What the route takes, by its last words. */
    private Map<String, String> good(Route route) {
        String path = route.path().replaceFirst("/$", "");
        String words = path.substring(path.lastIndexOf('/') + 1);
        return switch (route.method() + " " + words) {
            case "POST plans" ->
                random.nextInt(3) == 0
                        ? Map.of("operation", "\"cleanup\"", "ids", "[" + one(world.machines()) + "]")
                        : Map.of("operation", "\"destroy\"", "ids", "[" + one(world.instances()) + "]");
            case "POST approval" -> Map.of("digest", OddValues.quoted(plan.digest()));
            case "PUT card" -> Map.of("channel", "\"1\"", "message", "\"2\"");
            case "PUT {name}" -> Map.of("position", String.valueOf(random.nextInt(1000)));
            case "POST protections" -> Map.of("label", "\"none-*\"", "reason", "\"fuzz\"");
            case "DELETE {id}" -> path.contains("protections") ? Map.of("reason", "\"fuzz\"") : Map.of();
            case "POST callers" ->
                Map.of("name", "\"made-up-" + random.nextInt(1_000_000) + "\"", "grants", "[\"view\"]");
            case "DELETE instances" -> Map.of("instance_ids", "[" + one(world.instances()) + "]");
            default -> Map.of();
        };
    }

    private static String inPath(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String inHeader(String text) {
        String line = text.replaceAll("[\\x00-\\x1f]", "?");
        return line.length() > 2000 ? line.substring(0, 2000) : line;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
