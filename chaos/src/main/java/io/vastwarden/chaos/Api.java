package io.vastwarden.chaos;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Warden's HTTP API, of services that may end while they are asked: what is not answered may have happened. */
final class Api implements AutoCloseable {
    /** Every service's admin token in this run. */
    static final String TOKEN = "token-of-the-chaos-that-opens-nothing-real";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** A plan that awaits approval. */
    record Planned(String id, String digest) {}

    Optional<Planned> plan(Replica replica, String operation, List<Long> ids) throws InterruptedException {
        return post(replica, "/v1/plans", Map.of("operation", operation, "ids", ids, "reason", "chaos"))
                .map(plan -> new Planned(
                        plan.path("id").asText(), plan.path("digest").asText()));
    }

    void approve(Replica replica, Planned plan) throws InterruptedException {
        post(replica, "/v1/plans/" + plan.id() + "/approval", Map.of("digest", plan.digest()));
    }

    void reject(Replica replica, Planned plan) throws InterruptedException {
        post(replica, "/v1/plans/" + plan.id() + "/rejection", Map.of("reason", "chaos"));
    }

    void cancel(Replica replica, Planned plan) throws InterruptedException {
        post(replica, "/v1/plans/" + plan.id() + "/cancellation", Map.of("reason", "chaos"));
    }

    /** As the official client asks for it. */
    void destroyOnTheWire(Replica replica, long id) throws InterruptedException {
        send(to(replica, "/api/v0/instances/" + id + "/")
                .method("DELETE", BodyPublishers.ofString("{}"))
                .build());
    }

    /** Empty when it is not answered, or with anything but a 2xx. */
    Optional<JsonNode> get(Replica replica, String path) throws InterruptedException {
        return send(to(replica, path).GET().build());
    }

    /** Every element of a list, page by page. @throws CannotGoOn when a page is not answered */
    List<JsonNode> all(Replica replica, String path) throws InterruptedException {
        List<JsonNode> all = new ArrayList<>();
        String after = "";
        while (true) {
            String page = path + (path.contains("?") ? "&" : "?") + "limit=100" + after;
            JsonNode answer =
                    get(replica, page).orElseThrow(() -> new CannotGoOn(path + " was not answered at the end."));
            answer.path("items").forEach(all::add);
            if (!answer.path("next").isTextual()) {
                return all;
            }
            after = "&after=" + answer.path("next").asText();
        }
    }

    private Optional<JsonNode> post(Replica replica, String path, Map<String, Object> body)
            throws InterruptedException {
        try {
            return send(to(replica, path)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                    .build());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON can be made of " + body, e);
        }
    }

    private Optional<JsonNode> send(HttpRequest request) throws InterruptedException {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            return answer.statusCode() / 100 == 2 ? Optional.of(JSON.readTree(answer.body())) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static HttpRequest.Builder to(Replica replica, String path) {
        return HttpRequest.newBuilder(replica.base().resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + TOKEN);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
