package io.vastwarden.service.http;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.vastwarden.core.api.Problem;
import io.vastwarden.core.pacing.LaneFull;
import io.vastwarden.service.store.NotStorable;
import io.vastwarden.service.store.StoreUnavailable;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Tells every error in the shape of the path that was asked. */
class Errors {

    private static final Logger LOG = Logger.getLogger(Errors.class);
    private static final MediaType PROBLEM_JSON = new MediaType("application", "problem+json");

    @ServerExceptionMapper
    Response refusal(Refusal refusal, UriInfo uri) {
        return told(refusal, uri);
    }

    @ServerExceptionMapper
    Response laneFull(LaneFull full, UriInfo uri) {
        return told(
                new Refusal(
                        ProblemType.LANE_FULL,
                        "Too many wait to read from Vast.ai already. Nothing was planned, nothing was sent. Try again in a"
                                + " moment; GET /v1/lanes tells how full the lanes are."),
                uri);
    }

    @ServerExceptionMapper
    Response unavailable(StoreUnavailable e, UriInfo uri) {
        LOG.errorf("event=store_unavailable path=%s cause=\"%s\"", uri.getPath(), e.getMessage());
        return told(
                new Refusal(
                        ProblemType.STORE_UNAVAILABLE,
                        e.maybeStored()
                                ? "The database broke off while it stored this, so that it may have been stored: "
                                        + e.getMessage()
                                        + ". Look before you repeat it when it is back: GET /v1/plans tells."
                                : "Nothing was stored and nothing was sent: " + e.getMessage()
                                        + ". Try again when it is back."),
                uri);
    }

    @ServerExceptionMapper
    Response notStorable(NotStorable e, UriInfo uri) {
        return told(
                new Refusal(
                        ProblemType.INVALID_REQUEST,
                        "A text in this holds a character that cannot be stored, such as U+0000. Nothing was stored, nothing"
                                + " was sent. Leave it out."),
                uri);
    }

    @ServerExceptionMapper({JsonParseException.class, MismatchedInputException.class, JsonMappingException.class})
    Response unreadable(JsonProcessingException e, UriInfo uri) {
        if (e.getCause() instanceof Refusal whileReading) {
            return told(whileReading, uri);
        }
        return told(new Refusal(ProblemType.INVALID_REQUEST, explained(e) + " Nothing was sent."), uri);
    }

