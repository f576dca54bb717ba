package io.vastwarden.sandbox.vast;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Calls the stand-in over HTTP with one key. */
record Client(URI url, String key) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static Client of(VastStandIn vast) {
        return new Client(vast.url(), vast.key());
    }

    Client with(String otherKey) {
        return new Client(url, otherKey);
    }

    Said get(String path) {
        return call("GET", path, "");
    }

    Said destroy(long id) {
        return call("DELETE", "/api/v0/instances/" + id + "/", "{}");
    }

    Said cleanUp(long machine) {
        return call("PUT", "/api/v0/machines/" + machine + "/cleanup/", "{}");
    }

    /** The v1 list; names and values of parameters in turn. */
    Said list(String... parameters) {
        StringBuilder query = new StringBuilder("?");
        for (int i = 0; i < parameters.length; i += 2) {
            query.append(parameters[i])
                    .append('=')
                    .append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8))
                    .append('&');
        }
        return get("/api/v1/instances/" + query);
    }

    Said call(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("Authorization", "Bearer " + key);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    static Said send(HttpRequest request) {
        try {
            HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            return new Said(
                    response.statusCode(),
                    response.body(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.headers().firstValue("Location").orElse(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    record Said(int status, String body, String type, String location) {
        JsonNode json() {
            return Json.read(body).orElseThrow(() -> new AssertionError("not JSON: " + body));
        }
    }
}
