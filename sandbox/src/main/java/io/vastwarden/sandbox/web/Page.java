package io.vastwarden.sandbox.web;

import io.vastwarden.sandbox.discord.DiscordStandIn;
import io.vastwarden.sandbox.discord.LoopbackGuard;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.StaticHandler;

/** Serves the page under {@code /}, and the websocket behind it, to browsers on this machine. */
public final class Page implements DiscordStandIn.Addition {
    private static final String FILES = "io/vastwarden/sandbox/web/page";

    /** Colours of roles and embeds are style attributes; scripts, styles and pictures come from here only. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "style-src-attr 'unsafe-inline'; img-src 'self'; connect-src 'self'; base-uri 'none'; "
            + "form-action 'none'; frame-ancestors 'none'";

    @Override
    public void mount(Router router, DiscordStandIn discord) {
        router.get("/page/socket").handler(LoopbackGuard::requirePage);
        router.get("/page/socket")
                .handler(context ->
                        context.request().toWebSocket().onSuccess(socket -> new Visitor(discord, socket).listen()));
        router.route().handler(context -> {
            guard(context.response());
            context.next();
        });
        router.get().handler(StaticHandler.create(FILES).setCachingEnabled(false));
    }

    private static void guard(HttpServerResponse response) {
        response.putHeader("Content-Security-Policy", POLICY)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("Cross-Origin-Opener-Policy", "same-origin")
                .putHeader("Cross-Origin-Resource-Policy", "same-origin");
    }
}
