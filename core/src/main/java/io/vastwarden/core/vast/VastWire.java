package io.vastwarden.core.vast;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/**
 * Vast.ai's paths, with and without trailing slash exactly as the wire has them: Quarkus removes the slash of a class's
 * path and leaves that of a method's, so they are all on the methods. For {@link Vast} alone; it is public because
 * Quarkus implements it in a class of its own making.
 */
@Path("/api")
public interface VastWire {
    /** As in Vast.ai's API documentation; the body {@code {}} is what the official client sends. */
    @DELETE
    @Path("/v0/instances/{id}/")
    Response destroy(@PathParam("id") long id, String body);

    /** As seen from the official client; Vast.ai's API documentation does not have it. */
    @DELETE
    @Path("/v0/instances/")
    Response destroyInBulk(String body);

    /** As in Vast.ai's API documentation. */
    @PUT
    @Path("/v0/machines/{machine_id}/cleanup/")
    Response cleanup(@PathParam("machine_id") long machineId, String body);

    /** As in Vast.ai's API documentation. */
    @GET
    @Path("/v1/instances/")
    Response instances(
            @QueryParam("select_filters") String filters,
            @QueryParam("order_by") String order,
            @QueryParam("limit") int limit,
            @QueryParam("select_cols") String columns,
            @QueryParam("after_token") @Nullable String afterToken);

    /** As in Vast.ai's API documentation. */
    @GET
    @Path("/v0/instances/{id}/")
    Response instance(@PathParam("id") long id, @QueryParam("owner") String owner);

    /** As seen from the official client: no trailing slash. */
    @GET
    @Path("/v0/machines")
    Response machines(@QueryParam("owner") String owner);

    /** As seen from the official client: no trailing slash. */
    @GET
    @Path("/v0/machines/{id}")
    Response machine(@PathParam("id") long id, @QueryParam("owner") String owner);

    /** As seen from the official client, which sends no key. */
    @GET
    @Path("/v0/gpu_names/unique/")
    Response gpuNames();
}
