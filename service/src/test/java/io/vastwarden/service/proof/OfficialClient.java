package io.vastwarden.service.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Sends what the command line client {@code vastai} 1.4.4 of August 2026 sends, byte for byte where it matters, and takes
 * the answers as it takes them: it fails where the real one would. After the source in the repository vast-ai/vast-cli
 * ({@code vastai/api/client.py}, {@code vastai/api/instances.py}, {@code vastai/api/machines.py}, {@code vastai/cli/main.py},
 * {@code vastai/cli/display.py}, {@code vastai/cli/util.py}) and what was seen of it on the wire.
 */
final class OfficialClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CHUNK = 64;
    private static final int THREADS = 8;
    private static final int TRIES_OF_A_CHUNK = 6;
    private static final List<Integer> RETRIED = List.of(429, 502, 503, 504);
    private static final List<String> DEFAULT_COLUMNS = List.of(
            "id",
            "actual_status",
            "label",
            "num_gpus",
            "gpu_name",
            "gpu_util",
            "disk_space",
            "disk_usage",
            "disk_util",
            "volume_info",
            "dph_total",
            "image_uuid",
            "start_date",
            "verification");
    private static final List<String> VERBOSE_COLUMNS = List.of(
            "machine_id",
            "template_id",
            "template_name",
            "geolocation",
            "inet_up",
            "inet_down",
            "ssh_host",
            "ssh_port",
            "status_msg");

    private final @Nullable String key;
    private final ConcurrentLinkedQueue<String> printed = new ConcurrentLinkedQueue<>();
    private boolean keyDeleted;

    OfficialClient(@Nullable String key) {
        this.key = key;
    }

    /** The client ended with a Python exception that it does not handle. */
    static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Crash(String what) {
            super(what);
        }
    }

    /** {@code requests.exceptions.HTTPError}, as {@code raise_for_status} makes it. */
    static final class HttpError extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Answer answer;

        HttpError(Answer answer, String path) {
            super(answer.status() + (answer.status() < 500 ? " Client Error: " : " Server Error: ") + answer.reason()
                    + " for url: http://warden" + path);
            this.answer = answer;
        }
    }

    record Answer(int status, String reason, String body) {
        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (JsonProcessingException e) {
                throw new Crash("JSONDecodeError: " + body);
            }
        }
    }

    /** Everything that it wrote to its terminal. */
    List<String> printed() {
        return List.copyOf(printed);
    }

    /** Whether it took its key for a bad one and removed it. */
    boolean keyDeleted() {
        return keyDeleted;
    }

    /** Any command, when its cache is cold: without a key, and a failure is tolerated. */
    @Nullable List<String> gpuNames() {
        String head = String.join(
                "\r\n",
                "GET /api/v0/gpu_names/unique/ HTTP/1.1",
                "Host: warden",
                "User-Agent: python-requests/2.32.3",
                "Accept-Encoding: gzip, deflate",
                "Accept: */*",
                "Connection: keep-alive",
                "",
                "");
        Answer answer = answer(RawHttp.says(head, new byte[0]));
        if (answer.status() != 200) {
            return null;
        }
        List<String> names = new ArrayList<>();
        answer.json().path("gpu_names").forEach(name -> names.add(name.textValue()));
        return names;
    }

    /** {@code vastai destroy instance ID}. */
    void destroyInstance(long id) {
        command(() -> {
            JsonNode answer = object(send("DELETE", "/api/v0/instances/" + id + "/", Map.of(), "{}"));
            print(
                    answer.path("success").asBoolean()
                            ? "destroying instance " + id + "."
                            : answer.path("msg").asText());
        });
    }

    /** {@code vastai destroy instances ID...}: chunks of 64, eight threads, each chunk again until it is a success. */
    void destroyInstances(long... ids) {
        List<List<Long>> chunks = new ArrayList<>();
        for (int from = 0; from < ids.length; from += CHUNK) {
            List<Long> chunk = new ArrayList<>();
            for (int i = from; i < Math.min(from + CHUNK, ids.length); i++) {
                chunk.add(ids[i]);
            }
            chunks.add(chunk);
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<?>> ends = new ArrayList<>();
            chunks.forEach(chunk -> ends.add(threads.submit(() -> insist(chunk))));
            for (Future<?> end : ends) {
                end.get();
            }
        } catch (java.util.concurrent.ExecutionException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void insist(List<Long> chunk) {
        for (int attempt = 1; attempt <= TRIES_OF_A_CHUNK; attempt++) {
            try {
                JsonNode answer = sdkDestroyInstances(chunk);
                if (answer.path("success").asBoolean()) {
                    print("destroying instance " + chunk + ".");
                    return;
                }
                print(answer.path("msg").asText());
            } catch (HttpError e) {
                print(String.valueOf(e.getMessage()));
            }
            if (attempt < TRIES_OF_A_CHUNK) {
                pause(0.25 * Math.pow(1.3, attempt));
            }
        }
    }

    /** {@code VastAI.destroy_instances(ids)}. */
    JsonNode sdkDestroyInstances(List<Long> ids) {
        String body = ids.stream().map(String::valueOf).collect(Collectors.joining(", ", "{\"instance_ids\": [", "]}"));
        return object(send("DELETE", "/api/v0/instances/", Map.of(), body));
    }

    /** {@code VastAI.destroy_instance(id)}. */
    JsonNode sdkDestroyInstance(long id) {
        return object(send("DELETE", "/api/v0/instances/" + id + "/", Map.of(), "{}"));
    }

    /** {@code vastai cleanup machine ID}. */
    void cleanupMachine(long id) {
        command(() -> {
            JsonNode answer = object(send("PUT", "/api/v0/machines/" + id + "/cleanup/", Map.of(), "{}"));
            print(
                    answer.path("success").asBoolean()
                            ? answer.toString()
                            : answer.path("msg").asText());
        });
    }

    /** {@code vastai show instances --raw} and {@code VastAI.show_instances()}: every page, whole rows. */
    List<JsonNode> showInstancesRaw() {
        List<JsonNode> rows = new ArrayList<>();
        command(() -> {
            Map<String, String> query = listQuery("{}");
            while (true) {
                JsonNode page = object(send("GET", "/api/v1/instances/", query, null));
                page.path("instances").forEach(row -> rows.add(withDurationAndEnvironment(row)));
                if (page.path("next_token").asText("").isEmpty()
                        || page.path("next_token").isNull()) {
                    return;
                }
                query.put("after_token", page.path("next_token").textValue());
            }
        });
        return rows;
    }

    /** {@code vastai show instances}, with {@code -v} or without, and with filters: columns of its table only. */
    List<String> showInstances(boolean verbose, String filters) {
        List<String> table = new ArrayList<>();
        command(() -> {
            JsonNode offered = object(send("GET", "/api/v0/instances/filters/", Map.of(), null))
                    .path("filters");
            for (JsonNode one : offered) {
                if (!one.isObject()) {
                    throw new Crash("TypeError: a filter is no dict");
                }
            }
            List<String> columns = new ArrayList<>(DEFAULT_COLUMNS);
            if (verbose) {
                columns.addAll(VERBOSE_COLUMNS);
            }
            Map<String, String> query = listQuery(filters);
            query.put(
                    "select_cols",
                    columns.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", ", "[", "]")));
            while (true) {
                JsonNode page = object(send("GET", "/api/v1/instances/", query, null));
                for (JsonNode row : page.path("instances")) {
                    table.add(line(row));
                }
                page.path("label_counts").properties().forEach(count -> number(count.getValue()));
                if (page.path("next_token").isNull()) {
                    print("Total: " + page.path("total_instances").asInt() + " instances");
                    return;
                }
                query.put("after_token", page.path("next_token").textValue());
            }
        });
        return table;
    }

    /** {@code vastai show instance ID}; nothing when the client says that there is none. */
    @Nullable JsonNode showInstance(long id) {
        JsonNode[] shown = new JsonNode[1];
        command(() -> {
            JsonNode row = object(send("GET", "/api/v0/instances/" + id + "/", Map.of("owner", "me"), null))
                    .path("instances");
            if (row.isMissingNode()) {
                throw new Crash("KeyError: 'instances'");
            }
            if (row.isNull()) {
                print("Instance " + id + " not found or no longer exists.");
            } else {
                shown[0] = withDurationAndEnvironment(row);
            }
        });
        return shown[0];
    }

    /** {@code vastai show machines}. */
    List<JsonNode> showMachines() {
        List<JsonNode> rows = new ArrayList<>();
        command(() -> {
            JsonNode machines = object(send("GET", "/api/v0/machines", Map.of("owner", "me"), null))
                    .path("machines");
            if (!machines.isArray()) {
                throw new Crash("KeyError: 'machines'");
            }
            machines.forEach(row -> rows.add(machine(row)));
        });
        return rows;
    }

    /** {@code vastai show machine ID}. */
    List<JsonNode> showMachine(long id) {
        List<JsonNode> rows = new ArrayList<>();
        command(() -> {
            JsonNode machines = send("GET", "/api/v0/machines/" + id, Map.of("owner", "me"), null)
                    .json();
            if (!machines.isArray()) {
                throw new Crash("TypeError: string indices must be integers");
            }
            machines.forEach(row -> rows.add(machine(row)));
        });
        return rows;
    }

    /** Any other command, as one request. */
    void other(String method, String path, @Nullable String body) {
        command(() -> object(send(method, path, Map.of(), body)));
    }

    /** One request, sent again by itself where the client does so, and raised as an error where it raises one. */
    private Answer send(String method, String path, Map<String, String> query, @Nullable String body) {
        String asked = query.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String target = path + (asked.isEmpty() ? "" : "?" + asked);
        byte[] bytes = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
        String head = method + " " + target + " HTTP/1.1\r\nHost: warden\r\nUser-Agent: vastai-cli/1.4.4\r\n"
                + "Accept-Encoding: gzip, deflate\r\nAccept: */*\r\nConnection: keep-alive\r\n"
                + (key == null ? "" : "Authorization: Bearer " + key + "\r\n")
                + (body == null ? "" : "Content-Length: " + bytes.length + "\r\nContent-Type: application/json\r\n")
                + "\r\n";
        Answer answer = answer(RawHttp.says(head, bytes));
        double wait = 0.15;
        for (int again = 1; again < 3 && RETRIED.contains(answer.status()); again++) {
            pause(wait);
            wait *= 1.5;
            answer = answer(RawHttp.says(head, bytes));
        }
        if (answer.status() >= 400) {
            throw new HttpError(answer, path);
        }
        return answer;
    }

    /** {@code main()}: an HTTP error is told by its {@code msg}. */
    private void command(Runnable work) {
        try {
            work.run();
        } catch (HttpError e) {
            JsonNode body = e.answer.json();
            if (!body.isObject()) {
                throw new Crash("AttributeError: no .get() in " + body);
            }
            String msg = body.path("msg").asText();
            if ((e.answer.status() == 401 && msg.equals("Invalid user key"))
                    || (e.answer.status() == 404 && msg.equals("Session expired"))) {
                keyDeleted = true;
            }
            print("Failed with error " + e.answer.status() + ": " + msg);
        }
    }

    private static Map<String, String> listQuery(String filters) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("select_filters", filters);
        query.put("order_by", "[{\"col\": \"id\", \"dir\": \"asc\"}]");
        query.put("limit", "25");
        return query;
    }

    private static JsonNode object(Answer answer) {
        JsonNode json = answer.json();
        if (!json.isObject()) {
            throw new Crash("AttributeError: no .get() in " + json);
        }
        return json;
    }

    private static JsonNode withDurationAndEnvironment(JsonNode row) {
        if (!row.has("start_date")) {
            throw new Crash("KeyError: 'start_date'");
        }
        number(row.get("start_date"));
        if (!row.path("extra_env").isArray()) {
            throw new Crash("TypeError: extra_env cannot be gone through in " + row);
        }
        for (JsonNode pair : row.get("extra_env")) {
            if (!pair.isArray() || pair.size() < 2) {
                throw new Crash("IndexError: extra_env has no pairs in " + row);
            }
        }
        for (String shown :
                List.of("gpu_util", "cpu_cores_effective", "cpu_ram", "disk_space", "dph_total", "inet_up")) {
            if (!row.path(shown).isNull() && !row.path(shown).isMissingNode()) {
                number(row.get(shown));
            }
        }
        return row;
    }

    /** As the table formats a row: a number where it formats one, a text where it cuts or adds one. */
    private static String line(JsonNode row) {
        for (String column : List.of("gpu_util", "disk_usage", "disk_util", "dph_total", "inet_up", "inet_down")) {
            if (!row.path(column).isNull() && !row.path(column).isMissingNode()) {
                number(row.get(column));
            }
        }
        if (row.path("start_date").asBoolean(false) || row.path("start_date").isNumber()) {
            number(row.path("start_date"));
        }
        for (String column : List.of("actual_status", "label", "image_uuid", "verification", "geolocation")) {
            text(row.path(column));
        }
        if (!row.path("volume_info").isNull() && !row.path("volume_info").isArray()) {
            throw new Crash("TypeError: volume_info is no list");
        }
        return row.path("id").asLong() + " " + row.path("actual_status").asText("—") + " "
                + row.path("num_gpus").asInt() + "x " + row.path("gpu_name").asText();
    }

    private static JsonNode machine(JsonNode row) {
        text(row.path("hostname"));
        for (String column : List.of(
                "reliability2",
                "listed_gpu_cost",
                "min_bid_price",
                "credit_discount_max",
                "listed_inet_up_cost",
                "listed_inet_down_cost")) {
            if (!row.path(column).isNull() && !row.path(column).isMissingNode()) {
                number(row.get(column));
            }
        }
        if (!row.has("id")) {
            throw new Crash("KeyError: 'id'");
        }
        return row;
    }

    private static void number(JsonNode value) {
        if (!value.isNumber()) {
            throw new Crash("TypeError: no number: " + value);
        }
    }

    private static void text(JsonNode value) {
        if (!value.isTextual() && !value.isNull() && !value.isMissingNode()) {
            throw new Crash("TypeError: no text: " + value);
        }
    }

    private static Answer answer(String whole) {
        int head = whole.indexOf("\r\n\r\n");
        String[] status = whole.lines().findFirst().orElse("").split(" ", 3);
        if (head < 0 || status.length < 2) {
            throw new Crash("ConnectionError: " + whole);
        }
        String sent = whole.substring(head + 4);
        boolean chunked = whole.substring(0, head).toLowerCase(Locale.ROOT).contains("transfer-encoding: chunked");
        byte[] body = (chunked ? unchunked(sent) : sent).getBytes(StandardCharsets.ISO_8859_1);
        return new Answer(
                Integer.parseInt(status[1]),
                status.length < 3 ? "" : status[2],
                new String(body, StandardCharsets.UTF_8));
    }

    private static String unchunked(String chunks) {
        StringBuilder body = new StringBuilder();
        int at = 0;
        while (true) {
            int line = chunks.indexOf("\r\n", at);
            int size = Integer.parseInt(chunks.substring(at, line), 16);
            if (size == 0) {
                return body.toString();
            }
            body.append(chunks, line + 2, line + 2 + size);
            at = line + 2 + size + 2;
        }
    }

    private void print(String line) {
        printed.add(line);
    }

    private static void pause(double seconds) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos((long) (seconds * 1000)));
    }
}
