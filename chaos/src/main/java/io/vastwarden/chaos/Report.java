package io.vastwarden.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import io.vastwarden.sandbox.vast.Call;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The figures of a run, and what was breached. */
final class Report {
    private Report() {}

    static String of(
            Options options, Scene scene, boolean bulk, Evidence evidence, List<String> breaches, Duration took) {
        Map<String, Integer> outcomes = new TreeMap<>();
        int approved = 0;
        for (JsonNode plan : evidence.plans()) {
            if (plan.path("started_at").isNull()) {
                continue;
            }
            approved++;
            plan.path("items")
                    .forEach(item -> outcomes.merge(item.path("outcome").asText(), 1, Integer::sum));
        }
        long operations = evidence.calls().stream().filter(Report::isOperation).count();
        long faults = evidence.calls().stream()
                .filter(call -> call.fault().isPresent())
                .count();
        StringBuilder text = new StringBuilder();
        line(text, "seed", options.seed() + (bulk ? " (several instances in one request)" : ""));
        line(text, "where", scene.storage().described() + "; logs in " + scene.folder());
        line(text, "rounds", options.rounds() + " in " + took.toSeconds() + " s");
        line(
                text,
                "kills",
                evidence.killed().size() + " with -9, " + evidence.terminated().size() + " told to end");
        line(text, "plans", evidence.plans().size() + ", of which " + approved + " were approved");
        line(text, "outcomes", outcomes.toString());
        line(
                text,
                "calls to Vast.ai",
                evidence.calls().size() + ", of which " + operations + " of an operation; " + faults + " met a fault");
        line(
                text,
                "longest take-up",
                TakeUp.longest(evidence)
                        .map(longest -> longest.toMillis() / 1000.0
                                + " s from a kill to the next call of an operation, where one was due; rests after"
                                + " trouble at Vast.ai count too")
                        .orElse("nothing was due at any kill"));
        line(
                text,
                "calls too early",
                Integer.toString(evidence.tooEarly().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum()));
        line(text, "audit records", Integer.toString(evidence.audit().size()));
        line(text, "breaches", Integer.toString(breaches.size()));
        breaches.forEach(breach -> text.append("  ").append(breach).append('\n'));
        return text.toString();
    }

    private static boolean isOperation(Call call) {
        return call.endpoint().filter(Scene::isOperation).isPresent();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(String.format("%-17s %s%n", name, value));
    }
}
