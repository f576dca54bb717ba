package io.vastwarden.service.http;

import java.util.Locale;
import java.util.OptionalInt;

/**
 * Every kind of error that the service tells, with its status. The names are stable: programs rely on them, as
 * {@code urn:warden:problem:NAME}.
 */
public enum ProblemType {
    INVALID_REQUEST(400, "The request is not valid"),
    NO_TOKEN(401, "No valid token"),
    TOKEN_EXPIRED(401, "The token has expired"),
    TOKEN_IN_QUERY(400, "A token does not belong into a query string"),
    NOT_GRANTED(403, "Not granted"),
    NOT_PASSED_ON(403, "Not passed on to Vast.ai"),
    PROTECTED(403, "Something in the plan is protected"),
    TOO_MANY_ITEMS(403, "More items than a plan may have"),
    SECOND_PERSON_NEEDED(403, "A second person must say yes"),
    NOT_FOUND(404, "No such thing"),
    PLAN_NOT_FOUND(404, "No such plan"),
    METHOD_NOT_ALLOWED(405, "Not this method"),
    NOT_ACCEPTABLE(406, "No such representation"),
    PLAN_NOT_OPEN(409, "The plan is not open for this"),
    PLAN_EXPIRED(409, "The plan has expired"),
    DIGEST_DIFFERS(409, "The digest is not this plan's"),
    PHRASE_DIFFERS(409, "The phrase does not match"),
    ALREADY_APPROVED(409, "Already approved by you"),
    NOT_UNCLEAR(409, "The end of this item is not unclear"),
    ALREADY_RESOLVED(409, "Already resolved"),
    STILL_UNCLEAR(409, "Still unclear"),
    TOKEN_SHOWN_ONCE(409, "The token was shown once"),
    KEY_NOT_WITHHELD(409, "No such key is withheld"),
    CALLER_EXPIRED(409, "The caller has expired"),
    NAME_TAKEN(409, "The name is taken"),
    IDEMPOTENCY_KEY_IN_USE(409, "The first request with this key is not answered yet"),
    BODY_TOO_LARGE(413, "The body is too large"),
    WRONG_CONTENT_TYPE(415, "Not this content type"),
    IDEMPOTENCY_KEY_REUSED(422, "The key was used with another body"),
    NO_SUCH_TARGET(422, "Something in the plan does not exist"),
    TOO_MANY_THIS_HOUR(429, "Too many items within an hour"),
    TOO_MANY_FOLLOWERS(429, "Too many follow already"),
    TOO_MANY_OPEN(429, "Too many plans await a yes"),
    TOO_MANY_KEYS(429, "Too many idempotency keys within a day"),
    LANE_FULL(429, "Too much is queued"),
    UNFORESEEN(500, "Warden failed"),
    VAST_KEY_REFUSED(502, "Vast.ai refused the key"),
    VAST_REFUSED(502, "Vast.ai refused to answer"),
    VAST_UNREACHABLE(503, "Vast.ai cannot be reached"),
    TOO_BUSY(503, "Too many requests at once"),
    STORE_UNAVAILABLE(503, "The database is not available"),
    LOOP(508, "Warden is asked by a Warden");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** After how many seconds the same may well be possible, for {@code Retry-After}; empty where that is not known. */
    OptionalInt retryAfter() {
        return switch (this) {
            case TOO_BUSY -> OptionalInt.of(1);
            case LANE_FULL, TOO_MANY_FOLLOWERS, STORE_UNAVAILABLE -> OptionalInt.of(5);
            case TOO_MANY_OPEN, VAST_UNREACHABLE -> OptionalInt.of(60);
            case TOO_MANY_KEYS -> OptionalInt.of(3600);
            default -> OptionalInt.empty();
        };
    }

    public String urn() {
        return "urn:warden:problem:" + word();
    }

    /** The name by itself. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The status of Vast.ai-shaped answers: 403 for whatever is refused. At a 401, and at a 404 of that kind, the official
     * client takes its key for a bad one and may delete it; a 429 and some of the 5xx it sends again at once.
     */
    public int vastStatus() {
        return switch (this) {
            case NO_SUCH_TARGET -> 404;
            case INVALID_REQUEST, TOKEN_IN_QUERY, NOT_ACCEPTABLE, BODY_TOO_LARGE, WRONG_CONTENT_TYPE, LANE_FULL ->
                status;
            default -> status >= 500 ? status : 403;
        };
    }

    /** The {@code error} of Vast.ai-shaped answers: Vast.ai's own word where it has one. */
    public String vastWord() {
        return switch (this) {
            case INVALID_REQUEST, TOKEN_IN_QUERY -> "invalid_args";
            case NO_SUCH_TARGET -> "not_found";
            case LANE_FULL -> "rate_limit_exceeded";
            default -> name().toLowerCase(Locale.ROOT);
        };
    }

    /** The type that {@link #word()} names. */
    public static ProblemType named(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
