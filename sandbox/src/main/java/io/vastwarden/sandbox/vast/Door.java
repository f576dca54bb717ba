package io.vastwarden.sandbox.vast;

import io.vastwarden.sandbox.vast.ApiKeys.ApiKey;
import java.time.Duration;
import java.util.Optional;

/** Who is let in: first the path, then the key, then the minimum interval, then the scope. */
final class Door {
    private final Settings settings;
    private final ApiKeys keys;
    private final Intervals intervals;
    private final TooFrequent tooFrequent;

    Door(Settings settings, ApiKeys keys, Intervals intervals, TooFrequent tooFrequent) {
        this.settings = settings;
        this.keys = keys;
        this.intervals = intervals;
        this.tooFrequent = tooFrequent;
    }

    Verdict judge(Request request) {
        if (request.endpoint().isEmpty()) {
            boolean otherMethod = Endpoint.knowsPath(request.path());
            return refuse(otherMethod ? Answer.html(405, "Method Not Allowed") : Answer.html(404, "Not Found"));
        }
        Endpoint endpoint = request.endpoint().get();
        Optional<Scope> scope = endpoint.scope();
        Optional<ApiKey> key = key(request);
        if (scope.isPresent() && key.isEmpty()) {
            return refuse(wrongKey(settings.wrongKeyStatus()));
        }
        String token = request.token().orElse("");
        if (!intervals.admits(new Intervals.Identity(endpoint, token, request.address()), request.nanos())) {
            return new Verdict.Throttled(tooFrequent(endpoint));
        }
        if (scope.isPresent()
                && key.filter(one -> one.scopes().contains(scope.get())).isEmpty()) {
            return refuse(
                    forbidden("API key lacks the permission " + scope.get().wireName()));
        }
        return new Verdict.Admitted(endpoint);
    }

    Optional<ApiKey> key(Request request) {
        return request.token().flatMap(keys::find);
    }

    Answer tooFrequent(Endpoint endpoint) {
        Duration interval = intervals.of(endpoint);
        return tooFrequent.next(interval.isZero() ? endpoint.defaultInterval() : interval);
    }

    Answer forbidden(String msg) {
        return Answer.error(settings.forbiddenStatus(), "forbidden", msg);
    }

    static Answer wrongKey(int status) {
        return Answer.error(status, "auth_error", "Invalid user key");
    }

    private static Verdict refuse(Answer answer) {
        return new Verdict.Refused(answer);
    }

    sealed interface Verdict {
        record Admitted(Endpoint endpoint) implements Verdict {}

        record Refused(Answer answer) implements Verdict {}

        record Throttled(Answer answer) implements Verdict {}
    }
}
