package io.vastwarden.service.plan;

import io.vastwarden.core.api.Selection;
import io.vastwarden.core.operation.Facts;
import io.vastwarden.core.operation.InstanceFacts;
import io.vastwarden.core.operation.MachineFacts;
import io.vastwarden.core.operation.Operation;
import io.vastwarden.core.vast.InstanceFilter;
import io.vastwarden.service.fleet.Glob;
import io.vastwarden.service.http.ProblemType;
import io.vastwarden.service.http.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A selection, checked and ready to be asked what it chooses. */
final class Chosen {

    private static final Pattern AGO = Pattern.compile("([0-9]{1,6})([mhd])");

    private final Selection selection;
    private final Glob label;
    private final @Nullable Instant startedBefore;
    private final @Nullable Instant stoppedBefore;

    private Chosen(Selection selection, @Nullable Instant startedBefore, @Nullable Instant stoppedBefore) {
        this.selection = selection;
        this.label = selection.label() == null ? Glob.ANY : Glob.of(selection.label());
        this.startedBefore = startedBefore;
        this.stoppedBefore = stoppedBefore;
    }

    /**
     * Checks a selection.
     *
     * @throws Refusal when it says nothing, contradicts itself, or asks of machines what only instances have
     */
    static Chosen of(Operation operation, Selection selection, Instant now) {
        boolean says = Stream.of(
                        selection.label(),
                        selection.status(),
                        selection.gpu(),
                        selection.olderThan(),
                        selection.stoppedSince(),
                        selection.machine())
                .anyMatch(Objects::nonNull);
        boolean all = Boolean.TRUE.equals(selection.all());
        if (says == all) {
            throw invalid(
                    all
                            ? "select has \"all\": true and conditions as well; it takes one or the other."
                            : "select names no condition. To mean every " + operation.target()
                                    + ", say \"all\": true.");
        }
        if (operation == Operation.CLEANUP
                && (selection.status() != null || selection.olderThan() != null || selection.stoppedSince() != null)) {
            throw invalid("status, older_than and stopped_since choose instances; machines have none of these.");
        }
        if (selection.label() != null && selection.label().length() > Glob.LONGEST) {
            throw invalid("select.label may have " + Glob.LONGEST + " characters.");
        }
        if (selection.machine() != null && !Ids.isOne(selection.machine())) {
            throw invalid("select.machine must be a machine's id.");
        }
        return new Chosen(
                selection,
                past("older_than", selection.olderThan(), now),
                past("stopped_since", selection.stoppedSince(), now));
    }

    /** What Vast.ai can choose by itself; the rest is chosen here. */
    InstanceFilter filter() {
        InstanceFilter filter = selection.machine() == null
                ? InstanceFilter.all()
                : InstanceFilter.machines(List.of(selection.machine()));
        return selection.status() == null
                ? filter
                : filter.and(
                        InstanceFilter.Column.ACTUAL_STATUS,
                        InstanceFilter.Operator.EQ,
                        Objects.requireNonNull(selection.status()));
    }

    boolean asksSinceWhenStopped() {
        return stoppedBefore != null;
    }

    /**
     * Whether it chooses this one.
     *
     * @param stoppedSince by instance, since when it has been seen stopped
     */
    boolean chooses(Facts facts, Map<Long, Instant> stoppedSince) {
        return switch (facts) {
            case MachineFacts machine ->
                label.matches(machine.hostname())
                        && isGpu(machine.gpuName())
                        && (selection.machine() == null || selection.machine() == machine.id());
            case InstanceFacts instance ->
                label.matches(instance.label())
                        && isGpu(instance.gpuName())
                        && (selection.machine() == null || selection.machine() == instance.machineId())
                        && (selection.status() == null || selection.status().equals(instance.status()))
                        && notAfter(instance.startedAt(), startedBefore)
                        && notAfter(stoppedSince.get(instance.id()), stoppedBefore);
        };
    }

    private boolean isGpu(@Nullable String name) {
        return selection.gpu() == null || selection.gpu().equalsIgnoreCase(name);
    }

    private static boolean notAfter(@Nullable Instant time, @Nullable Instant limit) {
        return limit == null || (time != null && !time.isAfter(limit));
    }

    private static @Nullable Instant past(String name, @Nullable String text, Instant now) {
        if (text == null) {
            return null;
        }
        Matcher ago = AGO.matcher(text.strip());
        if (ago.matches()) {
            long amount = Long.parseLong(ago.group(1));
            return now.minus(
                    switch (ago.group(2)) {
                        case "m" -> Duration.ofMinutes(amount);
                        case "h" -> Duration.ofHours(amount);
                        default -> Duration.ofDays(amount);
                    });
        }
        try {
            return Instant.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw invalid(
                    "select." + name + " must be a duration like 90m, 36h or 7d, or a time like 2026-11-22T08:00:00Z.");
        }
    }

    private static Refusal invalid(String sentence) {
        return new Refusal(ProblemType.INVALID_REQUEST, sentence + " Nothing was planned, nothing was sent.");
    }
}
