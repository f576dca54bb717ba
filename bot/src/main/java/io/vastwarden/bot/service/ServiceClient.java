package io.vastwarden.bot.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.quarkus.runtime.StartupEvent;
import io.vastwarden.core.api.Problem;
import io.vastwarden.core.api.WardenApi;
import io.vastwarden.core.start.Secret;
import io.vastwarden.core.start.StartFailure;
import io.vastwarden.core.tls.Authority;
import io.vertx.core.VertxException;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ContextResolver;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/**
 * Makes the one client of the service. Where the service cannot be asked, it throws a {@link ProcessingException}; where
 * the connection is closed before anything is sent, Quarkus passes on Vert.x's own {@link VertxException}.
 */
@Singleton
class ServiceClient {

    private static final int BEFORE_ALL_ELSE = 100;
    private static final Secret TOKEN = new Secret("WARDEN_TOKEN");

    private final ServiceSettings settings;
    private final String token;
    private final Optional<Authority> authority;

    ServiceClient(ServiceSettings settings) {
        this.settings = settings;
        this.authority = settings.caFile().map(Authority::in);
        this.token = TOKEN.of(settings.token(), settings.tokenFile()).orElse("");
    }

    /** Stops a start that cannot come to anything. Whether the service answers does not matter yet. */
    void check(@Observes @Priority(BEFORE_ALL_ELSE) StartupEvent start) {
        checkToken();
        address();
    }

    @Produces
    @Singleton
    WardenApi warden() {
        String bearer = "Bearer " + token;
        ObjectMapper json = json();
        QuarkusRestClientBuilder client = QuarkusRestClientBuilder.newBuilder();
        authority.ifPresent(one -> client.trustStore(one.trusted()));
        return client.baseUri(address())
                .connectTimeout(settings.bot().serviceTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(settings.bot().serviceTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .followRedirects(false)
                .register((ClientRequestFilter)
                        request -> request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, bearer))
                .register(new Json(json))
                .register(new Refusals(json))
                .build(WardenApi.class);
    }

    private void checkToken() {
        if (token.isEmpty()) {
            throw new StartFailure(
                    "There is no token for the service. Set WARDEN_TOKEN to that of a caller with the grants"
                            + " view and delegate, or start everything with ./warden up.");
        }
        if (!token.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new StartFailure("WARDEN_TOKEN holds characters that no token has. Copy it again.");
        }
    }

    private URI address() {
        String url = settings.url().strip();
        if (!url.matches("https?://[^/?#@\\s]+/?")) {
            throw new StartFailure("WARDEN_URL must be an address such as http://127.0.0.1:8080, not \"" + url + "\".");
        }
        return URI.create(url);
    }

    /** JSON as the service writes it; what a newer service says more is passed over. */
    private static ObjectMapper json() {
        return new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(SerializationFeature.WRITE_ENUMS_USING_TO_STRING)
                .enable(DeserializationFeature.READ_ENUMS_USING_TO_STRING)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** Turns every answer that is no success into a {@link ServiceRefusal}. */
    private record Refusals(ObjectMapper json) implements ResponseExceptionMapper<ServiceRefusal> {
        @Override
        public ServiceRefusal toThrowable(Response response) {
            int status = response.getStatus();
            try {
                JsonNode problem = json.readTree(response.readEntity(String.class));
                String detail = problem.path("detail").asText("");
                if (!detail.isEmpty()) {
                    return new ServiceRefusal(new Problem(
                            problem.path("type").asText(), problem.path("title").asText(), status, detail, Map.of()));
                }
            } catch (JsonProcessingException e) {
                return ServiceRefusal.withoutWords(status);
            }
            return ServiceRefusal.withoutWords(status);
        }
    }

    private record Json(ObjectMapper mapper) implements ContextResolver<ObjectMapper> {
        @Override
        public ObjectMapper getContext(Class<?> type) {
            return mapper;
        }
    }
}
