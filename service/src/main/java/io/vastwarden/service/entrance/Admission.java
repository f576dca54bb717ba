package io.vastwarden.service.entrance;

import io.vastwarden.core.pacing.Ticker;
import io.vastwarden.service.caller.Actor;
import io.vastwarden.service.caller.Authentication;
import io.vastwarden.service.caller.Holder;
import io.vastwarden.service.http.ProblemType;
import io.vastwarden.service.http.Refusal;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.InetAddress;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/** Lets in whoever has a right token, at once; tells the others, more and more slowly, that theirs is none. */
@ApplicationScoped
class Admission {

    private static final Logger LOG = Logger.getLogger(Admission.class);
    private static final Pattern INTERFACE = Pattern.compile("%.*");

    private final Authentication authentication;
    private final WrongTokens wrongTokens;
    private final Whence whence;
    private final Ticker ticker;

    Admission(Authentication authentication, WrongTokens wrongTokens, Whence whence, Ticker ticker) {
        this.authentication = authentication;
        this.wrongTokens = wrongTokens;
        this.whence = whence;
        this.ticker = ticker;
    }

    /**
     * Who holds the token of this request.
     *
     * @param connected who is connected
     * @throws Refusal when there is no token or a wrong one
     */
    Actor holder(ContainerRequestContext request, SocketAddress connected) throws InterruptedException {
        String token = Authentication.bearer(headers(request, HttpHeaders.AUTHORIZATION))
                .orElseThrow(
                        () -> new Refusal(
                                ProblemType.NO_TOKEN,
                                "This needs a token of Warden. Nothing was sent. Send the header Authorization: Bearer TOKEN."));
        return switch (authentication.holderOf(token)) {
            case Holder.Known(var actor) -> actor;
            case Holder.Expired(var name, var at) ->
                throw new Refusal(
                        ProblemType.TOKEN_EXPIRED,
                        "The token of " + name + " expired at " + at
                                + ". Nothing was sent. Ask an admin to rotate it with a later end.");
            case Holder.Unknown() -> {
                holdBack(whence.of(address(connected), headers(request, Whence.FORWARDED)));
                throw new Refusal(
                        ProblemType.NO_TOKEN,
                        "This token is not one that Warden knows, or it was revoked. Nothing was sent. Ask an admin for"
                                + " one.");
            }
        };
    }

    /** All of this happens on virtual threads, so that whoever waits here costs a connection and nothing else. */
    private void holdBack(InetAddress address) throws InterruptedException {
        WrongTokens.Wrong wrong = wrongTokens.from(address);
        if (wrong.counted()) {
            LOG.warnf(
                    "event=wrong_token from=%s held_back_ms=%d",
                    address.getHostAddress(), wrong.hold().toMillis());
        }
        ticker.await(wrong.hold());
    }

    private static InetAddress address(SocketAddress connected) {
        return InetAddress.ofLiteral(INTERFACE.matcher(connected.hostAddress()).replaceFirst(""));
    }

    private static List<String> headers(ContainerRequestContext request, String name) {
        return request.getHeaders().getOrDefault(name, List.of());
    }
}
