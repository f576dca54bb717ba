package io.vastwarden.core.vast;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Paths of Vast.ai written as one would write them first, for a client with Quarkus's defaults. */
@Path("/api/v0/instances/")
public interface PlainWire {
    @GET
    String list();

    @DELETE
    @Path("{id}/")
    String destroy(@PathParam("id") long id, String body);
}
