package io.vastwarden.core.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Warden's own API as a client calls it. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
public interface WardenApi {

    /** Who asks, and what they may do. */
    @GET
    @Path("/me")
    Me me();
}
