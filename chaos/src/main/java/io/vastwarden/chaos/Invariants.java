package io.vastwarden.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vastwarden.chaos.Ledger.Target;
import io.vastwarden.sandbox.vast.Call;
import io.vastwarden.sandbox.vast.Endpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/** What must hold whatever happened. Each breach is a sentence that says which plan, item or call it is about. */
final class Invariants {
    private static final Set<String> NOT_DONE = Set.of("changed", "blocked", "refused", "cancelled", "expired");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Evidence evidence;
    private final List<String> breaches = new ArrayList<>();
    private final Map<Target, List<Call>> sendings = new HashMap<>();
    private final Map<Target, Integer> effects = new HashMap<>();

    private Invariants(Evidence evidence) {
        this.evidence = evidence;
        for (Call call : evidence.calls()) {
            targets(call)
                    .forEach(target -> sendings.computeIfAbsent(target, first -> new ArrayList<>())
                            .add(call));
            call.effect().destroyed().forEach(id -> effects.merge(new Target("destroy", id), 1, Integer::sum));
            call.effect().cleaned().keySet().forEach(id -> effects.merge(new Target("cleanup", id), 1, Integer::sum));
        }
    }

    /** Every breach; empty when all holds. */
    static List<String> breaches(Evidence evidence) {
        Invariants invariants = new Invariants(evidence);
        invariants.everyApprovedItemHasOneOutcomeThatIsTrue();
        invariants.nothingWasSentThatNobodyApproved();
        invariants.nothingWasSentTwiceWithoutALookBetween();
        invariants.noCleanUpWasDoneTwice();
        invariants.noIntervalWasUndercut();
        invariants.intentsAndOutcomesMatchOneToOne();
        invariants.theChainIsWhole();
        invariants.nothingSecretIsInLogs();
        invariants.everyServiceEndedInTimeWhenToldTo();
        return invariants.breaches;
    }

    private void everyApprovedItemHasOneOutcomeThatIsTrue() {
        for (JsonNode plan : evidence.plans()) {
            String operation = plan.path("operation").asText();
            if (plan.path("started_at").isNull()) {
                continue;
            }
            for (JsonNode item : plan.path("items")) {
                Target target = new Target(operation, item.path("id").asLong());
                String outcome = item.path("outcome").asText(null);
                if (outcome == null) {
                    breach("plan %s: %s has no outcome"
                            .formatted(plan.path("id").asText(), target));
                } else if (!isTrue(outcome, item.path("words").asText(), target)) {
                    breach("plan %s: %s ended as %s (%s), but %d sendings had %d effects"
                            .formatted(
                                    plan.path("id").asText(),
                                    target,
                                    outcome,
                                    item.path("words").asText(),
                                    sendingsOf(target).size(),
                                    effectsOn(target)));
                }
            }
        }
    }

    private boolean isTrue(String outcome, String words, Target target) {
        boolean gone = effectsOn(target) > 0 || evidence.ledger().takenAway().contains(target.id());
        return switch (outcome) {
            case "destroyed" -> gone && !sendingsOf(target).isEmpty();
            case "already_gone" -> gone;
            case "cleaned" -> effectsOn(target) > 0;
            case "unclear" -> !sendingsOf(target).isEmpty() || wasStopped(words, target);
            default -> NOT_DONE.contains(outcome) && effectsOn(target) == 0;
        };
    }

    /** It was killed after it had noted that it cleans up and before the answer: it cannot know whether it did. */
    private static boolean wasStopped(String words, Target target) {
        return target.operation().equals("cleanup") && words.startsWith("Warden was stopped while it sent this");
    }

    private void nothingWasSentThatNobodyApproved() {
        Set<Target> started = new HashSet<>();
        for (JsonNode plan : evidence.plans()) {
            if (!plan.path("started_at").isNull()) {
                plan.path("items")
                        .forEach(item -> started.add(new Target(
                                plan.path("operation").asText(), item.path("id").asLong())));
            }
        }
        Set<Target> consented = evidence.ledger().consented();
        started.stream()
                .filter(target -> !consented.contains(target))
                .forEach(target -> breach("%s is in a plan that runs, and nobody said yes to it".formatted(target)));
        sendings.keySet().stream()
                .filter(target -> !started.contains(target))
                .forEach(target -> breach("%s was sent, and is in no approved plan".formatted(target)));
    }

    private void nothingWasSentTwiceWithoutALookBetween() {
        sendings.forEach((target, calls) -> {
            for (int i = 1; i < calls.size(); i++) {
                long from = calls.get(i - 1).number();
                long to = calls.get(i).number();
                boolean looked = evidence.calls().stream()
                        .anyMatch(call -> call.number() > from && call.number() < to && looksAt(call, target));
                if (!looked) {
                    breach("%s was sent by calls %d and %d, and was not looked at between".formatted(target, from, to));
                }
            }
        });
    }

