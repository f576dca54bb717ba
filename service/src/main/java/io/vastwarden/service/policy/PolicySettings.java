package io.vastwarden.service.policy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The policy, as {@link Policy} reads it. A number of items that no plan can have switches a rule off. */
@ConfigMapping(prefix = "warden.policy")
interface PolicySettings {

    /** What {@link #mostItems()} can be at most. */
    int HARD_LIMIT = 500;

    /** {@code WARDEN_POLICY_MOST_ITEMS}: how many items a plan may have. */
    @WithDefault("50")
    int mostItems();

    /** {@code WARDEN_POLICY_ITEMS_PER_HOUR}: how many items that one actor asked for may be approved within an hour. */
    @WithDefault("100")
    int itemsPerHour();

    /** {@code WARDEN_POLICY_SECOND_PERSON_FROM_ITEMS}: from how many items on a second person must say yes. */
    @WithDefault("10")
    int secondPersonFromItems();

    /** {@code WARDEN_POLICY_SECOND_PERSON_FROM_DOLLARS_PER_HOUR}: from what price of all items together on. */
    Optional<Double> secondPersonFromDollarsPerHour();

    /** {@code WARDEN_POLICY_SECOND_PERSON_LABELS}: globs; for items with such a label (or host name). */
    Optional<List<String>> secondPersonLabels();

    /** {@code WARDEN_POLICY_SECOND_PERSON_FOR_CLEANUP}: whether every clean-up needs a second person. */
    @WithDefault("false")
    boolean secondPersonForCleanup();

    /** {@code WARDEN_POLICY_PHRASE_FROM_ITEMS}: from how many items on a phrase must be typed with the yes. */
    @WithDefault("5")
    int phraseFromItems();

    /** {@code WARDEN_POLICY_LIVES}: how long a plan can be approved. */
    @WithDefault("10m")
    Duration lives();

    /** {@code WARDEN_POLICY_LIVES_FOR_SECOND_PERSON}: how long a plan can be approved that needs a second person. */
    @WithDefault("2h")
    Duration livesForSecondPerson();
}
