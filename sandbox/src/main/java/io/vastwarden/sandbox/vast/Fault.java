package io.vastwarden.sandbox.vast;

import io.netty.handler.codec.http.HttpResponseStatus;
import java.time.Duration;
import java.util.Map;

/**
 * Something that goes wrong with one call. A fault meets only calls with a good key and scope that come in time. The
 * effect is what the call does to the fleet; every fault says whether it comes about.
 */
public sealed interface Fault {
    /** Before the effect, which then does not come about (but for a delay), or after it. */
    enum Moment {
        BEFORE_EFFECT,
        AFTER_EFFECT
    }

    /** The name in logs and in {@code /sandbox/faults}. */
    String name();

    /** The usual answer, late. */
    record Delay(Duration by, Moment when) implements Fault {
        @Override
        public String name() {
            return when == Moment.BEFORE_EFFECT ? "delay_before_effect" : "delay_after_effect";
        }
    }

    /** The connection is closed without a word. */
    record Drop(Moment when) implements Fault {
        @Override
        public String name() {
            return when == Moment.BEFORE_EFFECT ? "drop_before_effect" : "drop_after_effect";
        }
    }

    /** Another answer than the usual one. */
    record Says(String name, Moment when, int status, String contentType, String body, Map<String, String> headers)
            implements Fault {
        public Says {
            if (status < 200 || status > 599) {
                throw new IllegalArgumentException("status must be from 200 to 599, not " + status);
            }
            headers = Map.copyOf(headers);
        }

        /** The same words, though the effect has come about. */
        public Says afterEffect() {
            return new Says(name, Moment.AFTER_EFFECT, status, contentType, body, headers);
        }
    }

    /** A 429 although the call came in time, with the four bodies in turn. */
    record ForcedTooFrequent() implements Fault {
        @Override
        public String name() {
            return "too_frequent";
        }
    }

    /** The usual answer, of which the second half never comes. */
    record Truncated() implements Fault {
        @Override
        public String name() {
            return "truncated_body";
        }
    }

    /** A valid JSON answer of this many bytes; the effect comes about. */
    record Huge(int bytes) implements Fault {
        @Override
        public String name() {
            return "huge_body";
        }
    }

    /** Destroy says yes, and the instance is still shown for this many readings. */
    record Lingers(int reads) implements Fault {
        public Lingers {
            if (reads < 1) {
                throw new IllegalArgumentException("an instance lingers for at least one reading, not " + reads);
            }
        }

        @Override
        public String name() {
            return "lingers";
        }
    }

    /** Destroy says yes, and from then on the id belongs to an instance with another machine, label and start. */
    record Reappears() implements Fault {
        @Override
        public String name() {
            return "reappears";
        }
    }

    /** Destroys only the first so many of those that the request names, and says yes to the request all the same. */
    record Partly(int first) implements Fault {
        public Partly {
            if (first < 1) {
                throw new IllegalArgumentException("at least one instance is destroyed, not " + first);
            }
        }

        @Override
        public String name() {
            return "partly";
        }
    }

    /** Another fault, late. */
    record Late(Duration by, Fault then) implements Fault {
        @Override
        public String name() {
            return then.name();
        }
    }

    /** This fault, after waiting. */
    default Fault lateBy(Duration wait) {
        return new Late(wait, this);
    }

    static Fault delayBeforeEffect(Duration by) {
        return new Delay(by, Moment.BEFORE_EFFECT);
    }

    static Fault delayAfterEffect(Duration by) {
        return new Delay(by, Moment.AFTER_EFFECT);
    }

    static Fault dropBeforeEffect() {
        return new Drop(Moment.BEFORE_EFFECT);
    }

    static Fault dropAfterEffect() {
        return new Drop(Moment.AFTER_EFFECT);
    }

    static Says serverErrorJson(int status) {
        return says(
                "server_error_json", status, Answer.error(status, "server_error", "Something went wrong on our side"));
    }

    static Says serverErrorHtml(int status) {
        return says(
                "server_error_html",
                status,
                Answer.html(status, HttpResponseStatus.valueOf(status).reasonPhrase()));
    }

    static Fault tooFrequent() {
        return new ForcedTooFrequent();
    }

    /** 200 and a body that is no JSON although it says so. */
    static Says garbage() {
        return says("garbage", 200, new Answer(200, Answer.JSON, "\u0001{\"success\": tru;; <<garbage>>"));
    }

    static Says emptyBody() {
        return says("empty_body", 200, new Answer(200, Answer.JSON, ""));
    }

    static Fault truncatedBody() {
        return new Truncated();
    }

    /** A body of 9 MiB, beyond the cap of 8. */
    static Fault hugeBody() {
        return new Huge(9 << 20);
    }

    /** As if the key had just been deleted; 404 or 401. */
    static Says wrongKey(int status) {
        return says("wrong_key", status, Door.wrongKey(status));
    }

    /** 200 with {@code success:false}. */
    static Says refusedWith200() {
        return says("refused_with_200", 200, Answer.error(200, "invalid_state", "Instance cannot be destroyed now"));
    }

    /** The other error that Vast.ai gives for an instance that is gone. */
    static Says noSuchInstance() {
        return says("no_such_instance", 404, Answer.error(404, "no_such_instance", "No such instance"));
    }

    static Says deprecatedEndpoint() {
        return says(
                "deprecated_endpoint",
                410,
                Answer.error(410, "deprecated_endpoint", "This endpoint is deprecated; use the next version"));
    }

    static Says nullInstances() {
        return says("null_instances", 200, Answer.ok(Json.object().putNull("instances")));
    }

    /** 302 to a path of the stand-in that does not exist, so that a client that follows is seen in the log. */
    static Says redirect() {
        return new Says(
                "redirect",
                Moment.BEFORE_EFFECT,
                302,
                Answer.HTML,
                Answer.html(302, "Found").body(),
                Map.of("Location", "/redirected/"));
    }

    static Fault lingers(int reads) {
        return new Lingers(reads);
    }

    static Fault reappears() {
        return new Reappears();
    }

    static Fault partly(int first) {
        return new Partly(first);
    }

    /** Any other answer; no effect unless {@link Says#afterEffect()}. */
    static Says says(int status, String contentType, String body) {
        return says("says", status, new Answer(status, contentType, body));
    }

    private static Says says(String name, int status, Answer answer) {
        return new Says(name, Moment.BEFORE_EFFECT, status, answer.contentType(), answer.body(), Map.of());
    }
}
