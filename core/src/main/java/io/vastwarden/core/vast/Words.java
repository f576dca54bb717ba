package io.vastwarden.core.vast;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the body of an answer says, wherever it says it: Vast.ai's words come in {@code msg}, {@code message} or {@code
 * detail}, as a JSON text or as plain text. A page of HTML, or JSON that broke off, says nothing.
 *
 * @param json the body; missing when it is not JSON
 * @param error the error code; empty when there is none
 * @param msg the words; empty when there are none
 */
record Words(JsonNode json, String error, String msg) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Pattern THRESHOLD = Pattern.compile(
            "threshold\\s*[=:]\\s*(\\d{1,20}(?:\\.\\d{1,20})?)(?![\\d.]*[\\de])", Pattern.CASE_INSENSITIVE);
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}(?:\\.\\d{1,9})?");
    private static final Pattern PLAIN = Pattern.compile("[^<{\\[]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cntrl}]+");
    private static final BigDecimal MOST_SECONDS = BigDecimal.valueOf(600);
    private static final int MOST_TEXT = 300;

    static Words in(String body) {
        JsonNode json = parsed(body);
        return new Words(json, text(json.path("error")), msg(json, body.strip()));
    }

    /** Without the JSON, since rows carry secrets. */
    @Override
    public String toString() {
        return "Words[error=" + error + ", msg=" + msg + "]";
    }

    /** {@code API requests too frequent}, or {@code rate_limit_exceeded}. */
    boolean tooFrequent() {
        return error.equals("rate_limit_exceeded") || says("api requests too frequent");
    }

    /** {@code auth_error}, or the words with which Vast.ai turns a key away. */
    boolean keyRefused() {
        return error.equals("auth_error") || says("invalid user key") || says("session expired");
    }

    boolean notFound() {
        return error.equals("not_found") || error.equals("no_such_instance");
    }

    private boolean says(String words) {
        return msg.toLowerCase(Locale.ROOT).contains(words);
    }

    /** The interval that a 429 names, if it is one to believe: more than nothing, and at most ten minutes. */
    static Optional<Duration> threshold(String body, Optional<String> retryAfter) {
        Matcher named = THRESHOLD.matcher(body);
        return Stream.of(
                        named.find() ? Optional.of(named.group(1)) : Optional.<String>empty(),
                        retryAfter
                                .map(String::strip)
                                .filter(text -> SECONDS.matcher(text).matches()))
                .flatMap(Optional::stream)
                .map(BigDecimal::new)
                .filter(seconds -> seconds.signum() > 0 && seconds.compareTo(MOST_SECONDS) <= 0)
                .max(BigDecimal::compareTo)
                .map(seconds -> Duration.ofNanos(seconds.movePointRight(9).longValue()))
                .filter(Duration::isPositive);
    }

    private static JsonNode parsed(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    private static String msg(JsonNode json, String body) {
        if (json.isMissingNode()) {
            return PLAIN.matcher(body).lookingAt() ? line(body) : "";
        }
        if (json.isTextual()) {
            return line(json.textValue());
        }
        return Stream.of("msg", "message", "detail")
                .map(field -> text(json.path(field)))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String text(JsonNode node) {
        return node.isTextual() ? line(node.textValue()) : "";
    }

    private static String line(String text) {
        String start = text.substring(0, Math.min(text.length(), 2 * MOST_TEXT));
        String line = SPACE.matcher(start).replaceAll(" ").strip();
        return line.substring(0, Math.min(line.length(), MOST_TEXT));
    }
}
