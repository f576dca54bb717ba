package io.vastwarden.service.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vastwarden.sandbox.vast.Endpoint;
import io.vastwarden.sandbox.vast.Fault;
import io.vastwarden.sandbox.vast.Instance;
import io.vastwarden.sandbox.vast.Scope;
import io.vastwarden.sandbox.vast.VastStandIn;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An account's API key that is replaced while Warden runs: by one of the same account, or by another account's. */
@QuarkusTest
@WithTestResource(SandboxResource.class)
class ReplacedKeyTest extends Bench {

    static final String ACCOUNT = SandboxResource.OTHER;
    private static final AtomicInteger KEYS = new AtomicInteger();

    final VastStandIn other = SandboxResource.other();
    Asker theirs = ADMIN;

    @BeforeEach
    void anAccountThatIsKnown() {
        fleetOf(7001, 7002);
        confirmWhatIsWithheld();
        theirs = callerOf(ACCOUNT, "view", "destroy");
        theirs.get("/v1/instances?max_age=0").then().statusCode(200);
    }

    @AfterEach
    void aKeyThatIsUsed() {
        confirmWhatIsWithheld();
    }

    @Test
    void a_new_key_of_the_same_account_goes_on_by_itself() throws IOException {
        Shown plan = theirs.plans("destroy", 7001);
        String before = keyShown();

        String next = replaceKey();
        Shown done = theirs.awaitEnd(theirs.approves(plan));

        assertThat(done.outcome(7001)).isEqualTo("destroyed");
        assertThat(other.log().calls(call -> !call.method().equals("GET")))
                .allSatisfy(call -> assertThat(call.key()).isEqualTo(next));
        assertThat(keyShown()).isNotEqualTo(before);
        JsonNode told = lastOfAudit("key_replaced");
        assertThat(told.path("account").asText()).isEqualTo(ACCOUNT);
        assertThat(told.path("details").path("key").asText()).isEqualTo(keyShown());
        assertThat(told.path("details").path("because").asText()).matches("it shows instance 700[12] too");
    }

    @Test
    void what_another_accounts_key_does_not_list_is_not_taken_for_gone() throws IOException {
        Shown plan = theirs.plans("destroy", 7001);
        String known = Files.readString(SandboxResource.otherKey());

        anotherAccountsKey();
        theirs.approves(plan);

        assertThat(Patience.await("the lane to be held", this::held, words -> words.contains("another account's")))
                .contains("Put the right key back");
        assertThat(theirs.sees(plan).item(7001).path("outcome").isNull()).isTrue();
        assertThat(other.log().destroyed()).isEmpty();
        Response planning = theirs.planning("destroy", 7002);
        refused(planning, 503, "vast-unreachable");
        assertThat(planning.asString()).contains("may be another account's");
        assertThat(theirs.get("/v1/instances?max_age=0").statusCode()).isEqualTo(503);
        assertThat(health()).contains("withheld");

        Files.writeString(SandboxResource.otherKey(), known);
        fleetOf(7001, 7002);

        assertThat(theirs.awaitEnd(plan).outcome(7001)).isEqualTo("destroyed");
        assertThat(account().path("withheld").isNull()).isTrue();
        assertThat(health()).doesNotContain("withheld");
    }

    @Test
    void an_admin_can_confirm_it_and_then_nothing_is_said_of_what_was_under_way() throws IOException {
        Shown running = theirs.plans("destroy", 7001);
        Shown open = theirs.plans("destroy", 7002);
        anotherAccountsKey();
        theirs.approves(running);
        Patience.await("the lane to be held", this::held, words -> words.contains("another account's"));
        String key = account().path("key").asText();

        assertThat(confirming(caller("admin"), key).statusCode()).isEqualTo(404);
        assertThat(confirming(callerOf(ACCOUNT, "view", "destroy", "approve"), key)
                        .statusCode())
                .isEqualTo(403);
        refused(confirming(ADMIN, "000000000000"), 409, "key-not-withheld");
        refused(confirming(ADMIN, ""), 409, "key-not-withheld");
        assertThat(confirming(callerOf(ACCOUNT, "admin"), key).statusCode()).isEqualTo(200);

        Shown ended = theirs.sees(running);
        assertThat(ended.outcome(7001)).isEqualTo("blocked");
        assertThat(ended.words(7001)).contains("API key was replaced").contains("It was not sent.");
        assertThat(ended.state()).isEqualTo("done");
        assertThat(theirs.sees(open).state()).isEqualTo("cancelled");
        assertThat(lastOfAudit("key_confirmed").path("details").path("key").asText())
                .isEqualTo(key);
        assertThat(theirs.does("destroy", 8001).outcome(8001)).isEqualTo("destroyed");
        assertThat(other.log().destroyed()).containsExactly(8001L);
    }

    @Test
    void what_was_unclear_is_not_taken_for_gone_because_a_confirmed_key_does_not_list_it() throws IOException {
        other.faults().next(Endpoint.DESTROY_INSTANCE, Fault.dropBeforeEffect(), Fault.garbage(), Fault.emptyBody());
        Shown unclear = theirs.does("destroy", 7001);
        assertThat(unclear.outcome(7001)).isEqualTo("unclear");
        anotherAccountsKey();
        confirmWhatIsWithheld();

        Response looked =
                ADMIN.post("/v1/plans/" + unclear.id() + "/items/7001/resolution", Map.of("look_again", true));

        assertThat(looked.statusCode()).isEqualTo(409);
        assertThat(looked.asString()).contains("still-unclear").contains("may be another account's");
    }

    private void fleetOf(long... ids) {
        other.fleet().clear();
        for (long id : ids) {
            other.fleet().put(Instance.running(id, Instant.EPOCH.plusSeconds(1_700_000_000)));
        }
    }

    /** As if the file held the key of somebody else. */
    private void anotherAccountsKey() throws IOException {
        fleetOf(8001);
        replaceKey();
    }

    private String replaceKey() throws IOException {
        String name = "replaced-" + KEYS.incrementAndGet();
        Files.writeString(SandboxResource.otherKey(), other.addKey(name, EnumSet.allOf(Scope.class)));
        return name;
    }

    static JsonNode account() {
        return Asker.read(ADMIN.get("/v1/accounts"))
                .path("items")
                .valueStream()
                .filter(one -> one.path("name").asText().equals(ACCOUNT))
                .findFirst()
                .orElseThrow();
    }

    private static String keyShown() {
        return account().path("key").asText();
    }

    private static JsonNode lastOfAudit(String kind) {
        return ADMIN.audit("account=" + ACCOUNT).reversed().stream()
                .filter(one -> one.path("kind").asText().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    String held() {
        return Asker.read(theirs.get("/v1/lanes"))
                .path("items")
                .valueStream()
                .filter(lane -> lane.path("endpoint").asText().equals("destroy_instance"))
                .map(lane -> lane.path("held").asText(""))
                .findFirst()
                .orElseThrow();
    }

    private static String health() {
        return io.restassured.RestAssured.get("/q/health/ready").asString();
    }

    private static Response confirming(Asker asker, String key) {
        return asker.post("/v1/accounts/" + ACCOUNT + "/key", Map.of("key", key));
    }

    private static void confirmWhatIsWithheld() {
        Patience.await(
                "the key to be used",
                () -> {
                    ADMIN.get("/v1/instances?max_age=0&account=" + ACCOUNT);
                    JsonNode account = account();
                    if (!account.path("withheld").isNull()) {
                        confirming(ADMIN, account.path("key").asText());
                    }
                    return account;
                },
                account -> account.path("withheld").isNull());
    }
}
