package io.vastwarden.service.policy;

import io.quarkus.runtime.StartupEvent;
import io.vastwarden.core.api.Plan;
import io.vastwarden.core.operation.Operation;
import io.vastwarden.core.start.StartFailure;
import io.vastwarden.service.StartOrder;
import io.vastwarden.service.fleet.Glob;
import io.vastwarden.service.http.ProblemType;
import io.vastwarden.service.http.Refusal;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The rules for plans, as the table in README has them: how large a plan may be, how much one actor may have done, when a
 * second person must say yes, when a phrase must be typed, how long a yes can be said.
 *
 * <p>On Vast.ai-shaped paths the same holds, but what a client splits into several requests counts together, and no
 * phrase is asked of the caller, since the client asks its own question.
 */
@Singleton
public class Policy {

    /** The time in which items per hour are counted. */
    public static final Duration HOUR = Duration.ofHours(1);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String ONE_YES =
            "One yes is needed; the requester's own suffices, or that of somebody with the grant approve.";
    private static final String NOT_THE_REQUESTERS =
            "The requester's own yes does not count; it takes somebody else with the grant approve.";

    private final PolicySettings settings;
    private final List<Glob> secondPersonLabels;

    Policy(PolicySettings settings) {
        this.settings = settings;
        secondPersonLabels = settings.secondPersonLabels().stream()
                .flatMap(List::stream)
                .map(Policy::glob)
                .toList();
        within(1, PolicySettings.HARD_LIMIT, settings.mostItems(), "MOST_ITEMS");
        within(1, Integer.MAX_VALUE, settings.itemsPerHour(), "ITEMS_PER_HOUR");
        within(1, Integer.MAX_VALUE, settings.secondPersonFromItems(), "SECOND_PERSON_FROM_ITEMS");
        within(1, Integer.MAX_VALUE, settings.phraseFromItems(), "PHRASE_FROM_ITEMS");
        settings.secondPersonFromDollarsPerHour().ifPresent(Policy::positive);
        lasting(settings.lives(), "LIVES");
        lasting(settings.livesForSecondPerson(), "LIVES_FOR_SECOND_PERSON");
    }

    /** Has the settings checked at the start, and not when the first plan is made. */
    void check(@Observes @Priority(StartOrder.STORE) StartupEvent start) {}

    /** What approval a plan needs, and because of which rules. */
    public Plan.Needs needs(Asked asked) {
        List<String> secondPerson = secondPerson(asked);
        boolean needsSecondPerson = !secondPerson.isEmpty();
        List<String> because = new ArrayList<>(secondPerson);
        because.add(needsSecondPerson ? NOT_THE_REQUESTERS : ONE_YES);
        String phrase = null;
        if (asked.items() >= settings.phraseFromItems()) {
            boolean theClientAsks = asked.way().vastShaped() && !needsSecondPerson;
            phrase = theClientAsks ? null : asked.operation() + " " + asked.items();
            because.add(
                    theClientAsks
                            ? "No phrase must be typed: on a Vast.ai-shaped path the client asks its own question."
                            : "\"" + phrase + "\" must be typed with the yes: from " + settings.phraseFromItems() + " "
                                    + asked.operation().target() + "s on.");
        }
        return new Plan.Needs(1, needsSecondPerson, Approvals.grantOf(asked.operation()), phrase, List.copyOf(because));
    }

    private List<String> secondPerson(Asked asked) {
        return Stream.of(
                        when(
                                asked.itemsOfTheCall() >= settings.secondPersonFromItems(),
                                () -> "it is " + number(asked.operation(), asked.items(), asked.way()) + ", and from "
                                        + settings.secondPersonFromItems() + " on one is needed."),
                        settings.secondPersonFromDollarsPerHour()
                                .filter(limit -> asked.dollarsPerHourOfTheCall() >= limit)
                                .map(limit -> "it is " + dollars(asked.dollarsPerHourOfTheCall())
                                        + " an hour, and from " + dollars(limit) + " on one is needed."),
                        asked.labels().stream()
                                .flatMap(label -> secondPersonLabels.stream()
                                        .filter(glob -> glob.matches(label))
                                        .map(glob -> "\"" + label + "\" is a label like \"" + glob + "\"."))
                                .findFirst(),
                        when(
                                asked.operation() == Operation.CLEANUP && settings.secondPersonForCleanup(),
                                () -> "every clean-up needs one."))
                .flatMap(Optional::stream)
                .map(why -> "A second person must say yes: " + why)
                .toList();
    }

