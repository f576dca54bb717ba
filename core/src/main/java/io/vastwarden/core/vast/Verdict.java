package io.vastwarden.core.vast;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What an exchange means.
 *
 * <p>Status and error codes are those of Vast.ai's API documentation. Seen in the field: 200 with {@code
 * success:false}, 404 with {@code auth_error}, 410 {@code deprecated_endpoint}, errors without {@code success} or
 * without {@code error}, and bodies that are text or HTML.
 */
sealed interface Verdict {
    /** An answer in JSON that reports no trouble. */
    record Good(JsonNode json, Answer answer) implements Verdict {
        /** Without the JSON, since rows carry secrets. */
        @Override
        public String toString() {
            return "Good[" + answer + "]";
        }
    }

    /** Anything else. */
    record Bad(Trouble trouble) implements Verdict {}

    /** What it means that this came back from {@code DELETE /api/v0/instances/{id}/}. */
    static DestroyReply destroy(Exchange exchange) {
        return switch (operation(exchange)) {
            case Good good -> new Destroyed(good.answer);
            case Bad bad -> bad.trouble;
        };
    }

    /** What it means that this came back from {@code DELETE /api/v0/instances/}. */
    static BulkReply destroyInBulk(Exchange exchange) {
        return switch (operation(exchange)) {
            case Good good -> new DestroyedInBulk(good.answer);
            case Bad bad -> bad.trouble;
        };
    }

    /** What it means that this came back from {@code PUT /api/v0/machines/{machine_id}/cleanup/}. */
    static CleanupReply cleanup(long machineId, Exchange exchange) {
        return switch (operation(exchange)) {
            case Good good -> cleaned(machineId, good);
            case Bad bad -> bad.trouble;
        };
    }

    /** What it means that this came back from a read. Its body is never kept: rows carry secrets. */
    static Verdict read(Exchange exchange) {
        return of(exchange, false);
    }

    private static CleanupReply cleaned(long machineId, Good good) {
        JsonNode named = good.json.path("machine_id");
        if (!named.isMissingNode() && !named.isNull() && !named.asText().equals(Long.toString(machineId))) {
            return new Unclear("its answer is about another machine", Optional.of(good.answer));
        }
        JsonNode deleted = good.json.path("num_deleted");
        boolean told = deleted.isInt() && deleted.intValue() >= 0;
        return new Cleaned(told ? OptionalInt.of(deleted.intValue()) : OptionalInt.empty(), good.answer);
    }

    /** An operation is done only when the answer says {@code success:true}. */
    private static Verdict operation(Exchange exchange) {
        return switch (of(exchange, true)) {
            case Good good
            when !good.json.path("success").isBoolean() ->
                new Bad(new Unclear("its answer does not say whether it succeeded", Optional.of(good.answer)));
            case Good good -> good;
            case Bad bad -> bad;
        };
    }

    private static Verdict of(Exchange exchange, boolean keepBody) {
        return switch (exchange) {
            case Exchange.NeverLeft never -> new Bad(new NotSent(never.cause()));
            case Exchange.NoKey noKey -> new Bad(new NotSent(noKey.cause(), false));
            case Exchange.Unanswered unanswered -> new Bad(new Unclear(unanswered.cause()));
            case Exchange.Whole whole -> of(whole, keepBody);
        };
    }

    private static Verdict of(Exchange.Whole whole, boolean keepBody) {
        int status = whole.status();
        Words words = Words.in(whole.body());
        Answer answer = new Answer(status, words.error(), words.msg(), keepBody ? whole.body() : "");
        if (status == 200) {
            return of200(whole, words, answer);
        }
        if (status == 408 || status < 400 || status >= 500) {
            return new Bad(new Unclear("it answered with status " + status, Optional.of(answer)));
        }
        return new Bad(of4xx(whole, words, answer));
    }

    private static Verdict of200(Exchange.Whole whole, Words words, Answer answer) {
        JsonNode success = words.json().path("success");
        if (words.tooFrequent()) {
            return new Bad(throttled(whole, answer));
        }
        if (success.isBoolean() && !success.booleanValue()) {
            return new Bad(said(words, answer));
        }
        if (!words.json().isContainerNode()) {
            return new Bad(new Unclear("its answer is empty or not in JSON", Optional.of(answer)));
        }
        if (success.isMissingNode() && !words.error().isEmpty()) {
            return new Bad(said(words, answer));
        }
        return new Good(words.json(), answer);
    }

    private static Trouble of4xx(Exchange.Whole whole, Words words, Answer answer) {
        if (whole.status() == 429 || words.tooFrequent()) {
            return throttled(whole, answer);
        }
        return switch (whole.status()) {
            case 401 -> new KeyRefused(answer);
            case 403 -> words.error().equals("auth_error") ? new KeyRefused(answer) : new Refused(answer);
            case 404 -> words.keyRefused() ? new KeyRefused(answer) : new NotFound(answer);
            default -> words.keyRefused() ? new KeyRefused(answer) : new Refused(answer);
        };
    }

    private static Trouble said(Words words, Answer answer) {
        if (words.keyRefused()) {
            return new KeyRefused(answer);
        }
        return words.notFound() ? new NotFound(answer) : new Refused(answer);
    }

    private static Throttled throttled(Exchange.Whole whole, Answer answer) {
        return new Throttled(Words.threshold(whole.body(), whole.retryAfter()), answer);
    }
}
