package io.vastwarden.core.vast;

import io.vertx.core.http.HttpClientRequest;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
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
    private static final String PROPERTY = Departure.class.getName();
    private static final ScopedValue<Departure> CURRENT = ScopedValue.newInstance();

    private final String key;
    private final Runnable leaving;
    private volatile @Nullable ResteasyReactiveClientRequestContext context;
    private volatile @Nullable String hungUp;

    /**
     * A request that has not left.
     *
     * @param leaving run when there is a connection and the request's body, if it has one, is about to be written
     */
    Departure(String key, Runnable leaving) {
        this.key = key;
        this.leaving = leaving;
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

    /** Tells when a request that has a body leaves: Quarkus writes the body only when it has a connection. */
    static final class Leaving implements WriterInterceptor {
        @Override
        public void aroundWriteTo(WriterInterceptorContext body) throws IOException {
            if (body.getProperty(PROPERTY) instanceof Departure departure) {
                departure.leaving.run();
            }
            body.proceed();
        }
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
            request.setProperty(PROPERTY, departure);
            departure.context = (ResteasyReactiveClientRequestContext) request;
            request.getHeaders().putSingle("Authorization", "Bearer " + departure.key);
            request.getHeaders().putSingle("Via", "warden");
            request.getHeaders().putSingle("User-Agent", userAgent);
        }
    }
}
