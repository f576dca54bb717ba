package io.vastwarden.service.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads a plan's server-sent events as any client would: line by line. */
final class Events {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Events() {}

    record Event(String name, long id, JsonNode data) {}

    /** Follows until the service ends it; returns when the first event was read, so that none can be missed. */
    static CompletableFuture<List<Event>> follow(Shown plan, Asker asker, @Nullable Long lastEventId) {
        CompletableFuture<List<Event>> heard = new CompletableFuture<>();
        CountDownLatch connected = new CountDownLatch(1);
        Thread.ofVirtual().start(() -> {
            try {
                heard.complete(read(plan, asker, lastEventId, connected, event -> true));
            } catch (RuntimeException | Error e) {
                heard.completeExceptionally(e);
            } finally {
                connected.countDown();
            }
        });
        try {
            connected.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return heard.orTimeout(40, java.util.concurrent.TimeUnit.SECONDS);
    }

    static void hangUpAfterTheFirst(Shown plan, Asker asker) {
        read(plan, asker, null, new CountDownLatch(1), event -> false);
    }

    private static List<Event> read(
            Shown plan, Asker asker, @Nullable Long lastEventId, CountDownLatch connected, Predicate<Event> goOn) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/v1/plans/" + plan.id() + "/events"))
                .timeout(Duration.ofSeconds(40))
                .header("Authorization", "Bearer " + asker.token());
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId.toString());
        }
        try {
            HttpResponse<java.io.InputStream> response =
                    CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            if (response.statusCode() == 204) {
                return List.of();
            }
            if (response.statusCode() != 200) {
                throw new AssertionError("answered " + response.statusCode());
            }
            return events(response, connected, goOn);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Event> events(
            HttpResponse<java.io.InputStream> response, CountDownLatch connected, Predicate<Event> goOn)
            throws IOException {
        List<Event> events = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            String name = "";
            long id = -1;
            StringBuilder data = new StringBuilder();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event:")) {
                    name = line.substring(6).strip();
                } else if (line.startsWith("id:")) {
                    id = Long.parseLong(line.substring(3).strip());
                } else if (line.startsWith("data:")) {
                    data.append(line.substring(5));
                } else if (line.isEmpty() && !data.isEmpty()) {
                    Event event = new Event(name, id, parsed(data.toString()));
                    data.setLength(0);
                    events.add(event);
                    connected.countDown();
                    if (!goOn.test(event)) {
                        return events;
                    }
                }
            }
        }
        return events;
    }

    private static JsonNode parsed(String data) {
        try {
            return JSON.readTree(data);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + data, e);
        }
    }
}
