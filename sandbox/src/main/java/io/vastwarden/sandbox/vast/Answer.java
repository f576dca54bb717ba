package io.vastwarden.sandbox.vast;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** An answer as it goes over the wire, and what happened to the fleet for it. */
record Answer(int status, String contentType, String body, Map<String, String> headers, Effect effect) {
    static final String JSON = "application/json";
    static final String HTML = "text/html; charset=utf-8";
    static final String TEXT = "text/plain; charset=utf-8";

    Answer(int status, String contentType, String body) {
        this(status, contentType, body, Map.of(), Effect.NONE);
    }

    static Answer ok(JsonNode body) {
        return json(200, body);
    }

    static Answer json(int status, JsonNode body) {
        return new Answer(status, JSON, body.toString());
    }

    static Answer error(int status, String error, String msg) {
        return json(
                status, Json.object().put("success", false).put("error", error).put("msg", msg));
    }

    static Answer html(int status, String title) {
        return new Answer(
                status,
                HTML,
                "<!doctype html>\n<html lang=en>\n<title>%d %s</title>\n<h1>%s</h1>\n".formatted(status, title, title));
    }

    Answer with(Effect happened) {
        return new Answer(status, contentType, body, headers, happened);
    }
}