    private void noCleanUpWasDoneTwice() {
        effects.forEach((target, count) -> {
            if (target.operation().equals("cleanup") && count > 1) {
                breach("%s was cleaned up %d times".formatted(target, count));
            }
        });
    }

    private void noIntervalWasUndercut() {
        evidence.tooEarly().forEach((endpoint, early) -> {
            if (early > 0) {
                breach("%d calls to %s came before their interval was over".formatted(early, endpoint.wireName()));
            }
        });
    }

    private void intentsAndOutcomesMatchOneToOne() {
        Map<String, Integer> intents = counted("intent");
        Map<String, Integer> outcomes = counted("outcome");
        Set<String> all = new HashSet<>(intents.keySet());
        all.addAll(outcomes.keySet());
        for (String item : all) {
            int wanted = intents.getOrDefault(item, 0);
            int ended = outcomes.getOrDefault(item, 0);
            if (wanted != 1 || ended != 1) {
                breach("the audit has %d intents and %d outcomes of %s".formatted(wanted, ended, item));
            }
        }
        long approved = evidence.plans().stream()
                .filter(plan -> !plan.path("started_at").isNull())
                .mapToLong(plan -> plan.path("items").size())
                .sum();
        if (approved != intents.size()) {
            breach("%d items were approved, and the audit has %d intents".formatted(approved, intents.size()));
        }
    }

    private Map<String, Integer> counted(String kind) {
        Map<String, Integer> counted = new HashMap<>();
        for (JsonNode entry : evidence.audit()) {
            if (entry.path("kind").asText().equals(kind)) {
                String item = "plan " + entry.path("plan").asText() + ", "
                        + entry.path("operation").asText() + " "
                        + entry.path("target").asText();
                counted.merge(item, 1, Integer::sum);
            }
        }
        return counted;
    }

    private void theChainIsWhole() {
        long seq = 0;
        String previous = "0".repeat(64);
        for (JsonNode entry : evidence.audit()) {
            seq++;
            if (entry.path("seq").asLong() != seq
                    || !entry.path("previous").asText().equals(previous)) {
                breach("the audit's chain is broken at record %d".formatted(seq));
                return;
            }
            previous = entry.path("digest").asText();
        }
    }

    private void nothingSecretIsInLogs() {
        for (Path log : evidence.logs()) {
            String text = text(log);
            for (String secret : evidence.secrets()) {
                if (text.contains(secret)) {
                    breach("%s holds a secret".formatted(log));
                }
            }
        }
    }

    private void everyServiceEndedInTimeWhenToldTo() {
        if (evidence.endedTooLate() > 0) {
            breach("%d services did not end in time when told to".formatted(evidence.endedTooLate()));
        }
    }

    private List<Call> sendingsOf(Target target) {
        return sendings.getOrDefault(target, List.of());
    }

    private int effectsOn(Target target) {
        return effects.getOrDefault(target, 0);
    }

    private static List<Target> targets(Call call) {
        Endpoint endpoint = call.endpoint().orElse(null);
        if (endpoint == Endpoint.DESTROY_INSTANCE) {
            return List.of(new Target("destroy", idIn(call.path(), 4)));
        }
        if (endpoint == Endpoint.CLEANUP_MACHINE) {
            return List.of(new Target("cleanup", idIn(call.path(), 4)));
        }
        if (endpoint == Endpoint.DESTROY_INSTANCES) {
            return StreamSupport.stream(json(call.body()).path("instance_ids").spliterator(), false)
                    .map(id -> new Target("destroy", id.asLong()))
                    .toList();
        }
        return List.of();
    }

    private static boolean looksAt(Call call, Target target) {
        Endpoint endpoint = call.endpoint().orElse(null);
        String id = Long.toString(target.id());
        return switch (target.operation()) {
            case "destroy" ->
                (endpoint == Endpoint.LIST_INSTANCES
                                && (call.query().contains(id) || !call.query().contains("in%22")))
                        || (endpoint == Endpoint.SHOW_INSTANCE && call.path().contains("/" + id + "/"));
            default ->
                endpoint == Endpoint.LIST_MACHINES
                        || (endpoint == Endpoint.SHOW_MACHINE && call.path().endsWith("/" + id));
        };
    }

    private static long idIn(String path, int segment) {
        return Long.parseLong(path.split("/", -1)[segment]);
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new CannotGoOn("A request's body is no JSON: " + body, e);
        }
    }

    private static String text(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new CannotGoOn("The log " + log + " cannot be read.", e);
        }
    }

    private void breach(String sentence) {
        breaches.add(sentence);
    }
}
