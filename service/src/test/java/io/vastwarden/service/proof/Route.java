package io.vastwarden.service.proof;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;

/** A route of the OpenAPI document, its path with the names of its parameters in braces. */
record Route(String method, String path, JsonNode operation) {

    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");

    /** Every route that there is, as the running service tells. */
    static List<Route> all() {
        return Asker.read(given().get("/q/openapi?format=json")).path("paths").properties().stream()
                .flatMap(path -> METHODS.stream()
                        .filter(method -> path.getValue().has(method))
                        .map(method -> new Route(
                                method.toUpperCase(Locale.ROOT),
                                path.getKey(),
                                path.getValue().path(method))))
                .toList();
    }

    /** The path with this in the place of each parameter. */
    String about(String id) {
        return path.replaceAll("\\{[^}]*}", id);
    }

    boolean isVastShaped() {
        return path.startsWith("/api/");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
