package io.vastwarden.core.vast;

import jakarta.ws.rs.core.Response;
import java.util.function.Function;

/** Sends a request to one account's Vast.ai once, and reports what became of it without judging it. */
public interface VastTransport {

    /**
     * Sends.
     *
     * @param request calls exactly one method of the wire
     * @param leaving run when a request with a body is about to be written, on a connection that stands
     */
    Exchange send(Function<VastWire, Response> request, Runnable leaving);

    /** Sends a request for which nobody needs to know when it leaves. */
    default Exchange send(Function<VastWire, Response> request) {
        return send(request, () -> {});
    }
}