    /** How long the yes to a plan can be said. */
    public Duration lives(Plan.Needs needs) {
        return needs.notByRequester() ? settings.livesForSecondPerson() : settings.lives();
    }

    /** Why a plan may not have so many items; empty when it may. */
    public Optional<Refusal> size(Operation operation, int items, Way way) {
        int most = settings.mostItems();
        return when(
                items + way.others().items() > most,
                () -> new Refusal(
                        ProblemType.TOO_MANY_ITEMS,
                        "It is " + number(operation, items, way) + ", and a plan may have " + most
                                + ". Nothing was planned, nothing was sent. Take fewer at a time.",
                        Map.of("most", most)));
    }

    /** Items that were approved at one moment. */
    public record Approved(Instant at, int items) {}

    /**
     * Why these items may not be approved within this hour; empty when they may. What is only planned does not count: it
     * does no harm, and nobody else could be kept from work by it. Nor does what has ended unsent.
     *
     * @param requester who asked for them: they count for the requester, whoever says yes
     * @param lately what the same requester asked for and was approved within the last {@link #HOUR}, the oldest first
     */
    public Optional<Refusal> thisHour(String requester, int items, List<Approved> lately) {
        int most = settings.itemsPerHour();
        int before = lately.stream().mapToInt(Approved::items).sum();
        if (before + items <= most) {
            return Optional.empty();
        }
        Optional<Instant> room = room(items, before - most, lately);
        Map<String, Object> more = new TreeMap<>(Map.of("most", most));
        room.ifPresent(at -> more.put("room_at", at.toString()));
        return Optional.of(new Refusal(
                ProblemType.TOO_MANY_THIS_HOUR,
                "Of what " + requester + " asks for, " + most + " items may be approved within an hour; " + before
                        + " were, and this is " + items + " more. Nothing was sent. "
                        + room.map(at -> "There is room for it from " + TIME.format(at) + " UTC on.")
                                .orElse("Take fewer at a time."),
                more));
    }

    /** When enough of what was approved lies an hour back; empty when that would not help. */
    private static Optional<Instant> room(int items, int tooMany, List<Approved> lately) {
        int left = tooMany + items;
        for (Approved one : lately) {
            left -= one.items();
            if (left <= 0) {
                return Optional.of(one.at().plus(HOUR).truncatedTo(ChronoUnit.MILLIS));
            }
        }
        return Optional.empty();
    }

    private static <T> Optional<T> when(boolean met, Supplier<T> what) {
        return met ? Optional.of(what.get()) : Optional.empty();
    }

    private static String number(Operation operation, int items, Way way) {
        int others = way.others().items();
        int all = items + others;
        return all + " " + operation.target() + (all == 1 ? "" : "s")
                + (others == 0 ? "" : ", with the " + others + " of the same client's other requests just now");
    }

    private static String dollars(double amount) {
        return String.format(Locale.ROOT, "$%.2f", amount);
    }

    private static Glob glob(String written) {
        String text = written.strip();
        if (text.isEmpty() || text.length() > Glob.LONGEST) {
            throw new StartFailure(
                    "WARDEN_POLICY_SECOND_PERSON_LABELS must be globs with commas between them, each of 1" + " to "
                            + Glob.LONGEST + " characters, e.g. prod-*,*-keep.");
        }
        return Glob.of(text);
    }

    private static void within(int least, int most, int value, String setting) {
        if (value < least || value > most) {
            throw new StartFailure("WARDEN_POLICY_" + setting + " is " + value + "; it must be a number from " + least
                    + (most == Integer.MAX_VALUE ? " on." : " to " + most + "."));
        }
    }

    private static void positive(double dollars) {
        if (!(dollars > 0)) {
            throw new StartFailure("WARDEN_POLICY_SECOND_PERSON_FROM_DOLLARS_PER_HOUR is " + dollars
                    + "; it must be an amount of dollars above 0, e.g. 12.50.");
        }
    }

    private static void lasting(Duration duration, String setting) {
        if (!duration.isPositive()) {
            throw new StartFailure("WARDEN_POLICY_" + setting + " must be longer than nothing, e.g. 10m.");
        }
    }
}
