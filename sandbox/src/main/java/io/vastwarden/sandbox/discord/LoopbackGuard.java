package io.vastwarden.sandbox.discord;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps other pages in the same browser out: they may point a name of theirs to this address (so the Host counts) or
 * call it from where they are (so the Origin counts).
 */
public final class LoopbackGuard {
    private LoopbackGuard() {}

    /** Lets only requests through that name this address as host and, if any, as origin. */
    static void check(RoutingContext context, int port) {
        Set<String> hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
        String host = Optional.ofNullable(context.request().getHeader("Host")).orElse("");
        Optional<String> origin = Optional.ofNullable(context.request().getHeader("Origin"));
        if (!hosts.contains(host)) {
            refuse(context, "This address answers to 127.0.0.1 and localhost only.");
        } else if (origin.isPresent() && !origin.get().equals("http://" + host)) {
            refuse(context, "This address is not for other pages.");
        } else {
            context.next();
        }
    }

    /** Lets only requests through that come from no page at all. */
    static void refusePages(RoutingContext context) {
        if (context.request().getHeader("Origin") != null) {
            refuse(context, "This part is for the bot, not for pages.");
        } else {
            context.next();
        }
    }

    /** Lets only requests through that a page from this very address has made. */
    public static void requirePage(RoutingContext context) {
        if (context.request().getHeader("Origin") == null) {
            refuse(context, "This part is for the page of this address.");
        } else {
            context.next();
        }
    }

    private static void refuse(RoutingContext context, String why) {
        context.response()
                .setStatusCode(403)
                .putHeader("Content-Type", "text/plain; charset=utf-8")
                .end(why);
    }
}
