package io.vastwarden.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import io.vastwarden.sandbox.vast.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How long it took until somebody went on with what waited when a service ended. */
final class TakeUp {
    private TakeUp() {}

    /** The longest of the run; empty when nothing was due whenever one ended. */
    static Optional<Duration> longest(Evidence evidence) {
        List<Instant> operations = evidence.calls().stream()
                .filter(call -> call.endpoint().filter(Scene::isOperation).isPresent())
                .map(Call::at)
                .toList();
        return Stream.concat(evidence.killed().stream(), evidence.terminated().stream())
                .filter(end -> evidence.plans().stream().anyMatch(plan -> isDue(plan, end)))
                .flatMap(
                        end -> operations.stream()
                                .filter(at -> at.isAfter(end))
                                .findFirst()
                                .map(at -> Duration.between(end, at))
                                .stream())
                .max(Comparator.naturalOrder());
    }

    private static boolean isDue(JsonNode plan, Instant moment) {
        return !plan.path("started_at").isNull()
                && Instant.parse(plan.path("started_at").asText()).isBefore(moment)
                && plan.path("items").valueStream().anyMatch(item -> isAfter(item.path("sent_at"), moment));
    }

    private static boolean isAfter(JsonNode time, Instant moment) {
        return time.isTextual() && Instant.parse(time.asText()).isAfter(moment);
    }
}
