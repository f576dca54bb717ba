package io.vastwarden.core.vast;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the answers of Vast.ai's reads contain. Whatever is not there for certain is {@link Unclear}: from a list that is
 * shorter than the truth somebody would conclude that an instance is gone.
 */
final class Readings {
    private Readings() {}

    /** One page of {@code GET /api/v1/instances/}; no token on the last one. */
    record Page(List<Instance> instances, @Nullable String nextToken) {}

    /**
     * A page of instances. An account without any has an empty list, so {@code instances} being null is not taken for
     * empty here: it is only known to mean something where one instance is shown.
     */
    static ReadReply<Page> page(Exchange exchange) {
        return switch (Verdict.read(exchange)) {
            case Verdict.Bad bad -> new Failed<>(bad.trouble());
            case Verdict.Good good ->
                switch (rows(good, good.json().path("instances"), Row::instance)) {
                    case Failed<List<Instance>> failed -> new Failed<>(failed.trouble());
                    case Read<List<Instance>> read -> {
                        String token = good.json().path("next_token").asText("");
                        yield new Read<>(
                                new Page(read.value(), token.isEmpty() || token.equals("null") ? null : token));
                    }
                };
        };
    }

    /** {@code GET /api/v0/instances/{id}/}: {@code instances} is one object, and null when it is gone. */
    static ReadReply<Optional<Instance>> instance(long id, Exchange exchange) {
        return switch (Verdict.read(exchange)) {
            case Verdict.Bad bad -> unknown(bad.trouble());
            case Verdict.Good good -> {
                JsonNode shown = good.json().path("instances");
                if (shown.isNull()) {
                    yield new Read<>(Optional.empty());
                }
                yield new Row(shown)
                        .instance()
                        .filter(instance -> instance.id() == id)
                        .<ReadReply<Optional<Instance>>>map(instance -> new Read<>(Optional.of(instance)))
                        .orElseGet(() -> unusable(good));
            }
        };
    }

    /** {@code GET /api/v0/machines}: {@code {"machines":[…]}}. */
    static ReadReply<List<Machine>> machines(Exchange exchange) {
        return switch (Verdict.read(exchange)) {
            case Verdict.Bad bad -> new Failed<>(bad.trouble());
            case Verdict.Good good -> rows(good, good.json().path("machines"), Row::machine);
        };
    }

    /** {@code GET /api/v0/machines/{id}}: a bare array, empty when there is no such machine. */
    static ReadReply<Optional<Machine>> machine(long id, Exchange exchange) {
        return switch (Verdict.read(exchange)) {
            case Verdict.Bad bad -> unknown(bad.trouble());
            case Verdict.Good good ->
                switch (rows(good, good.json(), Row::machine)) {
                    case Failed<List<Machine>> failed -> new Failed<>(failed.trouble());
                    case Read<List<Machine>> read -> only(read.value(), machine -> machine.id() == id, good);
                };
        };
    }

    /** {@code GET /api/v0/gpu_names/unique/}: {@code {"gpu_names":[…]}}. What is no text is left out. */
    static ReadReply<List<String>> gpuNames(Exchange exchange) {
        return switch (Verdict.read(exchange)) {
            case Verdict.Bad bad -> new Failed<>(bad.trouble());
            case Verdict.Good good -> {
                JsonNode names = good.json().path("gpu_names");
                yield names.isArray()
                        ? new Read<>(names.valueStream()
                                .filter(JsonNode::isTextual)
                                .map(JsonNode::textValue)
                                .toList())
                        : unusable(good);
            }
        };
    }

    private static <T> ReadReply<Optional<T>> only(List<T> rows, Predicate<T> asked, Verdict.Good good) {
        Optional<T> found = rows.stream().filter(asked).findFirst();
        return found.isEmpty() && !rows.isEmpty() ? unusable(good) : new Read<>(found);
    }

    private static <T> ReadReply<List<T>> rows(Verdict.Good good, JsonNode rows, Function<Row, Optional<T>> read) {
        if (!rows.isArray()) {
            return unusable(good);
        }
        List<T> all = new ArrayList<>(rows.size());
        for (JsonNode row : rows) {
            Optional<T> one = read.apply(new Row(row));
            if (one.isEmpty()) {
                return unusable(good);
            }
            all.add(one.get());
        }
        return new Read<>(List.copyOf(all));
    }

    private static <T> ReadReply<Optional<T>> unknown(Trouble trouble) {
        return trouble instanceof NotFound(Answer answer)
                        && (answer.error().equals("not_found") || answer.error().equals("no_such_instance"))
                ? new Read<>(Optional.empty())
                : new Failed<>(trouble);
    }

    private static <T> ReadReply<T> unusable(Verdict.Good good) {
        return new Failed<>(new Unclear("its answer does not contain what was asked for", Optional.of(good.answer())));
    }
}
