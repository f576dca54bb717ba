package io.vastwarden.service.proof;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vastwarden.sandbox.vast.Endpoint;
import io.vastwarden.sandbox.vast.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a person who watches the service sees of what it does. */
@QuarkusTest
@WithTestResource(SandboxResource.class)
class MetricsTest extends Bench {

    private static final String[] LISTS_READ = {"account", "default", "endpoint", "list_instances", "reply", "read"};
    private static final String[] OF_DESTROY = {"account", "default", "endpoint", "destroy_instance"};

    /** Gauges are read at most once a second. */
    private static Scrape seenAgain(Predicate<Scrape> enough) {
        return Patience.await("the metrics to show it", Scrape::now, enough);
    }

    private static double outcomes(Scrape scrape, String operation, String outcome) {
        return scrape.value("warden_outcomes_total", "account", "default", "operation", operation, "outcome", outcome);
    }

    private static double calls(Scrape scrape, String endpoint, String reply) {
        return scrape.value(
                "warden_upstream_calls_seconds_count", "account", "default", "endpoint", endpoint, "reply", reply);
    }

    @Test
    void each_item_is_counted_once_by_how_it_ended() {
        Asker ci = caller("view", "destroy", "cleanup");
        vast.fleet().changeLabel(4243, "before");
        Scrape before = Scrape.now();

        Shown plan = ci.plans("destroy", 4242, 4243);
        vast.fleet().changeLabel(4243, "after");
        ci.awaitEnd(ci.approves(plan));
        ci.does("cleanup", 123);
        ci.rejecting(ci.plans("destroy", 4244, 4243)).then().statusCode(200);

        Scrape after =
                seenAgain(scrape -> outcomes(scrape, "cleanup", "cleaned") > outcomes(before, "cleanup", "cleaned"));
        assertThat(outcomes(after, "destroy", "destroyed") - outcomes(before, "destroy", "destroyed"))
                .isEqualTo(1);
        assertThat(outcomes(after, "destroy", "changed") - outcomes(before, "destroy", "changed"))
                .isEqualTo(1);
        assertThat(outcomes(after, "cleanup", "cleaned") - outcomes(before, "cleanup", "cleaned"))
                .isEqualTo(1);
        assertThat(outcomes(after, "destroy", "cancelled") - outcomes(before, "destroy", "cancelled"))
                .isEqualTo(2);
        assertThat(after.all(
                        "warden_outcomes_total", "account", "default", "operation", "destroy", "outcome", "unclear"))
                .as("there before it first happens")
                .hasSize(1);
    }

    @Test
    void every_request_to_vast_ai_is_counted_by_endpoint_and_reply() {
        Asker ci = caller("view", "destroy");
        Scrape before = Scrape.now();

        vast.faults().next(Endpoint.DESTROY_INSTANCE, Fault.tooFrequent(), Fault.dropAfterEffect());
        ci.does("destroy", 4242);

        Scrape after = Scrape.now();
        assertThat(calls(after, "destroy_instance", "throttled") - calls(before, "destroy_instance", "throttled"))
                .isEqualTo(1);
        assertThat(calls(after, "destroy_instance", "unclear") - calls(before, "destroy_instance", "unclear"))
                .isEqualTo(1);
        assertThat(calls(after, "destroy_instance", "destroyed") - calls(before, "destroy_instance", "destroyed"))
                .isZero();
        assertThat(after.value("warden_upstream_calls_seconds_count", LISTS_READ)
                        - before.value("warden_upstream_calls_seconds_count", LISTS_READ))
                .isEqualTo(sent(Endpoint.LIST_INSTANCES).size());
    }

    @Test
    void what_waits_is_shown_while_it_waits_and_how_long_it_did_afterwards() {
        Asker ci = caller("view", "destroy");
        String[] running = {"account", "default", "operation", "destroy", "state", "running"};
        Scrape before = seenAgain(scrape -> scrape.value("warden_lane_depth", OF_DESTROY) == 0);
        vast.faults().next(Endpoint.DESTROY_INSTANCE, Fault.delayBeforeEffect(Duration.ofSeconds(3)));
        Shown plan = ci.approves(ci.plans("destroy", 4242, 4243, 4244));

        seenAgain(scrape ->
                scrape.value("warden_lane_depth", OF_DESTROY) == 2 && scrape.value("warden_plans_open", running) == 1);

        ci.awaitEnd(plan);
        Scrape after = seenAgain(scrape -> scrape.value("warden_lane_depth", OF_DESTROY) == 0
                && scrape.value("warden_plans_open", running) == 0
                && scrape.value("warden_slot_wait_seconds_count", OF_DESTROY)
                        >= before.value("warden_slot_wait_seconds_count", OF_DESTROY) + 3);
        assertThat(after.value("warden_slot_wait_seconds_count", OF_DESTROY)
                        - before.value("warden_slot_wait_seconds_count", OF_DESTROY))
                .isEqualTo(3);
        assertThat(after.value("warden_slot_wait_seconds_sum", OF_DESTROY)
                        - before.value("warden_slot_wait_seconds_sum", OF_DESTROY))
                .as("two of them waited for the first one")
                .isGreaterThan(6);
        assertThat(after.value("warden_slot_wait_seconds_count", "account", "default", "endpoint", "list_instances"))
                .isPositive();
        assertThat(after.value("warden_lane_interval_seconds", OF_DESTROY))
                .isGreaterThanOrEqualTo(SandboxResource.INTERVAL.toMillis() / 1000.0);
    }

