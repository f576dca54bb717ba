package io.vastwarden.service.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vastwarden.core.api.Plan;
import io.vastwarden.core.operation.Operation;
import io.vastwarden.core.start.StartFailure;
import io.vastwarden.service.http.ProblemType;
import io.vastwarden.service.http.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Policy DEFAULT = Rules.DEFAULTS.policy();

    private static Asked instances(int items, double dollars, String... labels) {
        return new Asked(Operation.DESTROY, items, dollars, List.of(labels), Way.OWN);
    }

    private static Asked onVastShapedPath(int items, int others) {
        return new Asked(Operation.DESTROY, items, 0, List.of(), Way.vastShaped(new Way.Others(others, others)));
    }

    @ParameterizedTest
    @CsvSource({
        "1,  false, ",
        "4,  false, ",
        "5,  false, destroy 5",
        "9,  false, destroy 9",
        "10, true,  destroy 10",
        "50, true,  destroy 50"
    })
    void by_default_ten_items_need_a_second_person_and_five_a_phrase(int items, boolean secondPerson, String phrase) {
        Plan.Needs needs = DEFAULT.needs(instances(items, 1000, "prod-1"));

        assertThat(needs.notByRequester()).isEqualTo(secondPerson);
        assertThat(needs.phrase()).isEqualTo(phrase);
        assertThat(needs.approvals()).isEqualTo(1);
        assertThat(DEFAULT.lives(needs)).isEqualTo(secondPerson ? Duration.ofHours(2) : Duration.ofMinutes(10));
    }

    @Test
    void every_rule_that_was_met_is_told_with_what_met_it() {
        Policy policy = Rules.DEFAULTS
                .withSecondPersonFrom(10)
                .withSecondPersonFor("prod-*", " *-keep ")
                .withSecondPersonForCleanup()
                .policy();

        assertThat(policy.needs(instances(12, 18.4, "x", "prod-1")).because())
                .containsExactly(
                        "A second person must say yes: it is 12 instances, and from 10 on one is needed.",
                        "A second person must say yes: it is $18.40 an hour, and from $10.00 on one is needed.",
                        "A second person must say yes: \"prod-1\" is a label like \"prod-*\".",
                        "The requester's own yes does not count; it takes somebody else with the grant approve.",
                        "\"destroy 12\" must be typed with the yes: from 5 instances on.");
        assertThat(policy.needs(new Asked(Operation.CLEANUP, 1, 0, List.of("a-keep"), Way.OWN))
                        .because())
                .containsExactly(
                        "A second person must say yes: \"a-keep\" is a label like \"*-keep\".",
                        "A second person must say yes: every clean-up needs one.",
                        "The requester's own yes does not count; it takes somebody else with the grant approve.");
        assertThat(policy.needs(instances(1, 9.99)).because())
                .containsExactly(
                        "One yes is needed; the requester's own suffices, or that of somebody with the grant approve.");
    }

    @Test
    void on_a_vast_shaped_path_no_phrase_is_asked_of_the_caller_but_of_a_second_person() {
        assertThat(DEFAULT.needs(onVastShapedPath(9, 0)).phrase()).isNull();
        assertThat(DEFAULT.needs(onVastShapedPath(9, 0)).because())
                .last()
                .asString()
                .contains("its own question");
        assertThat(DEFAULT.needs(onVastShapedPath(12, 0)).phrase()).isEqualTo("destroy 12");
    }

    @Test
    void what_a_client_splits_into_several_requests_counts_together() {
        assertThat(DEFAULT.size(Operation.DESTROY, 1, onVastShapedPath(1, 49).way()))
                .isEmpty();
        assertThat(DEFAULT.size(Operation.DESTROY, 1, onVastShapedPath(1, 64).way())
                        .orElseThrow()
                        .sentence())
                .startsWith(
                        "It is 65 instances, with the 64 of the same client's other requests just now, and a plan may"
                                + " have 50.");
        assertThat(DEFAULT.needs(onVastShapedPath(1, 8)).notByRequester()).isFalse();
        assertThat(DEFAULT.needs(onVastShapedPath(1, 9)).notByRequester()).isTrue();
        assertThat(Rules.DEFAULTS
                        .withSecondPersonFrom(5)
                        .policy()
                        .needs(onVastShapedPath(1, 5))
                        .notByRequester())
                .isTrue();
    }

    @Property
    void a_plan_is_never_larger_than_the_rule_and_the_hard_limit_allow(
            @ForAll @IntRange(min = 1, max = 500) int most,
            @ForAll @IntRange(min = 1, max = 600) int items,
            @ForAll @IntRange(max = 600) int others) {
        Optional<Refusal> refusal = Rules.DEFAULTS
                .withSizes(most, 100, 10, 5)
                .policy()
                .size(Operation.DESTROY, items, Way.vastShaped(new Way.Others(others, 0)));

        assertThat(refusal.isEmpty()).isEqualTo(items + others <= most);
        refusal.ifPresent(one -> {
            assertThat(one.type()).isEqualTo(ProblemType.TOO_MANY_ITEMS);
            assertThat(one.sentence()).contains("nothing was sent", String.valueOf(most));
        });
    }

    @Property
    void a_second_person_is_needed_if_and_only_if_a_rule_says_so_and_each_that_does_is_named(
            @ForAll("asked") Asked asked, @ForAll("rules") Rules rules) {
        Plan.Needs needs = rules.policy().needs(asked);

        int together = asked.items() + asked.way().others().items();
        double dollars = asked.dollarsPerHour() + asked.way().others().dollarsPerHour();
        List<String> met = new ArrayList<>();
        if (together >= rules.secondPersonFromItems()) {
            met.add("from " + rules.secondPersonFromItems() + " on");
        }
        if (dollars >= rules.secondPersonFromDollarsPerHour().orElse(Double.MAX_VALUE)) {
            met.add("an hour");
        }
        if (rules.secondPersonLabels().isPresent()
                && asked.labels().stream().anyMatch(one -> one.startsWith("prod-"))) {
            met.add("prod-*");
        }
        if (rules.secondPersonForCleanup() && asked.operation() == Operation.CLEANUP) {
            met.add("every clean-up");
        }
        assertThat(needs.notByRequester()).isEqualTo(!met.isEmpty());
        assertThat(needs.because().stream().filter(one -> one.startsWith("A second person")))
                .hasSize(met.size());
        for (int i = 0; i < met.size(); i++) {
            assertThat(needs.because().get(i)).contains(met.get(i));
        }
        assertThat(needs.grant()).isEqualTo(Approvals.grantOf(asked.operation()));
        assertThat(rules.policy().lives(needs)).isEqualTo(met.isEmpty() ? rules.lives() : rules.livesForSecondPerson());
    }

    @Property
    void the_phrase_names_operation_and_number_and_only_a_caller_on_a_vast_shaped_path_is_spared_it(
            @ForAll("asked") Asked asked, @ForAll("rules") Rules rules) {
        Plan.Needs needs = rules.policy().needs(asked);

        boolean spared = asked.way().vastShaped() && !needs.notByRequester();
        assertThat(needs.phrase())
                .isEqualTo(
                        asked.items() >= rules.phraseFromItems() && !spared
                                ? asked.operation() + " " + asked.items()
                                : null);
        assertThat(needs.because().stream().anyMatch(one -> one.contains("phrase") || one.contains("typed")))
                .isEqualTo(asked.items() >= rules.phraseFromItems());
    }

    @Property
    void within_any_hour_no_more_is_approved_for_one_requester_than_the_rule_allows(
            @ForAll @IntRange(min = 1, max = 120) int most,
            @ForAll @Size(max = 30) List<@IntRange(min = 1, max = 60) Integer> plans,
            @ForAll @Size(min = 30, max = 30) List<@IntRange(max = 2400) Integer> seconds) {
        Policy policy = Rules.DEFAULTS.withSizes(50, most, 10, 5).policy();
        List<Policy.Approved> approved = new ArrayList<>();
        Instant now = NOW;
        for (int i = 0; i < plans.size(); i++) {
            Instant at = now;
            List<Policy.Approved> lately = approved.stream()
                    .filter(one -> one.at().isAfter(at.minus(Policy.HOUR)))
                    .toList();
            if (policy.thisHour("caller:ci", plans.get(i), lately).isEmpty()) {
                approved.add(new Policy.Approved(now, plans.get(i)));
            }
            now = now.plusSeconds(seconds.get(i));
        }

        for (Policy.Approved first : approved) {
            assertThat(approved.stream()
                            .filter(one -> !one.at().isBefore(first.at())
                                    && one.at().isBefore(first.at().plus(Policy.HOUR)))
                            .mapToInt(Policy.Approved::items)
                            .sum())
                    .isLessThanOrEqualTo(most);
        }
    }

    @Property
    void when_there_is_room_again_is_told_and_true(
            @ForAll @IntRange(min = 1, max = 200) int items,
            @ForAll @Size(max = 6) List<@IntRange(min = 1, max = 60) Integer> before) {
        List<Policy.Approved> lately = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            lately.add(new Policy.Approved(NOW.minusSeconds(3000 - i * 100L), before.get(i)));
        }
        Optional<Refusal> refusal = DEFAULT.thisHour("caller:ci", items, lately);
        if (refusal.isEmpty()) {
            return;
        }
        assertThat(refusal.get().type()).isEqualTo(ProblemType.TOO_MANY_THIS_HOUR);
        Object roomAt = refusal.get().more().get("room_at");
        assertThat(roomAt == null).isEqualTo(items > 100);
        if (roomAt != null) {
            Instant room = Instant.parse(roomAt.toString());
            assertThat(DEFAULT.thisHour("caller:ci", items, since(lately, room.minus(Policy.HOUR))))
                    .isEmpty();
            assertThat(DEFAULT.thisHour(
                            "caller:ci",
                            items,
                            since(lately, room.minus(Policy.HOUR).minusMillis(1))))
                    .isPresent();
        }
    }

    private static List<Policy.Approved> since(List<Policy.Approved> all, Instant time) {
        return all.stream().filter(one -> one.at().isAfter(time)).toList();
    }

    @Test
    void settings_that_make_no_sense_are_told_in_a_sentence() {
        refused(
                Rules.DEFAULTS.withSizes(501, 100, 10, 5),
                "WARDEN_POLICY_MOST_ITEMS is 501; it must be a number from 1 to 500.");
        refused(Rules.DEFAULTS.withSizes(0, 100, 10, 5), "WARDEN_POLICY_MOST_ITEMS is 0; ");
        refused(
                Rules.DEFAULTS.withSizes(50, 0, 10, 5),
                "WARDEN_POLICY_ITEMS_PER_HOUR is 0; it must be a number from 1 on.");
        refused(Rules.DEFAULTS.withSizes(50, 100, 0, 5), "WARDEN_POLICY_SECOND_PERSON_FROM_ITEMS is 0; ");
        refused(Rules.DEFAULTS.withSizes(50, 100, 10, -1), "WARDEN_POLICY_PHRASE_FROM_ITEMS is -1; ");
        refused(Rules.DEFAULTS.withSecondPersonFrom(0), "WARDEN_POLICY_SECOND_PERSON_FROM_DOLLARS_PER_HOUR is 0.0; ");
        refused(
                Rules.DEFAULTS.withSecondPersonFrom(Double.NaN),
                "WARDEN_POLICY_SECOND_PERSON_FROM_DOLLARS_PER_HOUR is NaN; ");
        refused(Rules.DEFAULTS.withSecondPersonFor("a", " "), "WARDEN_POLICY_SECOND_PERSON_LABELS must be globs");
        refused(
                Rules.DEFAULTS.withSecondPersonFor("x".repeat(201)),
                "WARDEN_POLICY_SECOND_PERSON_LABELS must be globs");
        refused(Rules.DEFAULTS.living(Duration.ZERO, Duration.ofHours(2)), "WARDEN_POLICY_LIVES must be longer");
        refused(
                Rules.DEFAULTS.living(Duration.ofHours(1), Duration.ofHours(-2)),
                "WARDEN_POLICY_LIVES_FOR_SECOND_PERSON must");
    }

    private static void refused(Rules rules, String sentence) {
        assertThatThrownBy(rules::policy).isInstanceOf(StartFailure.class).hasMessageStartingWith(sentence);
    }

    @Provide
    Arbitrary<Asked> asked() {
        Arbitrary<Way> ways = Arbitraries.oneOf(
                Arbitraries.just(Way.OWN),
                Combinators.combine(
                                Arbitraries.integers().between(0, 60),
                                Arbitraries.doubles().between(0, 50))
                        .as((items, dollars) -> Way.vastShaped(new Way.Others(items, dollars))));
        Arbitrary<List<String>> labels = Arbitraries.of("prod-1", "prod-", "train-1", "x-prod-1", "")
                .list()
                .ofMaxSize(4);
        return Combinators.combine(
                        Arbitraries.of(Operation.class),
                        Arbitraries.integers().between(1, 60),
                        Arbitraries.doubles().between(0, 50),
                        labels,
                        ways)
                .as(Asked::new);
    }

    @Provide
    Arbitrary<Rules> rules() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 60),
                        Arbitraries.doubles().between(0.01, 60).optional(),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(1, 60))
                .as((fromItems, fromDollars, labels, cleanup, phrase) -> new Rules(
                        50,
                        100,
                        fromItems,
                        fromDollars,
                        labels ? Optional.of(List.of("prod-*")) : Optional.empty(),
                        cleanup,
                        phrase,
                        Duration.ofMinutes(10),
                        Duration.ofHours(2)));
    }
}
