package io.vastwarden.service.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vastwarden.core.api.Protections.Protected;
import io.vastwarden.core.operation.Facts;
import io.vastwarden.core.operation.InstanceFacts;
import io.vastwarden.core.operation.MachineFacts;
import io.vastwarden.service.http.Refusal;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RuleTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private static InstanceFacts instance(
            long id, @Nullable String label, @Nullable String gpu, long machine, @Nullable Instant end) {
        return new InstanceFacts(id, label, gpu, 1, 0.5, "running", NOW.minusSeconds(60), machine, 10, end);
    }

    private static Facts labelled(@Nullable String label) {
        return instance(1, label, "H100", 12, NOW);
    }

    private static Facts onGpu(@Nullable String gpu) {
        return instance(1, "x", gpu, 12, NOW);
    }

    private static Facts onMachine(long machine) {
        return instance(1, "x", "H100", machine, NOW);
    }

    private static Facts ending(@Nullable Instant end) {
        return instance(1, "x", "H100", 12, end);
    }

    private static Facts machine(long id, @Nullable String hostname, @Nullable String gpu) {
        return new MachineFacts(id, hostname, gpu, 8, 2000);
    }

    private static boolean protects(Protected what, Facts facts) {
        return Rule.of(what).protects(facts, NOW);
    }

    private static Protected id(long id) {
        return new Protected(id, null, null, null, null);
    }

    private static Protected label(String glob) {
        return new Protected(null, glob, null, null, null);
    }

    private static Protected machineId(long id) {
        return new Protected(null, null, id, null, null);
    }

    private static Protected gpu(String name) {
        return new Protected(null, null, null, name, null);
    }

    private static Protected remaining(int hours) {
        return new Protected(null, null, null, null, hours);
    }

    @Test
    void an_id_protects_one_instance_and_no_machine() {
        assertThat(protects(id(4242), instance(4242, null, null, 12, null))).isTrue();
        assertThat(protects(id(4242), instance(4243, null, null, 4242, null))).isFalse();
        assertThat(protects(id(4242), machine(4242, null, null))).isFalse();
    }

    @Test
    void a_label_protects_what_is_called_so_and_nothing_without_a_name() {
        assertThat(protects(label("prod-*"), labelled("prod-1"))).isTrue();
        assertThat(protects(label("prod-*"), labelled("xprod-1"))).isFalse();
        assertThat(protects(label("prod-?"), labelled("prod-11"))).isFalse();
        assertThat(protects(label("*"), labelled(null))).isFalse();
        assertThat(protects(label("rack1-*"), machine(12, "rack1-node3", "H100")))
                .isTrue();
        assertThat(protects(label("rack1-*"), machine(12, null, "H100"))).isFalse();
    }

    @Test
    void a_machine_is_protected_with_the_instances_on_it() {
        assertThat(protects(machineId(12), onMachine(12))).isTrue();
        assertThat(protects(machineId(12), onMachine(13))).isFalse();
        assertThat(protects(machineId(12), machine(12, "x", "H100"))).isTrue();
        assertThat(protects(machineId(12), machine(13, "x", "H100"))).isFalse();
    }

    @Test
    void a_gpu_is_protected_in_instances_and_machines_upper_or_lower_case() {
        assertThat(protects(gpu("h100 sxm"), onGpu("H100 SXM"))).isTrue();
        assertThat(protects(gpu("H100"), onGpu("H100 SXM"))).isFalse();
        assertThat(protects(gpu("H100 SXM"), machine(12, "x", "H100 SXM"))).isTrue();
    }

    @Test
    void so_many_hours_or_more_until_the_end_are_protected() {
        assertThat(protects(remaining(24), ending(NOW.plus(Duration.ofHours(24)))))
                .isTrue();
        assertThat(protects(remaining(24), ending(NOW.plus(Duration.ofHours(24)).minusMillis(1))))
                .isFalse();
        assertThat(protects(remaining(24), ending(NOW.minusSeconds(1)))).isFalse();
        assertThat(protects(remaining(1), machine(12, "x", "H100"))).isFalse();
    }

    @Test
    void what_vast_ai_does_not_tell_counts_as_protected() {
        assertThat(protects(machineId(12), onMachine(0))).isTrue();
        assertThat(protects(gpu("H100"), onGpu(null))).isTrue();
        assertThat(protects(gpu("H100"), machine(12, "x", null))).isTrue();
        assertThat(protects(remaining(24), ending(null))).isTrue();
    }

    @Property
    void the_more_time_is_left_the_more_is_protected(
            @ForAll @IntRange(min = 1, max = 1000) int hours, @ForAll @IntRange(max = 2000) int left) {
        assertThat(protects(remaining(hours), ending(NOW.plus(Duration.ofHours(left)))))
                .isEqualTo(left >= hours);
    }

    @Property
    void a_rule_is_shown_as_it_was_written(@ForAll("rules") Protected what) {
        assertThat(Rule.of(what).shown()).isEqualTo(what);
        assertThat(Rule.of(Rule.of(what).shown())).hasToString(Rule.of(what).toString());
        assertThat(Rule.of(what).words()).isNotBlank();
    }

    @Property
    void only_what_is_named_in_exactly_one_way_is_a_rule(
            @ForAll boolean id,
            @ForAll boolean label,
            @ForAll boolean machine,
            @ForAll boolean gpu,
            @ForAll boolean hours) {
        Protected what = new Protected(
                id ? 1L : null, label ? "x" : null, machine ? 1L : null, gpu ? "x" : null, hours ? 1 : null);
        int named = (id ? 1 : 0) + (label ? 1 : 0) + (machine ? 1 : 0) + (gpu ? 1 : 0) + (hours ? 1 : 0);

        if (named == 1) {
            assertThat(Rule.of(what).shown()).isEqualTo(what);
        } else {
            assertThatThrownBy(() -> Rule.of(what))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("exactly one way")
                    .hasMessageContaining("nothing was sent");
        }
    }

    @Provide
    Arbitrary<Protected> rules() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(1, 1L << 53).map(RuleTest::id),
                Combinators.combine(Arbitraries.of("a", "prod-", "*", "?"), Arbitraries.of("", "b", "*"))
                        .as((one, two) -> label(one + two)),
                Arbitraries.longs().between(1, 1L << 53).map(RuleTest::machineId),
                Arbitraries.of("H100", "RTX 4090").map(RuleTest::gpu),
                Arbitraries.integers().between(1, Rule.MOST_HOURS).map(RuleTest::remaining));
    }
}
