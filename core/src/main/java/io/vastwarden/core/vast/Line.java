package io.vastwarden.core.vast;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import javax.net.ssl.SSLException;
import org.jboss.resteasy.reactive.client.api.LoggingScope;
import org.jboss.resteasy.reactive.client.api.QuarkusRestClientProperties;
import org.jspecify.annotations.Nullable;

/** The connection to one account's Vast.ai: sends a request once, and says what became of it without judging it. */
final class Line implements VastTransport {
    /** A longer body is not read to its end. */
    static final int MOST_BYTES = 8 * 1024 * 1024;

    private final VastAccount account;
    private final VastSettings settings;
    private final VastWire wire;

    /**
     * @param keepAlive whether connections are used again. A connection that the server closed meanwhile makes a
     *     request unclear that in truth went nowhere, so irreversible calls get a fresh one each.
     */
    Line(VastAccount account, VastSettings settings, boolean keepAlive) {
        this.account = account;
        this.settings = settings;
        this.wire = QuarkusRestClientBuilder.newBuilder()
                .baseUri(account.address())
                .connectTimeout(settings.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(settings.readTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .followRedirects(false)
                .disableDefaultMapper(true)
                .trustAll(false)
                .verifyHost(true)
                .loggingScope(LoggingScope.NONE)
                .property(QuarkusRestClientProperties.HTTP2, false)
                .property(QuarkusRestClientProperties.ALPN, false)
                .property(QuarkusRestClientProperties.KEEP_ALIVE_ENABLED, keepAlive)
                .register(new Departure.Signature("warden/" + settings.version()))
                .register(new Departure.Leaving())
                .build(VastWire.class);
    }

    @Override
    public Exchange send(Function<VastWire, Response> request, Runnable leaving) {
        String key;
        try {
            key = account.key().get();
        } catch (KeyWithheld e) {
            return new Exchange.NoKey(e.cause());
        } catch (RuntimeException e) {
            return new Exchange.NoKey("the account's API key cannot be read at present");
        }
        if (key.isBlank() || !key.chars().allMatch(c -> c > ' ' && c < 127)) {
            return new Exchange.NoKey("the account's API key is empty or has characters that no key has");
        }
        Departure departure = new Departure(key, leaving);
        try (Response response = departure.of(() -> request.apply(wire))) {
            return new Exchange.Whole(
                    response.getStatus(),
                    Optional.ofNullable(response.getHeaderString("Retry-After")),
                    body(response, departure).replace(key, "[API key]"));
        } catch (IOException | RuntimeException e) {
            return fate(departure, e);
        }
    }

    /**
     * The whole body or none. Quarkus itself would wait 100 s for each piece, however many there are; and closing its
     * stream early would not keep the rest from coming, so the connection is closed.
     */
    private String body(Response response, Departure departure) throws IOException {
        InputStream stream = response.readEntity(InputStream.class);
        if (stream == null) {
            return "";
        }
        CompletableFuture<Void> late = CompletableFuture.runAsync(
                () -> departure.hangUp("its answer did not end within " + seconds(settings.readTimeout())),
                CompletableFuture.delayedExecutor(settings.readTimeout().toMillis(), TimeUnit.MILLISECONDS));
        try {
            byte[] body = stream.readNBytes(MOST_BYTES + 1);
            if (body.length > MOST_BYTES) {
                departure.hangUp("its answer is longer than 8 MiB");
            }
            if (departure.hungUp().isPresent()) {
                throw new IOException("hung up");
            }
            return new String(body, StandardCharsets.UTF_8);
        } finally {
            late.cancel(false);
        }
    }

    /** Names the kind of failure and never repeats the words of an exception, which may contain anything. */
    private Exchange fate(Departure departure, Exception failure) {
        if (is(failure, InterruptedException.class)) {
            Thread.currentThread().interrupt();
            return new Exchange.Unanswered("waiting for its answer was interrupted");
        }
        if (!departure.left()) {
            return new Exchange.NeverLeft(obstacle(failure));
        }
        return new Exchange.Unanswered(departure
                .hungUp()
                .orElseGet(() -> is(failure, TimeoutException.class)
                        ? "no answer came within " + seconds(settings.readTimeout())
                        : "the connection broke before the whole answer was there"));
    }

    private String obstacle(Exception failure) {
        if (is(failure, UnknownHostException.class)) {
            return "the host name " + account.address().getHost() + " is not known";
        }
        if (is(failure, SSLException.class)) {
            return "no secure connection (TLS) to " + account.address() + " could be made";
        }
        return "no connection to " + account.address() + " could be made";
    }

    private static boolean is(@Nullable Throwable failure, Class<? extends Throwable> kind) {
        return failure != null && (kind.isInstance(failure) || is(failure.getCause(), kind));
    }

    private static String seconds(Duration duration) {
        return duration.toMillis() / 1000.0 + " s";
    }
}
