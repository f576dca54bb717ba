package io.vastwarden.core.vast;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import javax.net.ssl.SSLException;
import org.jboss.resteasy.reactive.client.api.LoggingScope;
import org.jboss.resteasy.reactive.client.api.QuarkusRestClientProperties;

/** The connection to one account's Vast.ai: sends a request once, and says what became of it without judging it. */
final class Line {
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
                .build(VastWire.class);
    }

    Exchange send(Function<VastWire, Response> request) {
        String key = account.key().get();
        if (key.isBlank() || !key.chars().allMatch(c -> c > ' ' && c < 127)) {
            return new Exchange.NeverLeft("the account's API key is empty or has characters that no key has");
        }
        Departure departure = new Departure(key);
        try (Response response = departure.of(() -> request.apply(wire))) {
            return new Exchange.Whole(
                    response.getStatus(),
                    Optional.ofNullable(response.getHeaderString("Retry-After")),
                    body(response).replace(key, "[API key]"));
        } catch (IOException | RuntimeException e) {
            departure.hangUp();
            return departure.left() ? new Exchange.Unanswered(cause(e)) : new Exchange.NeverLeft(cause(e));
        }
    }

    private String body(Response response) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        long start = System.nanoTime();
        InputStream stream = response.readEntity(InputStream.class);
        if (stream == null) {
            return "";
        }
        byte[] some = new byte[16 * 1024];
        for (int read = stream.read(some); read >= 0; read = stream.read(some)) {
            body.write(some, 0, read);
            if (body.size() > MOST_BYTES) {
                throw new UnusableBody("its answer is longer than 8 MiB");
            }
            if (System.nanoTime() - start > settings.readTimeout().toNanos()) {
                throw new UnusableBody("its answer did not end within " + seconds(settings.readTimeout()));
            }
        }
        return body.toString(StandardCharsets.UTF_8);
    }

    /** Names the kind of failure and never repeats the words of an exception, which may contain anything. */
    private String cause(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            switch (at) {
                case UnusableBody body -> {
                    return body.sentence;
                }
                case UnknownHostException _ -> {
                    return "the host name " + account.address().getHost() + " is not known";
                }
                case ConnectException _ -> {
                    return "no connection to " + account.address() + " could be made";
                }
                case SSLException _ -> {
                    return "no secure connection (TLS) to " + account.address() + " could be made";
                }
                case TimeoutException _ -> {
                    return "no answer came within " + seconds(settings.readTimeout());
                }
                case InterruptedException _ -> {
                    Thread.currentThread().interrupt();
                    return "waiting for the answer was interrupted";
                }
                default -> {}
            }
        }
        return "the connection broke before the whole answer was there";
    }

    private static String seconds(Duration duration) {
        return duration.toMillis() / 1000.0 + " s";
    }

    private static final class UnusableBody extends IOException {
        private static final long serialVersionUID = 1L;

        private final String sentence;

        UnusableBody(String sentence) {
            super(sentence);
            this.sentence = sentence;
        }
    }
}
