package io.vastwarden.service.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vastwarden.core.operation.Operation;
import io.vastwarden.service.caller.Actor;
import io.vastwarden.service.policy.ClientCalls;
import io.vastwarden.service.policy.ClientCalls.Part;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Which requests count as one call of a client. */
@QuarkusTest
@WithTestResource(SandboxResource.class)
class ClientCallsTest {

    private static final AtomicInteger NAMES = new AtomicInteger();

    @Inject
    ClientCalls calls;

    @Inject
    SettableClock clock;

    private final Actor somebody = actor();

    private static Actor actor() {
        return new Actor("caller:client-" + NAMES.incrementAndGet(), Set.of(), null, Map.of());
    }

    private Part asks(String request, int items) {
        return calls.arrived(somebody, Operation.DESTROY, request, items);
    }

    private static int others(Part part) {
        return part.way().others().items();
    }

    @Test
    void a_request_by_itself_counts_by_itself() {
        try (Part alone = asks("a", 5)) {
            assertThat(others(alone)).isZero();
            assertThat(alone.way().vastShaped()).isTrue();
        }
    }

    @Test
    void requests_that_are_under_way_together_count_each_other() {
        try (Part first = asks("a", 64);
                Part second = asks("b", 1);
                Part third = asks("c", 20)) {
            assertThat(others(first)).isEqualTo(21);
            assertThat(others(second)).isEqualTo(84);
            assertThat(others(third)).isEqualTo(65);
        }
    }

    @Test
    void what_was_answered_just_before_counts_and_a_little_later_does_not() {
        asks("a", 64).close();

        try (Part next = asks("b", 1)) {
            assertThat(others(next)).isEqualTo(64);
        }
        clock.advance(Duration.ofSeconds(4));
        try (Part later = asks("c", 1)) {
            assertThat(others(later)).isZero();
        }
    }

    @Test
    void what_is_under_way_counts_as_long_as_a_request_can_take_but_not_for_ever() {
        asks("never answered", 64);
        clock.advance(Duration.ofSeconds(100));
        try (Part next = asks("b", 1)) {
            assertThat(others(next)).isEqualTo(64);
        }
        clock.advance(Duration.ofSeconds(30));
        try (Part later = asks("c", 1)) {
            assertThat(others(later)).isZero();
        }
    }

    @Test
    void the_same_request_again_counts_once() {
        try (Part first = asks("a", 64);
                Part again = asks("a", 64);
                Part other = asks("b", 1)) {
            assertThat(others(first)).isEqualTo(1);
            assertThat(others(again)).isEqualTo(1);
            assertThat(others(other)).isEqualTo(64);
        }
    }

    @Test
    void what_somebody_else_asks_for_or_for_another_operation_does_not_count() {
        try (Part mine = asks("a", 5);
                Part theirs = calls.arrived(actor(), Operation.DESTROY, "b", 7);
                Part cleanup = calls.arrived(somebody, Operation.CLEANUP, "c", 9)) {
            assertThat(others(mine)).isZero();
            assertThat(others(theirs)).isZero();
            assertThat(others(cleanup)).isZero();
        }
    }
}
