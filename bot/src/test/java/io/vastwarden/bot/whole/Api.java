package io.vastwarden.bot.whole;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

/** The service's API, for what members cannot see or somebody else does meanwhile. */
record Api(String url, String token) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The newest plan. */
    JsonNode newestPlan() {
        return plan(get("/v1/plans?limit=1").path("items").path(0).path("id").asText());
    }

    JsonNode plan(String id) {
        return get("/v1/plans/" + id);
    }

    /** The newest record of this kind. */
    JsonNode newestOf(String kind) {
        return get("/v1/audit?limit=100")
                .path("items")
                .valueStream()
                .filter(one -> one.path("kind").asText().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    /** The audit, oldest first. */
    List<JsonNode> audit() {
        return get("/v1/audit?beyond=0&limit=100").path("items").valueStream().toList();
    }

    List<JsonNode> protections() {
        return get("/v1/protections").path("items").valueStream().toList();
    }

    /** Nothing is protected any more. */
    void unprotectAll() {
        for (JsonNode protection : protections()) {
            send(HttpRequest.newBuilder(URI.create(
                            url + "/v1/protections/" + protection.path("id").asText()))
                    .header("Content-Type", "application/json")
                    .method(
                            "DELETE",
                            HttpRequest.BodyPublishers.ofString(written(Map.of("reason", "the test is over")))));
        }
    }

    JsonNode get(String path) {
        return send(HttpRequest.newBuilder(URI.create(url + path)).GET());
    }

    JsonNode post(String path, Map<String, ?> body) {
        return send(HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(written(body))));
    }

    private JsonNode send(HttpRequest.Builder request) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(
                    request.header("Authorization", "Bearer " + token).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 400) {
                throw new AssertionError(answer.statusCode() + ": " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String written(Map<String, ?> body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
