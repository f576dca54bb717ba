package io.vastwarden.sandbox.vast;

import io.vastwarden.sandbox.vast.ApiKeys.ApiKey;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Turns what Vert.x received into a request, writes it into the log without its secrets, and hands it on. */
final class Reception {
    private static final String ARRIVED = "arrived";
    private static final String BEARER = "Bearer ";
    private static final Set<String> NOT_LOGGED = Set.of("authorization", "cookie");

    private final Settings settings;
    private final Door door;
    private final CallLog log;
    private final Wire wire;

    Reception(Settings settings, Door door, CallLog log, Wire wire) {
        this.settings = settings;
        this.door = door;
        this.log = log;
        this.wire = wire;
    }

    /** Notes when the head of the request arrived; its body may take a while. */
    void note(RoutingContext context) {
        context.put(ARRIVED, settings.nanoTime().getAsLong());
        context.next();
    }

    void receive(RoutingContext context) {
        Request request = request(context);
        String query = Objects.requireNonNullElse(context.request().query(), "");
        Call call = log.arrived(number -> new Call(
                number,
                settings.clock().instant(),
                request.nanos(),
                request.method(),
                request.path(),
                query.replaceAll("(^|&)(api_key=)[^&]*", "$1$2(left-out)"),
                request.endpoint(),
                keyName(request),
                headers(context.request().headers()),
                request.body(),
                false,
                Optional.empty(),
                new Call.Ending.Pending(),
                Effect.NONE));
        wire.take(request, call, new Outlet(context.request()));
    }

    private String keyName(Request request) {
        return request.token().isEmpty()
                ? "none"
                : door.key(request).map(ApiKey::name).orElse("unknown");
    }

    private static Request request(RoutingContext context) {
        HttpServerRequest http = context.request();
        String method = http.method().name();
        String path = Objects.requireNonNull(http.path());
        String authorization = Objects.requireNonNullElse(http.getHeader("Authorization"), "");
        return new Request(
                method,
                path,
                flat(context.queryParams()),
                Objects.requireNonNullElse(context.body().asString(), ""),
                authorization.startsWith(BEARER)
                        ? Optional.of(authorization.substring(BEARER.length()))
                        : Optional.empty(),
                http.remoteAddress().hostAddress(),
                Objects.requireNonNull(context.<Long>get(ARRIVED)),
                Endpoint.at(method, path));
    }

    private static Map<String, String> headers(MultiMap all) {
        Map<String, String> kept = flat(all);
        kept.keySet().removeAll(NOT_LOGGED);
        return kept;
    }

    private static Map<String, String> flat(MultiMap all) {
        Map<String, String> flat = new TreeMap<>();
        all.forEach(entry -> flat.put(entry.getKey().toLowerCase(Locale.ROOT), entry.getValue()));
        return flat;
    }
}
