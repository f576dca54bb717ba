package io.vastwarden.service.cli;

import io.vastwarden.core.pacing.Ticker;
import io.vastwarden.service.timing.Timings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;

/** Waits until addresses answer well. */
final class Await implements Command {

    private final Ticker ticker = Ticker.system();
    private final Timings.Cli timings = Timings.defaults().cli();

    @Override
    public String usage() {
        return "await URL … --for SECONDS";
    }

    @Override
    public void run(Call call) throws NotUnderstood, NotDone {
        if (call.onlyWith("for").words().isEmpty()) {
            throw new NotUnderstood("No address is named.");
        }
        long deadline = ticker.nanos() + seconds(call.neededOption("for")).toNanos();
        try (HttpClient http = call.http()) {
            for (String url : call.words()) {
                await(http, address(url), deadline);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotDone("Told to stop waiting.", e);
        }
    }

    private void await(HttpClient http, URI url, long deadline) throws NotDone, InterruptedException {
        while (true) {
            String trouble = attempt(http, url);
            if (trouble.isEmpty()) {
                return;
            }
            if (ticker.nanos() >= deadline) {
                throw new NotDone(url + " " + trouble + ".");
            }
            ticker.await(timings.awaitPollInterval());
        }
    }

    /** What is wrong with the answer; empty when it is well. */
    private String attempt(HttpClient http, URI url) throws NotDone, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(timings.awaitRequestTimeout())
                .build();
        try {
            int status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status >= 200 && status < 300 ? "" : "answers with status " + status;
        } catch (java.io.IOException e) {
            if (isAboutTheCertificate(e)) {
                throw new NotDone(
                        url + " has a certificate that is not trusted: " + e.getMessage()
                                + ". Set WARDEN_CA_FILE to the"
                                + " certificate of who signed it, and WARDEN_URL to a name that is in it.",
                        e);
            }
            return "does not answer";
        }
    }

    /** Other trouble with TLS may pass, as while it starts. */
    private static boolean isAboutTheCertificate(java.io.IOException e) {
        return Stream.iterate((Throwable) e, Objects::nonNull, Throwable::getCause)
                .anyMatch(CertificateException.class::isInstance);
    }

    private static Duration seconds(String written) throws NotUnderstood {
        try {
            return Duration.ofSeconds(Integer.parseInt(written));
        } catch (NumberFormatException e) {
            throw new NotUnderstood("--for takes seconds, not \"" + written + "\".");
        }
    }

    private static URI address(String written) throws NotUnderstood {
        try {
            URI url = URI.create(written);
            HttpRequest.newBuilder(url);
            return url;
        } catch (IllegalArgumentException e) {
            throw new NotUnderstood("\"" + written + "\" is not an http address.");
        }
    }
}
