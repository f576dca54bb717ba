package io.vastwarden.sandbox.vast;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The faults that can be asked for by name over HTTP. */
enum FaultName {
    DELAY_BEFORE_EFFECT,
    DELAY_AFTER_EFFECT,
    DROP_BEFORE_EFFECT,
    DROP_AFTER_EFFECT,
    SERVER_ERROR_JSON,
    SERVER_ERROR_HTML,
    TOO_FREQUENT,
    GARBAGE,
    EMPTY_BODY,
    TRUNCATED_BODY,
    HUGE_BODY,
    WRONG_KEY,
    REFUSED_WITH_200,
    NO_SUCH_INSTANCE,
    DEPRECATED_ENDPOINT,
    NULL_INSTANCES,
    REDIRECT,
    LINGERS,
    REAPPEARS,
    PARTLY;

    static Optional<FaultName> named(String wireName) {
        return Arrays.stream(values())
                .filter(name -> name.wireName().equals(wireName))
                .findFirst();
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Options: {@code delay_ms, status, reads, first, after_effect}; those that do not apply are not looked at. */
    Fault with(JsonNode options) {
        Duration delay = Duration.ofMillis(options.path("delay_ms").asLong(0));
        if (delay.isNegative()) {
            throw new IllegalArgumentException("delay_ms cannot be negative");
        }
        Fault fault = switch (this) {
            case DELAY_BEFORE_EFFECT -> Fault.delayBeforeEffect(delay);
            case DELAY_AFTER_EFFECT -> Fault.delayAfterEffect(delay);
            case DROP_BEFORE_EFFECT -> Fault.dropBeforeEffect();
            case DROP_AFTER_EFFECT -> Fault.dropAfterEffect();
            case SERVER_ERROR_JSON -> Fault.serverErrorJson(status(options, 500));
            case SERVER_ERROR_HTML -> Fault.serverErrorHtml(status(options, 502));
            case TOO_FREQUENT -> Fault.tooFrequent();
            case GARBAGE -> Fault.garbage();
            case EMPTY_BODY -> Fault.emptyBody();
            case TRUNCATED_BODY -> Fault.truncatedBody();
            case HUGE_BODY -> Fault.hugeBody();
            case WRONG_KEY -> Fault.wrongKey(status(options, 404));
            case REFUSED_WITH_200 -> Fault.refusedWith200();
            case NO_SUCH_INSTANCE -> Fault.noSuchInstance();
            case DEPRECATED_ENDPOINT -> Fault.deprecatedEndpoint();
            case NULL_INSTANCES -> Fault.nullInstances();
            case REDIRECT -> Fault.redirect();
            case LINGERS -> Fault.lingers(options.path("reads").asInt(1));
            case REAPPEARS -> Fault.reappears();
            case PARTLY -> Fault.partly(options.path("first").asInt(1));
        };
        boolean afterEffect = options.path("after_effect").asBoolean(false);
        Fault timed = afterEffect && fault instanceof Fault.Says says ? says.afterEffect() : fault;
        return fault instanceof Fault.Delay || delay.isZero() ? timed : timed.lateBy(delay);
    }

    private static int status(JsonNode options, int usual) {
        return options.path("status").asInt(usual);
    }
}
