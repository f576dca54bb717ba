package io.vastwarden.sandbox.vast;

import java.math.BigDecimal;
import java.time.Duration;

/** The four bodies of a 429, given in turn; the plain text with a threshold has its colon every second time. */
final class TooFrequent {
    private int given;

    Answer next(Duration interval) {
        int turn = given++;
        String seconds = seconds(interval);
        String decimal = seconds.contains(".") ? seconds : seconds + ".0";
        return switch (turn % 4) {
            case 0 -> new Answer(429, Answer.TEXT, "API requests too frequent");
            case 1 ->
                new Answer(
                        429,
                        Answer.TEXT,
                        "API requests too frequent" + (turn % 8 == 1 ? ":" : "") + " endpoint threshold=" + decimal);
            case 2 ->
                Answer.error(429, "rate_limit_exceeded", "API requests too frequent endpoint threshold=" + decimal);
            default ->
                Answer.json(
                        429, Json.object().put("detail", "API requests too frequent endpoint threshold=" + seconds));
        };
    }

    private static String seconds(Duration interval) {
        return BigDecimal.valueOf(interval.toMillis(), 3).stripTrailingZeros().toPlainString();
    }
}
