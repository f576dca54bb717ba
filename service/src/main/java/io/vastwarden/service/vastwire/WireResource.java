package io.vastwarden.service.vastwire;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vastwarden.core.operation.Operation;
import io.vastwarden.core.vast.Vast;
import io.vastwarden.service.caller.CurrentActor;
import io.vastwarden.service.openapi.ApiDocument;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Vast.ai's two irreversible operations on its own paths, as its API documentation and, for several instances at once, its
 * official client have them.
 */
@Path("/api")
@Tag(name = "Vast.ai's wire", description = "For programs that speak Vast.ai's API: point them here instead.")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@RunOnVirtualThread
public class WireResource {

    private static final String PROBLEMS =
            "protected, too-many-items, too-many-this-hour, too-many-open, second-person-needed, vast-key-refused,"
                    + " vast-refused, vast-unreachable, lane-full";

    private final WirePlans plans;
    private final CurrentActor current;

    WireResource(WirePlans plans, CurrentActor current) {
        this.plans = plans;
        this.current = current;
    }

    @DELETE
    @Path("v0/instances/{id}")
    @org.eclipse.microprofile.openapi.annotations.Operation(
            summary = "destroy instance",
            description =
                    "Destroys an instance, irreversibly. Waits for the true outcome; what takes longer is answered 202.")
    @APIResponse(responseCode = "200", description = "Destroyed, and verified gone")
    @APIResponse(responseCode = "202", description = "Queued; msg says under which plan, and how many are before it")
    @APIResponse(responseCode = "400", description = "invalid_args")
    @APIResponse(responseCode = "404", description = "not_found")
    @APIResponse(responseCode = "429", description = "rate_limit_exceeded: Warden's queue is full")
    @Extension(name = ApiDocument.PROBLEMS, value = PROBLEMS)
    public Response destroy(String id, @Nullable String body) throws InvalidArguments, InterruptedException {
        long instance = Arguments.id("instance_id", id);
        Arguments.nothing(body);
        return plans.run(current.get(), Operation.DESTROY, instance);
    }

    /** As the official client's {@code destroy instances} and its SDK's {@code destroy_instances} ask for it. */
    @DELETE
    @Path("v0/instances")
    @org.eclipse.microprofile.openapi.annotations.Operation(
            summary = "destroy instances",
            description =
                    "Destroys up to 64 instances in one plan, irreversibly. Waits for the true outcomes; what takes longer is"
                            + " answered 202. The same ids by the same caller within ten minutes join the plan.")
    @APIResponse(
            responseCode = "200",
            description = "Ended; success tells whether all of them are gone, msg and outcomes how each ended")
    @APIResponse(responseCode = "202", description = "Queued; msg says under which plan, and what has ended so far")
    @APIResponse(responseCode = "400", description = "invalid_args")
    @APIResponse(responseCode = "404", description = "not_found: the account has none of them")
    @APIResponse(responseCode = "429", description = "rate_limit_exceeded: Warden's queue is full")
    @Extension(name = ApiDocument.PROBLEMS, value = PROBLEMS)
    public Response destroyInBulk(@Nullable String body) throws InvalidArguments, InterruptedException {
        return plans.runInBulk(current.get(), Arguments.instanceIds(body, Vast.MOST_IN_BULK));
    }

    @PUT
    @Path("v0/machines/{id}/cleanup")
    @org.eclipse.microprofile.openapi.annotations.Operation(
            summary = "cleanup machine",
            description = "Removes expired contracts on a machine, irreversibly. What takes longer is answered 202.")
    @APIResponse(responseCode = "200", description = "Cleaned up, as Vast.ai answered")
    @APIResponse(responseCode = "202", description = "Queued; msg says under which plan, and how many are before it")
    @APIResponse(responseCode = "400", description = "invalid_args")
    @APIResponse(responseCode = "429", description = "rate_limit_exceeded: Warden's queue is full")
    @Extension(name = ApiDocument.PROBLEMS, value = PROBLEMS)
    public Response cleanup(String id, @Nullable String body) throws InvalidArguments, InterruptedException {
        long machine = Arguments.id("machine_id", id);
        Arguments.nothing(body);
        return plans.run(current.get(), Operation.CLEANUP, machine);
    }
}
