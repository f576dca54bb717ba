package io.vastwarden.service.proof;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Somebody with a token who asks the service. */
record Asker(String name, String token) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A request with this token and nothing else. */
    RequestSpecification ask() {
        return given().urlEncodingEnabled(false)
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .header("Authorization", "Bearer " + token);
    }

    /** From now on this token opens nothing. */
    void revoked() {
        Bench.ADMIN.ask().delete("/v1/callers/" + token.split("_", 3)[1]).then().statusCode(204);
    }

    Response get(String path) {
        return ask().get(path);
    }

    Response post(String path, String body) {
        return ask().contentType("application/json").body(body).post(path);
    }

    Response post(String path, Map<String, ?> body) {
        return post(path, written(body));
    }

    /** A plan that awaits approval. */
    Shown plans(String operation, long... ids) {
        return shown(planning(operation, ids).then().statusCode(201).extract().response());
    }

    Response planning(String operation, long... ids) {
        return post("/v1/plans", Map.of("operation", operation, "ids", listed(ids)));
    }

    Shown approves(Shown plan) {
        return shown(approving(plan).then().statusCode(200).extract().response());
    }

    Response approving(Shown plan) {
        return post("/v1/plans/" + plan.id() + "/approval", Map.of("digest", plan.digest()));
    }

    Response rejecting(Shown plan) {
        return post("/v1/plans/" + plan.id() + "/rejection", "{}");
    }

    Response cancelling(Shown plan) {
        return post("/v1/plans/" + plan.id() + "/cancellation", "{}");
    }

    /** A protection that holds. */
    JsonNode protects(Map<String, ?> what) {
        return read(
                post("/v1/protections", what).then().statusCode(201).extract().response());
    }

    Response unprotecting(String protection, String reason) {
        return ask().contentType("application/json")
                .body(written(Map.of("reason", reason)))
                .delete("/v1/protections/" + protection);
    }

    /** The same plan as it is now. */
    Shown sees(Shown plan) {
        return shown(
                get("/v1/plans/" + plan.id()).then().statusCode(200).extract().response());
    }

    /** A plan that is approved at once, seen at its end. */
    Shown does(String operation, long... ids) {
        return awaitEnd(approves(plans(operation, ids)));
    }

    /** The plan when it has ended. */
    Shown awaitEnd(Shown plan) {
        return Patience.await("the end of plan " + plan.id(), () -> sees(plan), Shown::ended);
    }

    /** What this person sees of the audit under this question, oldest first. */
    List<JsonNode> audit(String query) {
        List<JsonNode> newestFirst = read(get("/v1/audit?limit=100&" + query)
                        .then()
                        .statusCode(200)
                        .extract()
                        .response())
                .path("items")
                .valueStream()
                .toList();
        return newestFirst.reversed();
    }

    static Shown shown(Response response) {
        return new Shown(read(response));
    }

    static JsonNode read(Response response) {
        return read(response.asString());
    }

    static JsonNode read(String answer) {
        try {
            return JSON.readTree(answer);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + answer, e);
        }
    }

    private static List<Long> listed(long... ids) {
        return Arrays.stream(ids).boxed().toList();
    }

    private static String written(Map<String, ?> body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
