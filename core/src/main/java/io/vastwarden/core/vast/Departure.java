package io.vastwarden.core.vast;

import io.vertx.core.http.HttpClientRequest;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * One request on its way out: signs it, and knows whether it left.
 *
 * <p>Quarkus asks for a connection first and writes the request afterwards. The Vert.x request exists only once there is
 * a connection, TLS and all: as long as there is none, not one byte of the HTTP request can have left this machine.
 */
final class Departure {
    private static final ScopedValue<Departure> CURRENT = ScopedValue.newInstance();

    private final String key;
    private volatile @Nullable ResteasyReactiveClientRequestContext context;
    private volatile @Nullable String hungUp;

    Departure(String key) {
        this.key = key;
    }

    /** Runs the call; the request that it makes is this departure's. */
    <T> T of(Supplier<T> call) {
        return ScopedValue.where(CURRENT, this).call(call::get);
    }

    /** Whether the request was handed to a connection. Only after the call has ended it is certain that it was not. */
    boolean left() {
        return request() != null;
    }

    /** Closes the connection under a request whose answer is not waited for any longer. */
    void hangUp(String reason) {
        hungUp = reason;
        HttpClientRequest request = request();
        if (request != null) {
            request.connection().close();
        }
    }

    /** Why it was hung up, if it was. */
    Optional<String> hungUp() {
        return Optional.ofNullable(hungUp);
    }

    private @Nullable HttpClientRequest request() {
        ResteasyReactiveClientRequestContext followed = context;
        return followed == null ? null : followed.unwrap(HttpClientRequest.class);
    }

    /** Signs every request with the key of its departure, and remembers how to follow it. */
    static final class Signature implements ClientRequestFilter {
        private final String userAgent;

        Signature(String userAgent) {
            this.userAgent = userAgent;
        }

        @Override
        public void filter(ClientRequestContext request) {
            Departure departure = CURRENT.get();
            departure.context = (ResteasyReactiveClientRequestContext) request;
            request.getHeaders().putSingle("Authorization", "Bearer " + departure.key);
            request.getHeaders().putSingle("Via", "warden");
            request.getHeaders().putSingle("User-Agent", userAgent);
        }
    }
}
