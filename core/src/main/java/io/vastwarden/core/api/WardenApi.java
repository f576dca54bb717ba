package io.vastwarden.core.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/**
 * Warden's own API as a client calls it. Where there is an actor, it is the one on whose behalf the client asks, as
 * {@value #ACTOR} has it; null: the client itself. What is null is left out of the request.
 */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface WardenApi {

    /** The header that says on whose behalf a delegate asks. */
    String ACTOR = "Warden-Actor";

    /** Who asks, and what they may do. */
    @GET
    @Path("/me")
    Me me(@HeaderParam(ACTOR) @Nullable String actor);

    /** Instances as last read, ordered by id. */
    @GET
    @Path("/instances")
    Instances instances(
            @HeaderParam(ACTOR) @Nullable String actor,
            @QueryParam("label") @Nullable String label,
            @QueryParam("status") @Nullable String status,
            @QueryParam("max_age") @Nullable Integer maxAge,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after);

    /** Machines as last read, ordered by id. */
    @GET
    @Path("/machines")
    Machines machines(
            @HeaderParam(ACTOR) @Nullable String actor,
            @QueryParam("max_age") @Nullable Integer maxAge,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after);

    /** Plans, and sends nothing. With the same key it is the same plan, however often it is asked for. */
    @POST
    @Path("/plans")
    Plan plan(@HeaderParam(ACTOR) @Nullable String actor, @HeaderParam("Idempotency-Key") String key, NewPlan wanted);

    /** Plans, newest first, without their items. */
    @GET
    @Path("/plans")
    Page<PlanSummary> plans(
            @HeaderParam(ACTOR) @Nullable String actor,
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after);

    /** One plan with its items, as it is now. */
    @GET
    @Path("/plans/{id}")
    Plan plan(@HeaderParam(ACTOR) @Nullable String actor, @PathParam("id") String id);

    /** A yes. */
    @POST
    @Path("/plans/{id}/approval")
    Plan approve(@HeaderParam(ACTOR) @Nullable String actor, @PathParam("id") String id, Decision.Yes yes);

    /** A no to a plan that awaits approval. */
    @POST
    @Path("/plans/{id}/rejection")
    Plan reject(@HeaderParam(ACTOR) @Nullable String actor, @PathParam("id") String id, Decision.No no);

    /** A stop. */
    @POST
    @Path("/plans/{id}/cancellation")
    Plan cancel(@HeaderParam(ACTOR) @Nullable String actor, @PathParam("id") String id, Decision.No no);

    /** Keeps where the plan is shown. */
    @PUT
    @Path("/plans/{id}/card")
    Plan keepCard(@PathParam("id") String id, Card card);

    /** Protects. With the same key it is the same protection, however often it is asked for. */
    @POST
    @Path("/protections")
    Protections.Protection protect(
            @HeaderParam(ACTOR) @Nullable String actor,
            @HeaderParam("Idempotency-Key") String key,
            Protections.NewProtection wanted);

    /** The protections that hold, newest first. */
    @GET
    @Path("/protections")
    Page<Protections.Protection> protections(
            @HeaderParam(ACTOR) @Nullable String actor,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after);

    /** Removes a protection, and answers it as it was. */
    @DELETE
    @Path("/protections/{id}")
    Protections.Protection unprotect(
            @HeaderParam(ACTOR) @Nullable String actor, @PathParam("id") String id, Protections.Removal removal);

    /** The audit: newest first, or oldest first with {@code beyond}. */
    @GET
    @Path("/audit")
    Page<AuditRecord> audit(
            @HeaderParam(ACTOR) @Nullable String actor,
            @QueryParam("actor") @Nullable String who,
            @QueryParam("instance") @Nullable Long instance,
            @QueryParam("since") @Nullable String since,
            @QueryParam("beyond") @Nullable Long beyond,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after);

    /** The audit as a channel of this Discord guild may show it, oldest first. */
    @GET
    @Path("/audit")
    Page<AuditRecord> auditFor(
            @QueryParam("guild") String guild,
            @QueryParam("plan") @Nullable String plan,
            @QueryParam("beyond") long beyond,
            @QueryParam("limit") int limit);

    /** How far this client has read; 0 before it has said so. */
    @GET
    @Path("/cursors/{name}")
    Cursor cursor(@PathParam("name") String name);

    /** Keeps how far this client has read. */
    @PUT
    @Path("/cursors/{name}")
    Cursor keepCursor(@PathParam("name") String name, Cursor cursor);
}
