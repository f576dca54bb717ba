package io.vastwarden.sandbox.discord;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Stands before every REST call: planned faults, the token, the rate limits, and errors in Discord's shape. */
final class Gatekeeper {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final int GLOBAL_LIMIT = 50;

    private final World world;
    private final Faults faults;
    private final Throttle throttle;
    private final Router router;

    Gatekeeper(World world, Faults faults, Router router) {
        this.world = world;
        this.faults = faults;
        this.router = router;
        throttle = new Throttle(world.clock);
    }

    /** What a route answers with. */
    record Reply(int status, JsonNode body) {
        static Reply ok(JsonNode body) {
            return new Reply(200, body);
        }

        static Reply created(JsonNode body) {
            return new Reply(201, body);
        }

        static Reply nothing() {
            return new Reply(204, MissingNode.getInstance());
        }
    }

    /** A call that was let in. */
    record Call(RoutingContext context, JsonNode body) {
        String path(String name) {
            return Optional.ofNullable(context.pathParam(name)).orElseThrow(RestError::notFound);
        }

        Optional<String> query(String name) {
            return context.queryParam(name).stream().findFirst();
        }
    }

    /** A limit for calls with the same value of a path parameter, such as edits in one channel. */
    record Bucket(String name, String parameter, int limit, Duration length) {}

    /**
     * Who is let in. Interactions carry a token of their own, and do not count towards the global limit.
     *
     * @param withToken the bot's token is needed, and the global limit counts
     */
    record Entry(boolean withToken, Optional<Bucket> bucket) {
        static final Entry BOT = new Entry(true, Optional.empty());
        static final Entry INTERACTION = new Entry(false, Optional.empty());

        Entry limited(String name, String parameter, int limit, Duration length) {
            return new Entry(withToken, Optional.of(new Bucket(name, parameter, limit, length)));
        }
    }

    void route(HttpMethod method, String path, Entry entry, Function<Call, Reply> handler) {
        router.route(method, path).handler(context -> let(context, entry, handler));
    }

    void nothingElse() {
        router.route()
                .handler(context -> let(context, Entry.BOT, call -> {
                    throw RestError.notFound();
                }));
    }

    private void let(RoutingContext context, Entry entry, Function<Call, Reply> handler) {
        Optional<Faults.Fault> fault = world.locked(() -> faults.take(context.request()));
        if (fault.isPresent()) {
            switch (fault.get()) {
                case Faults.Fails fails -> refuse(context, new RestError(fails.status(), 0, "Planned fault"));
                case Faults.Throttles throttles -> refuseThrottled(context, throttles.retryAfter(), throttles.global());
                case Faults.Drops drops -> context.request().connection().close();
                case Faults.DoesItAndFails does -> {
                    answer(context, entry, handler);
                    refuse(context, new RestError(does.status(), 0, "Planned fault, after it was done"));
                }
            }
            return;
        }
        answer(context, entry, handler).ifPresent(reply -> write(context.response(), reply));
    }

    /** The reply, or empty if the call was refused and that has been written. */
    private Optional<Reply> answer(RoutingContext context, Entry entry, Function<Call, Reply> handler) {
        return world.locked(() -> {
            try {
                if (entry.withToken
                        && !("Bot " + world.token).equals(context.request().getHeader("Authorization"))) {
                    throw RestError.unauthorized();
                }
                if (!withinLimits(context, entry)) {
                    return Optional.empty();
                }
                return Optional.of(handler.apply(new Call(context, body(context))));
            } catch (RestError e) {
                refuse(context, e);
                return Optional.empty();
            }
        });
    }

    private boolean withinLimits(RoutingContext context, Entry entry) {
        if (entry.withToken) {
            Throttle.Taken global = throttle.take("global", GLOBAL_LIMIT, SECOND);
            if (!global.allowed()) {
                refuseThrottled(context, global.resetAfter(), true);
                return false;
            }
        }
        if (entry.bucket.isPresent()) {
            Bucket bucket = entry.bucket.get();
            String parameter =
                    Optional.ofNullable(context.pathParam(bucket.parameter)).orElse("");
            Throttle.Taken taken = throttle.take(bucket.name + ":" + parameter, bucket.limit, bucket.length);
            context.response()
                    .putHeader("X-RateLimit-Bucket", bucket.name)
                    .putHeader("X-RateLimit-Limit", Integer.toString(bucket.limit))
                    .putHeader("X-RateLimit-Remaining", Integer.toString(taken.remaining()))
                    .putHeader("X-RateLimit-Reset-After", seconds(taken.resetAfter()))
                    .putHeader("X-RateLimit-Reset", seconds(untilReset(taken)));
            if (!taken.allowed()) {
                refuseThrottled(context, taken.resetAfter(), false);
                return false;
            }
        }
        return true;
    }

    private Duration untilReset(Throttle.Taken taken) {
        return Duration.ofMillis(world.clock.millis()).plus(taken.resetAfter());
    }

    private static String seconds(Duration duration) {
        return Double.toString(duration.toMillis() / 1000.0);
    }

    private static JsonNode body(RoutingContext context) {
        @Nullable Buffer buffer = context.body().buffer();
        if (buffer == null || buffer.length() == 0) {
            return MissingNode.getInstance();
        }
        try {
            return Json.read(buffer.toString());
        } catch (JsonProcessingException e) {
            throw new RestError(400, 50109, "The request body contains invalid JSON.");
        }
    }

    private void refuseThrottled(RoutingContext context, Duration wait, boolean global) {
        var body = Json.object()
                .put("message", "You are being rate limited.")
                .put("retry_after", wait.toMillis() / 1000.0)
                .put("global", global);
        long wholeSeconds = wait.plusMillis(999).toSeconds();
        context.response()
                .putHeader("Retry-After", Long.toString(wholeSeconds))
                .putHeader("X-RateLimit-Scope", global ? "global" : "user");
        if (global) {
            context.response().putHeader("X-RateLimit-Global", "true");
        }
        note(context, 429, 0, "You are being rate limited.");
        write(context.response(), new Reply(429, body));
    }

    private void refuse(RoutingContext context, RestError error) {
        if (context.response().ended()) {
            return;
        }
        ObjectNode body = error.body();
        note(context, error.status, error.code, error.getMessage());
        write(context.response(), new Reply(error.status, body));
    }

    private void note(RoutingContext context, int status, int code, @Nullable String message) {
        world.locked(() -> world.refusals.add(new Refusal(
                context.request().method().name(),
                Faults.path(context.request()),
                status,
                code,
                String.valueOf(message))));
    }

    private static void write(HttpServerResponse response, Reply reply) {
        // Without a Via header JDA takes a 429 for one of Discord's content network, and stops every call.
        response.setStatusCode(reply.status).putHeader("Via", "1.1 sandbox");
        if (reply.body.isMissingNode()) {
            response.end();
        } else {
            response.putHeader("Content-Type", "application/json").end(Json.write(reply.body));
        }
    }
}
