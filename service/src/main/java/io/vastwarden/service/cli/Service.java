package io.vastwarden.service.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vastwarden.service.timing.Timings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import javax.net.ssl.SSLException;

/** The running service as a command sees it. */
final class Service implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http;
    private final String url;

    Service(String url, HttpClient http) throws NotDone {
        this.http = http;
        this.url = url.replaceFirst("/+$", "");
        if (!this.url.matches("https?://[^/\\s]+(/\\S*)?")) {
            throw new NotDone("WARDEN_URL must be an address such as http://127.0.0.1:8080, not \"" + url + "\".");
        }
    }

    /** Whether the token opens the service, and its caller has just these grants on this account, if one is named. */
    boolean takes(String token, ObjectNode wanted) throws NotDone {
        HttpResponse<String> answer = ask("GET", "/v1/me", token, BodyPublishers.noBody());
        if (answer.statusCode() == 401) {
            return false;
        }
        JsonNode me = told(answer);
        return grants(me).equals(grants(wanted))
                && (!wanted.has("account") || me.path("account").equals(wanted.path("account")));
    }

    private static Set<String> grants(JsonNode of) {
        return StreamSupport.stream(of.path("grants").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
    }

    /** The new caller with its token. */
    JsonNode createCaller(String token, ObjectNode wanted) throws NotDone {
        return told(ask("POST", "/v1/callers", token, BodyPublishers.ofString(wanted.toString())));
    }

    /** The caller with its new token. */
    JsonNode rotateCaller(String token, String id, ObjectNode rotation) throws NotDone {
        return told(
                ask("POST", "/v1/callers/" + id + "/rotation", token, BodyPublishers.ofString(rotation.toString())));
    }

    /** Every caller, revoked ones too. */
    JsonNode callers(String token) throws NotDone {
        return told(ask("GET", "/v1/callers", token, BodyPublishers.noBody())).path("items");
    }

    void revokeCaller(String token, String id) throws NotDone {
        told(ask("DELETE", "/v1/callers/" + id, token, BodyPublishers.noBody()));
    }

    /** The new protection. */
    JsonNode protect(String token, ObjectNode wanted) throws NotDone {
        return told(ask("POST", "/v1/protections", token, BodyPublishers.ofString(wanted.toString())));
    }

    /** The protection as it was. */
    JsonNode unprotect(String token, String id, String reason) throws NotDone {
        ObjectNode removal = JSON.createObjectNode().put("reason", reason);
        return told(ask("DELETE", "/v1/protections/" + id, token, BodyPublishers.ofString(removal.toString())));
    }

    /** Every protection that holds, newest first. */
    List<JsonNode> protections(String token) throws NotDone {
        List<JsonNode> all = new ArrayList<>();
        JsonNode page = told(ask("GET", "/v1/protections?limit=100", token, BodyPublishers.noBody()));
        page.path("items").forEach(all::add);
        while (page.path("next").isTextual()) {
            String after = page.path("next").asText();
            page = told(ask("GET", "/v1/protections?limit=100&after=" + after, token, BodyPublishers.noBody()));
            page.path("items").forEach(all::add);
        }
        return all;
    }

    /** What a look at the whole chain of the audit has found, be it in many requests. */
    JsonNode verifiedAudit(String token) throws NotDone {
        JsonNode found = told(ask("GET", "/v1/audit/verification", token, BodyPublishers.noBody()));
        while (found.path("next").isTextual()) {
            String after = found.path("next").asText();
            found = told(ask("GET", "/v1/audit/verification?after=" + after, token, BodyPublishers.noBody()));
        }
        return found;
    }

    /** The digest of one record of the audit, if it is there. */
    Optional<String> auditDigest(String token, long seq) throws NotDone {
        String path = "/v1/audit?limit=1&beyond=" + (seq - 1);
        JsonNode record = told(ask("GET", path, token, BodyPublishers.noBody()))
                .path("items")
                .path(0);
        return record.path("seq").asLong() == seq
                ? Optional.of(record.path("digest").asText())
                : Optional.empty();
    }

    /** The records of the audit behind this number, a line each, as they come. */
    BufferedReader auditLines(String token, long beyond, Optional<String> account) throws NotDone {
        String path = "/v1/audit/export?beyond=" + beyond
                + account.map(name -> "&account=" + URLEncoder.encode(name, StandardCharsets.UTF_8))
                        .orElse("");
        // How long all of it takes is not known; whoever waits too long can interrupt it.
        HttpResponse<InputStream> answer = send(
                () -> request("GET", path, token, BodyPublishers.noBody()).build(),
                HttpResponse.BodyHandlers.ofInputStream());
        BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
        if (answer.statusCode() >= 300) {
            told(answer.statusCode(), lines.lines().collect(Collectors.joining("\n")));
        }
        return lines;
    }

    private HttpResponse<String> ask(String method, String path, String token, BodyPublisher body) throws NotDone {
        return send(
                () -> request(method, path, token, body)
                        .timeout(Timings.defaults().cli().requestTimeout())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String method, String path, String token, BodyPublisher body) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, body);
    }

    private <T> HttpResponse<T> send(Supplier<HttpRequest> request, HttpResponse.BodyHandler<T> body) throws NotDone {
        try {
            return http.send(request.get(), body);
        } catch (IllegalArgumentException e) {
            throw new NotDone("The token or the address holds characters that do not belong there.", e);
        } catch (SSLException e) {
            throw new NotDone(
                    "There is no safe connection to " + url + ": " + e.getMessage() + ". Set WARDEN_CA_FILE to the"
                            + " certificate of who signed the service's, and WARDEN_URL to a name that is in it.",
                    e);
        } catch (IOException e) {
            throw new NotDone("The service does not answer at " + url + ". Start it, or set WARDEN_URL.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotDone("Told to stop.", e);
        }
    }

    private JsonNode told(HttpResponse<String> answer) throws NotDone {
        return told(answer.statusCode(), answer.body());
    }

    /** The body of a good answer; of another one, the sentence that it tells. */
    private JsonNode told(int status, String text) throws NotDone {
        JsonNode body = read(text);
        if (status >= 300) {
            String detail = body.path("detail").asText();
            throw new NotDone(
                    detail.isEmpty()
                            ? url + " answers with status " + status + ", which Warden would explain."
                            : "The service says: " + detail);
        }
        return body;
    }

    private JsonNode read(String body) throws NotDone {
        try {
            return JSON.readTree(body.isEmpty() ? "{}" : body);
        } catch (JsonProcessingException e) {
            throw new NotDone("What answers at " + url + " is not Warden's service.", e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
