package io.vastwarden.service.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.vastwarden.sandbox.vast.Instance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Those who follow a plan, and may or will no longer. */
@QuarkusTest
@WithTestResource(SandboxResource.class)
class LetGoTest extends Bench {

    /** Of a body in chunks. */
    private static final String END = "\r\n0\r\n\r\n";

    @Test
    void who_hangs_up_at_once_leaves_nothing_in_the_log() throws IOException {
        Asker ci = caller("view", "destroy");
        Shown plan = ci.plans("destroy", 4242);
        try (HeardLog log = HeardLog.inDetail("io.vastwarden.service.plan.PlanEvents")) {
            Patience.await(
                    "one to be gone before anything was written",
                    () -> {
                        hangUpAtOnce(plan, ci);
                        return log.lines();
                    },
                    lines -> lines.stream().anyMatch(line -> line.contains("Already closed")));
            ci.rejecting(plan).then().statusCode(200);
            followers(0);
            assertThat(log.lines()).noneMatch(line -> line.contains("event=unforeseen"));
        }
    }

    @Test
    void who_hangs_up_in_the_middle_of_an_answer_leaves_nothing_in_the_log() {
        Asker ci = caller("view", "destroy");
        String longLabel = "many-" + "x".repeat(15_000);
        for (int i = 0; i < 300; i++) {
            vast.fleet().put(Instance.running(720_000 + i, clock.instant()).labelled(longLabel));
        }
        Shown plan = Asker.shown(ci.post("/v1/plans", "{\"operation\":\"destroy\",\"select\":{\"label\":\"many-*\"}}"));
        try (HeardLog log = HeardLog.inDetail("io.vastwarden.service.http.Errors")) {
            Patience.await(
                    "one to be gone while it was answered",
                    () -> {
                        hangUpInTheMiddle(plan, ci);
                        return log.lines();
                    },
                    lines -> lines.stream().anyMatch(line -> line.contains("event=asker_gone")));
            assertThat(log.lines()).noneMatch(line -> line.contains("event=unforeseen"));
        }
        ci.rejecting(plan).then().statusCode(200);
    }

    private static void hangUpAtOnce(Shown plan, Asker asker) {
        try {
            new RawFollower(plan, asker).close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void hangUpInTheMiddle(Shown plan, Asker asker) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            String request = "GET /v1/plans/" + plan.id() + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                    + asker.token() + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            assertThat(socket.getInputStream().read()).isEqualTo('H');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_follower_whose_token_is_revoked_is_let_go_and_the_others_follow_on() throws IOException {
        Asker owner = caller("view", "destroy");
        Asker leaving = caller("view");
        Shown plan = owner.plans("destroy", 4242);
        CompletableFuture<List<Events.Event>> staying = Events.follow(plan, owner, null);
        try (RawFollower follower = new RawFollower(plan, leaving)) {
            follower.readUntil("awaiting_approval");

            leaving.revoked();

            follower.readUntil(END);
        }
        assertThat(staying).isNotDone();
        owner.rejecting(plan).then().statusCode(200);
        assertThat(staying.join().getLast().data().path("state").asText()).isEqualTo("rejected");
    }

    @Test
    void a_follower_whose_token_is_replaced_or_expires_is_let_go() throws IOException {
        Asker owner = caller("view", "destroy");
        Asker replaced = caller("view");
        Asker expiring = until(clock.instant().plus(Duration.ofMinutes(2)));
        Shown plan = owner.plans("destroy", 4242);
        try (RawFollower first = new RawFollower(plan, replaced);
                RawFollower second = new RawFollower(plan, expiring)) {
            first.readUntil("awaiting_approval");
            second.readUntil("awaiting_approval");

            ADMIN.post("/v1/callers/" + replaced.token().split("_", 3)[1] + "/rotation", "{}")
                    .then()
                    .statusCode(200);
            first.readUntil(END);
            second.readUntil(":still here");
            clock.advance(Duration.ofMinutes(2));
            second.readUntil(END);
        }
        owner.rejecting(plan).then().statusCode(200);
    }

    private static Asker until(Instant end) {
        Response made = ADMIN.post(
                "/v1/callers",
                Map.of(
                        "name",
                        "expiring-" + Long.toString(System.nanoTime(), 36),
                        "grants",
                        List.of("view"),
                        "account",
                        "default",
                        "expires_at",
                        end.toString()));
        return new Asker("expiring", Asker.read(made).path("token").asText());
    }

    private static void followers(int wanted) {
        Patience.await(wanted + " to follow", Scrape::now, seen -> seen.value("warden_plan_followers") == wanted);
    }
}