    @Test
    void the_age_of_the_oldest_open_plan_grows_until_it_has_ended() {
        Asker ci = caller("view", "cleanup");
        String[] waiting = {"account", "default", "operation", "cleanup", "state", "awaiting_approval"};
        clock.advance(Duration.ofMinutes(11));
        seenAgain(scrape -> scrape.value("warden_plans_open", waiting) == 0);
        Shown plan = ci.plans("cleanup", 123);
        seenAgain(scrape -> scrape.value("warden_plans_open", waiting) == 1
                && scrape.value("warden_plans_oldest_age_seconds", waiting) < 300);

        clock.advance(Duration.ofMinutes(5));

        seenAgain(scrape -> scrape.value("warden_plans_open", waiting) == 1
                && scrape.value("warden_plans_oldest_age_seconds", waiting) >= 300);

        clock.advance(Duration.ofMinutes(6));

        seenAgain(scrape -> scrape.value("warden_plans_open", waiting) == 0
                && scrape.value("warden_plans_oldest_age_seconds", waiting) == 0);
        assertThat(ci.sees(plan).state()).isEqualTo("expired");
    }

    @Test
    void a_lane_that_something_holds_is_shown_as_held() {
        Asker ci = caller("view", "destroy");
        vast.faults().next(Endpoint.DESTROY_INSTANCE, Fault.wrongKey(401));
        ci.approves(ci.plans("destroy", 4242));

        seenAgain(scrape -> scrape.value("warden_lane_held", OF_DESTROY) == 1);

        ci.does("destroy", 4243);
        seenAgain(scrape -> scrape.value("warden_lane_held", OF_DESTROY) == 0);
        assertThat(Scrape.now().all("warden_circuit_open", "account", "default"))
                .singleElement()
                .satisfies(sample -> assertThat(sample.value()).isZero());
    }

    @Test
    void transactions_are_timed_and_the_audit_is_counted() {
        Asker ci = caller("view", "destroy");
        Scrape before = Scrape.now();

        ci.does("destroy", 4242);

        Scrape after = Scrape.now();
        for (String kind : new String[] {"read", "write"}) {
            String[] labels = {"transaction", kind, "result", "committed"};
            assertThat(after.value("warden_database_seconds_count", labels))
                    .isGreaterThan(before.value("warden_database_seconds_count", labels));
            assertThat(after.value("warden_database_seconds_sum", labels)).isPositive();
        }
        seenAgain(scrape -> scrape.value("warden_audit_records") >= before.value("warden_audit_records") + 4);
    }

    @Test
    void those_who_follow_a_plan_are_counted_as_long_as_they_do() {
        Asker ci = caller("view", "destroy");
        Shown plan = ci.plans("destroy", 4242);
        seenAgain(scrape -> scrape.value("warden_plan_followers") == 0);

        List<CompletableFuture<List<Events.Event>>> heard =
                Stream.generate(() -> Events.follow(plan, ci, null)).limit(7).toList();
        seenAgain(scrape -> scrape.value("warden_plan_followers") == 7);

        ci.rejecting(plan).then().statusCode(200);
        assertThat(heard).allSatisfy(one -> assertThat(one.join()).isNotEmpty());
        seenAgain(scrape -> scrape.value("warden_plan_followers") == 0);
    }

    @Test
    void whoever_asks_for_whatever_puts_nothing_of_it_into_a_label() {
        String made = "x" + UUID.randomUUID().toString().replace("-", "");
        Asker ci = caller("view");
        for (Asker asker : List.of(ci, new Asker("nobody", made))) {
            for (String path : List.of("/v1/plans/", "/v1/", "/", "/v1/plans/%7B", "/api/v0/instances/")) {
                asker.get(path + made);
                asker.ask().request(made.toUpperCase(Locale.ROOT), path + made + "%7D");
                asker.ask().delete("/v1/plans/" + made);
            }
        }

        Scrape scrape = Scrape.now();

        assertThat(scrape.text()).doesNotContainIgnoringCase(made);
        assertThat(scrape.all("http_server_requests_seconds_count", "uri", "/v1/plans/{id}"))
                .isNotEmpty();
        assertThat(labels(scrape, "method")).contains("GET", "OTHER");
    }

    @Test
    void there_is_no_id_no_name_and_no_secret_in_it() {
        Asker ci = caller("view", "destroy");
        Shown done = ci.does("destroy", 4242);

        Scrape scrape = Scrape.now();

        assertThat(scrape.text())
                .doesNotContain(ci.token(), ci.name(), SandboxResource.ADMIN_TOKEN, vast.key(), done.id(), "llama");
        assertThat(scrape.samples())
                .isNotEmpty()
                .noneMatch(sample -> sample.labels().values().stream().anyMatch(label -> label.contains("4242")));
    }

    @Test
    void it_needs_no_token_and_is_read_by_prometheus_as_it_is() {
        given().get("/q/metrics").then().statusCode(200);
        given().header("Accept", "text/plain;version=0.0.4")
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .contentType(org.hamcrest.Matchers.startsWith("text/plain"));
    }

    private static Set<String> labels(Scrape scrape, String name) {
        return scrape.samples().stream()
                .filter(sample -> sample.name().startsWith("http_server_requests"))
                .map(sample -> sample.labels().getOrDefault(name, ""))
                .collect(Collectors.toSet());
    }
}
