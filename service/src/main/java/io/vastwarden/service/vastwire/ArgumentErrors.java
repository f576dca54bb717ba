package io.vastwarden.service.vastwire;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Tells what is wrong with a request's arguments as Vast.ai does. */
class ArgumentErrors {

    @ServerExceptionMapper
    Response invalid(InvalidArguments invalid) {
        return WireAnswer.invalid(invalid);
    }
}
