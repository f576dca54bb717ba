package io.vastwarden.bench.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The service's HTTP API as a program uses it. */
public final class Api implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final URI base;
    private final String token;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Api(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    public URI at(String path) {
        return base.resolve(path);
    }

    public String token() {
        return token;
    }

    /** Answers the body of a 2xx. @throws CannotMeasure on anything else */
    public JsonNode get(String path) throws InterruptedException {
        return send(to(path).GET().build());
    }

    /** The sum of what the service's metrics say in lines that begin so. @throws CannotMeasure when none does */
    long metric(String beginning) throws InterruptedException {
        List<Double> values = text(to("/q/metrics").GET().build())
                .lines()
                .filter(line -> line.startsWith(beginning))
                .map(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .toList();
        if (values.isEmpty()) {
            throw new CannotMeasure("no metric begins with " + beginning);
        }
        return (long) values.stream().mapToDouble(Double::doubleValue).sum();
    }

    /** A plan that awaits approval. */
    public record Planned(String id, String digest) {}

    /** Plans the destruction of these instances. */
    public Planned plan(List<Long> ids) throws InterruptedException {
        JsonNode plan = send(post("/v1/plans", Map.of("operation", "destroy", "ids", ids, "reason", "bench")));
        return new Planned(plan.path("id").asText(), plan.path("digest").asText());
    }

    /** The yes to a plan, to be sent with {@link #send}. */
    public HttpRequest approval(Planned plan) {
        return post("/v1/plans/" + plan.id() + "/approval", Map.of("digest", plan.digest()));
    }

    /** The no to a plan, to be sent with {@link #send}. */
    public HttpRequest rejection(Planned plan) {
        return post("/v1/plans/" + plan.id() + "/rejection", Map.of("reason", "bench"));
    }

    /** A destruction as Vast.ai's own clients ask for it, to be sent with {@link #send}. */
    public HttpRequest destruction(long id) {
        return to("/api/v0/instances/" + id + "/")
                .method("DELETE", BodyPublishers.ofString("{}"))
                .build();
    }

    /** Answers the plan as it ended. @throws CannotMeasure when it has not in time */
    public JsonNode awaitEnd(Planned plan, Duration atMost, Duration pause) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (System.nanoTime() < deadline) {
            JsonNode now = get("/v1/plans/" + plan.id());
            if (now.path("ended_at").isTextual()) {
                return now;
            }
            Thread.sleep(pause);
        }
        throw new CannotMeasure("plan " + plan.id() + " did not end within " + atMost.toSeconds() + " s");
    }

    /** Sends and answers the body of a 2xx. @throws CannotMeasure on anything else */
    public JsonNode send(HttpRequest request) throws InterruptedException {
        try {
            return JSON.readTree(text(request));
        } catch (JsonProcessingException e) {
            throw new CannotMeasure(request.method() + " " + request.uri().getPath() + " was not answered in JSON", e);
        }
    }

    private String text(HttpRequest request) throws InterruptedException {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new CannotMeasure(request.method() + " " + request.uri().getPath() + " was answered "
                        + answer.statusCode() + ": " + answer.body().strip());
            }
            return answer.body();
        } catch (IOException e) {
            throw new CannotMeasure(
                    request.method() + " " + request.uri().getPath() + " was not answered: " + e.getMessage(), e);
        }
    }

    private HttpRequest post(String path, Map<String, Object> body) {
        try {
            return to(path).header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON can be made of " + body, e);
        }
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(at(path)).timeout(PATIENCE).header("Authorization", "Bearer " + token);
    }

    @Override
    public void close() {
        http.close();
    }
}