    @ServerExceptionMapper
    Response http(WebApplicationException e, UriInfo uri) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return unreadable(json, uri);
        }
        int status = e.getResponse().getStatus();
        if (isVastShaped(uri) && (status == 404 || status == 405)) {
            return told(notPassedOn(), uri);
        }
        return switch (status) {
            case 400 ->
                told(new Refusal(ProblemType.INVALID_REQUEST, "The request cannot be read. Nothing was sent."), uri);
            case 404 ->
                told(
                        new Refusal(
                                ProblemType.NOT_FOUND,
                                "There is nothing at " + uri.getPath()
                                        + ". Nothing was sent. /q/swagger-ui lists what there is."),
                        uri);
            case 405 ->
                told(
                        new Refusal(
                                ProblemType.METHOD_NOT_ALLOWED,
                                "This path does not take that method. Nothing was sent. /q/swagger-ui lists what there is."),
                        uri);
            case 406 -> told(new Refusal(ProblemType.NOT_ACCEPTABLE, "This path answers JSON. Nothing was sent."), uri);
            case 413 -> told(new Refusal(ProblemType.BODY_TOO_LARGE, "A body may have 1 MiB. Nothing was sent."), uri);
            case 415 ->
                told(
                        new Refusal(
                                ProblemType.WRONG_CONTENT_TYPE,
                                "Send the body as Content-Type: application/json. Nothing was sent."),
                        uri);
            default -> status >= 500 ? unforeseen(e, uri) : e.getResponse();
        };
    }

    /** So Quarkus tells of a Content-Type or an Accept that is none. */
    @ServerExceptionMapper
    Response strange(IllegalArgumentException e, UriInfo uri) {
        return String.valueOf(e.getMessage()).startsWith("Failed to parse media type")
                ? told(
                        new Refusal(
                                ProblemType.INVALID_REQUEST,
                                "The header Content-Type or Accept cannot be read. Nothing was sent."),
                        uri)
                : unforeseen(e, uri);
    }

    /** Whoever has hung up while the answer was written is told nothing more, and is no fault of Warden's. */
    @ServerExceptionMapper
    Response notWritten(IOException e, UriInfo uri, HttpServerRequest request) {
        if (request.response().closed()) {
            LOG.debugf("event=asker_gone path=%s cause=\"%s\"", uri.getPath(), e);
            return Response.noContent().build();
        }
        return unforeseen(e, uri);
    }

    @ServerExceptionMapper
    Response unforeseen(Throwable e, UriInfo uri) {
        LOG.errorf(e, "event=unforeseen path=%s", uri.getPath());
        return told(
                new Refusal(
                        ProblemType.UNFORESEEN,
                        "Warden failed while it worked on this; its log says why. GET /v1/plans tells what was planned and"
                                + " what was sent."),
                uri);
    }

    /** The answer to a refusal, in the shape of the path. */
    static Response told(Refusal refusal, UriInfo uri) {
        return isVastShaped(uri) ? inVastShape(refusal, uri) : asProblem(refusal);
    }

    private static boolean isVastShaped(UriInfo uri) {
        return uri.getPath().startsWith("/api/");
    }

    /** Nothing but what Warden itself answers: whatever else Vast.ai can do with the key goes past every rule. */
    private static Refusal notPassedOn() {
        return new Refusal(
                ProblemType.NOT_PASSED_ON,
                "Warden does not pass this on to Vast.ai. Nothing was sent. Through Warden you can show instances and"
                        + " machines, destroy instances and clean up machines; for all else ask Vast.ai itself, with a key"
                        + " of your own.");
    }

    private static Response asProblem(Refusal refusal) {
        ProblemType type = refusal.type();
        Response.ResponseBuilder answer = Response.status(type.status())
                .type(PROBLEM_JSON)
                .entity(new Problem(type.urn(), type.title(), type.status(), refusal.sentence(), refusal.more()));
        if (type == ProblemType.NO_TOKEN || type == ProblemType.TOKEN_EXPIRED) {
            answer.header("WWW-Authenticate", "Bearer");
        }
        return withHeaders(answer, type).build();
    }

    /** Vast.ai's own error shape. A machine that is not the account's is 403: the document of clean-ups has no 404. */
    private static Response inVastShape(Refusal refusal, UriInfo uri) {
        ProblemType type = refusal.type();
        boolean machine = type == ProblemType.NO_SUCH_TARGET && uri.getPath().startsWith("/api/v0/machines/");
        return withHeaders(
                        VastShape.error(machine ? 403 : type.vastStatus(), type.vastWord(), refusal.sentence()), type)
                .build();
    }

    /** When to come again; and what is left of a body that is too large is not waited for. */
    private static Response.ResponseBuilder withHeaders(Response.ResponseBuilder answer, ProblemType type) {
        type.retryAfter().ifPresent(seconds -> answer.header("Retry-After", seconds));
        return type == ProblemType.BODY_TOO_LARGE ? answer.header("Connection", "close") : answer;
    }

    private static String explained(JsonProcessingException e) {
        String at = e instanceof JsonMappingException mapping ? place(mapping) : "";
        return switch (e) {
            case UnrecognizedPropertyException unknown ->
                "The field \"" + unknown.getPropertyName() + "\" is unknown here; known are "
                        + unknown.getKnownPropertyIds().stream()
                                .map(String::valueOf)
                                .sorted()
                                .collect(Collectors.joining(", "))
                        + ".";
            case InvalidFormatException wrong
            when wrong.getTargetType().isEnum() ->
                "The value of " + at + " is not one of "
                        + java.util.Arrays.stream(wrong.getTargetType().getEnumConstants())
                                .map(String::valueOf)
                                .collect(Collectors.joining(", "))
                        + ".";
            case MismatchedInputException wrong -> "The value of " + at + " is not " + expected(wrong) + ".";
            case JsonMappingException wrong
            when !wrong.getPath().isEmpty() -> "The value of " + at + " cannot be taken.";
            default -> "The body is not valid JSON.";
        };
    }

    private static String place(JsonMappingException e) {
        String path = e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining());
        return path.isEmpty() ? "the body" : path.startsWith(".") ? path.substring(1) : path;
    }

    private static String expected(MismatchedInputException e) {
        Class<?> type = e.getTargetType();
        if (type == Long.class || type == Integer.class) {
            return "an integer";
        }
        if (type == Boolean.class) {
            return "true or false";
        }
        if (type == String.class) {
            return "a text";
        }
        if (type != null && java.util.Collection.class.isAssignableFrom(type)) {
            return "a list";
        }
        return "what belongs there";
    }
}
