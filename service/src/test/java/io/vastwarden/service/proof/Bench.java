package io.vastwarden.service.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.Arc;
import io.restassured.response.Response;
import io.vastwarden.sandbox.vast.Call;
import io.vastwarden.sandbox.vast.Endpoint;
import io.vastwarden.sandbox.vast.VastStandIn;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;

/** What tests from outside stand on: a fleet as it starts, nothing under way, and people to ask with. */
abstract class Bench {

    static final Asker ADMIN = new Asker("admin", SandboxResource.ADMIN_TOKEN);

    private static final AtomicInteger NAMES = new AtomicInteger();

    final VastStandIn vast = SandboxResource.vast();

    /** The service's own, where it runs in this process; one that moves nothing where it runs as it is shipped. */
    final SettableClock clock = Arc.container() == null
            ? new SettableClock()
            : Arc.container().instance(SettableClock.class).get();

    @BeforeEach
    void nothingIsUnderWay() {
        vast.faults().clear();
        Patience.await(
                "what the test before left under way to end",
                () -> {
                    List<JsonNode> running = running();
                    running.forEach(plan -> ADMIN.cancelling(new Shown(plan)));
                    return running;
                },
                List::isEmpty);
        vast.reset();
        SandboxResource.other().reset();
    }

    private static List<JsonNode> running() {
        return Asker.read(ADMIN.get("/v1/plans?state=running&limit=100")
                        .then()
                        .statusCode(200)
                        .extract()
                        .response())
                .path("items")
                .valueStream()
                .toList();
    }

    /** A new caller with these grants on the account {@code default}. */
    static Asker caller(String... grants) {
        return callerOf("default", grants);
    }

    /** A new caller with these grants on that account. */
    static Asker callerOf(String account, String... grants) {
        String name = "caller-" + NAMES.incrementAndGet() + "-" + Long.toString(System.nanoTime(), 36);
        Response made = ADMIN.post("/v1/callers", Map.of("name", name, "grants", List.of(grants), "account", account));
        return new Asker(
                "caller:" + name,
                made.then().statusCode(201).extract().body().jsonPath().getString("token"));
    }

    /** Every call that could have changed something at Vast.ai. */
    List<Call> sent() {
        return vast.log().calls(call -> !call.method().equals("GET"));
    }

    void nothingWasSent() {
        assertThat(sent()).as("what was sent to Vast.ai").isEmpty();
    }

    List<Call> sent(Endpoint endpoint) {
        return vast.log().calls(endpoint);
    }

    /** A refusal in the shape of own paths, which says that nothing was sent, while nothing was. */
    void refused(Response answer, int status, String type) {
        JsonNode problem = Asker.read(answer);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(problem.path("type").asText()).isEqualTo("urn:warden:problem:" + type);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(problem.path("detail").asText())
                .matches("(?s).*([Nn]othing (more )?was (planned|sent|made|stored)|[Nn]othing has changed).*");
        nothingWasSent();
    }

    /** A refusal in Vast.ai's shape, which says that nothing was sent, while nothing was. */
    void refusedInVastShape(Response answer, int status, String error) {
        JsonNode body = Asker.read(answer);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/json");
        assertThat(body.path("success").isBoolean()).isTrue();
        assertThat(body.path("success").asBoolean()).isFalse();
        assertThat(body.path("error").asText()).isEqualTo(error);
        assertThat(body.path("msg").asText()).isNotBlank();
        nothingWasSent();
    }
}
