package io.vastwarden.service.policy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A policy as somebody may set it. */
record Rules(
        int mostItems,
        int itemsPerHour,
        int secondPersonFromItems,
        Optional<Double> secondPersonFromDollarsPerHour,
        Optional<List<String>> secondPersonLabels,
        boolean secondPersonForCleanup,
        int phraseFromItems,
        Duration lives,
        Duration livesForSecondPerson)
        implements PolicySettings {

    static final Rules DEFAULTS = new Rules(
            50, 100, 10, Optional.empty(), Optional.empty(), false, 5, Duration.ofMinutes(10), Duration.ofHours(2));

    Policy policy() {
        return new Policy(this);
    }

    Rules withSizes(int most, int perHour, int secondPersonFrom, int phraseFrom) {
        return new Rules(
                most,
                perHour,
                secondPersonFrom,
                secondPersonFromDollarsPerHour,
                secondPersonLabels,
                secondPersonForCleanup,
                phraseFrom,
                lives,
                livesForSecondPerson);
    }

    Rules withSecondPersonFrom(double dollarsPerHour) {
        return new Rules(
                mostItems,
                itemsPerHour,
                secondPersonFromItems,
                Optional.of(dollarsPerHour),
                secondPersonLabels,
                secondPersonForCleanup,
                phraseFromItems,
                lives,
                livesForSecondPerson);
    }

    Rules withSecondPersonFor(String... labels) {
        return new Rules(
                mostItems,
                itemsPerHour,
                secondPersonFromItems,
                secondPersonFromDollarsPerHour,
                Optional.of(List.of(labels)),
                secondPersonForCleanup,
                phraseFromItems,
                lives,
                livesForSecondPerson);
    }

    Rules withSecondPersonForCleanup() {
        return new Rules(
                mostItems,
                itemsPerHour,
                secondPersonFromItems,
                secondPersonFromDollarsPerHour,
                secondPersonLabels,
                true,
                phraseFromItems,
                lives,
                livesForSecondPerson);
    }

    Rules living(Duration alone, Duration forSecondPerson) {
        return new Rules(
                mostItems,
                itemsPerHour,
                secondPersonFromItems,
                secondPersonFromDollarsPerHour,
                secondPersonLabels,
                secondPersonForCleanup,
                phraseFromItems,
                alone,
                forSecondPerson);
    }
}
