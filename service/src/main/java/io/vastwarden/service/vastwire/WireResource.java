package io.vastwarden.service.vastwire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vastwarden.core.operation.Operation;
import io.vastwarden.service.caller.CurrentActor;
import io.vastwarden.service.openapi.ApiDocument;
import io.vastwarden.service.plan.Ids;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Vast.ai's two irreversible operations on its own paths, as its API documentation has them. */
@Path("/api/v0")
@Tag(name = "Vast.ai's wire", description = "For programs that speak Vast.ai's API: point them here instead.")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@RunOnVirtualThread
public class WireResource {

    private static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final WirePlans plans;
    private final CurrentActor current;

    WireResource(WirePlans plans, CurrentActor current) {
        this.plans = plans;
        this.current = current;
    }

    @DELETE
    @Path("instances/{id}")
    @org.eclipse.microprofile.openapi.annotations.Operation(
            summary = "destroy instance",
            description =
                    "Destroys an instance, irreversibly. Waits for the true outcome; what takes longer is answered 202.")
    @APIResponse(responseCode = "200", description = "Destroyed, and verified gone")
    @APIResponse(responseCode = "202", description = "Queued; msg says under which plan, and how many are before it")
    @APIResponse(responseCode = "400", description = "invalid_args")
    @APIResponse(responseCode = "404", description = "not_found")
    @APIResponse(responseCode = "429", description = "rate_limit_exceeded: Warden's queue is full")
    @Extension(
            name = ApiDocument.PROBLEMS,
            value =
                    "protected, too-many-items, too-many-this-hour, second-person-needed, vast-key-refused, vast-refused,"
                            + " vast-unreachable, lane-full")
    public Response destroy(String id, @Nullable String body) throws InterruptedException {
        OptionalLong instance = parsed(id);
        if (instance.isEmpty()) {
            return WireAnswer.error(400, "invalid_args", "invalid instance_id");
        }
        if (!isObjectOrNothing(body)) {
            return WireAnswer.error(400, "invalid_args", "the body must be an empty JSON object; nothing was sent");
        }
        return plans.run(current.get(), Operation.DESTROY, instance.getAsLong());
    }

    @PUT
    @Path("machines/{id}/cleanup")
    @org.eclipse.microprofile.openapi.annotations.Operation(
            summary = "cleanup machine",
            description = "Removes expired contracts on a machine, irreversibly. What takes longer is answered 202.")
    @APIResponse(responseCode = "200", description = "Cleaned up, as Vast.ai answered")
    @APIResponse(responseCode = "202", description = "Queued; msg says under which plan, and how many are before it")
    @APIResponse(responseCode = "400", description = "invalid_args")
    @APIResponse(responseCode = "429", description = "rate_limit_exceeded: Warden's queue is full")
    @Extension(
            name = ApiDocument.PROBLEMS,
            value =
                    "protected, too-many-items, too-many-this-hour, second-person-needed, vast-key-refused, vast-refused,"
                            + " vast-unreachable, lane-full")
    public Response cleanup(String id, @Nullable String body) throws InterruptedException {
        OptionalLong machine = parsed(id);
        if (machine.isEmpty()) {
            return WireAnswer.error(400, "invalid_args", "invalid machine_id");
        }
        if (!isObjectOrNothing(body)) {
            return WireAnswer.error(400, "invalid_args", "the body must be an empty JSON object; nothing was sent");
        }
        return plans.run(current.get(), Operation.CLEANUP, machine.getAsLong());
    }

    private static OptionalLong parsed(String id) {
        try {
            long parsed = id.matches("[0-9]{1,16}") ? Long.parseLong(id) : 0;
            return Ids.isOne(parsed) ? OptionalLong.of(parsed) : OptionalLong.empty();
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    private static boolean isObjectOrNothing(@Nullable String body) {
        if (body == null || body.isBlank()) {
            return true;
        }
        try {
            return STRICT.readTree(body).isObject();
        } catch (JsonProcessingException e) {
            return false;
        }
    }
}
