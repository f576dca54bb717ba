package io.vastwarden.service.http;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;

/** Errors as Vast.ai's API has them: {@code {"success":false,"error":"…","msg":"…"}}. */
public final class VastShape {

    private VastShape() {}

    /**
     * The answer.
     *
     * @param error a word for programs
     * @param msg a sentence for people
     */
    public static Response.ResponseBuilder error(int status, String error, String msg) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("success", false);
        body.put("error", error);
        body.put("msg", msg);
        return Response.status(status).type(MediaType.APPLICATION_JSON).entity(body);
    }
}
