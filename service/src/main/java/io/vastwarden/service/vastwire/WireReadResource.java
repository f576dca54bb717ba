package io.vastwarden.service.vastwire;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vastwarden.core.vast.Instance;
import io.vastwarden.core.vast.Machine;
import io.vastwarden.service.account.Account;
import io.vastwarden.service.account.Accounts;
import io.vastwarden.service.caller.CurrentActor;
import io.vastwarden.service.fleet.FleetView;
import io.vastwarden.service.fleet.GpuNames;
import io.vastwarden.service.http.ProblemType;
import io.vastwarden.service.http.Refusal;
import io.vastwarden.service.openapi.ApiDocument;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * What the official client and its SDK read, from the cached views. The shapes are those of Vast.ai's API documentation
 * (the v1 list) and of what the client expects ({@code vastai/api/instances.py}, {@code vastai/api/machines.py} and {@code
 * vastai/cli/util.py} of the repository vast-ai/vast-cli).
 */
@Path("/api")
@Tag(name = "Vast.ai's wire")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class WireReadResource {

    private static final String PROBLEMS = "vast-key-refused, vast-refused, vast-unreachable";

    private final FleetView view;
    private final GpuNames gpuNames;
    private final Accounts accounts;
    private final CurrentActor current;

    WireReadResource(FleetView view, GpuNames gpuNames, Accounts accounts, CurrentActor current) {
        this.view = view;
        this.gpuNames = gpuNames;
        this.accounts = accounts;
        this.current = current;
    }

    @GET
    @Path("v1/instances")
    @Operation(
            summary = "show instances",
            description = "A page of at most 25, as last read. Columns that hold secrets are there and empty.")
    @APIResponse(responseCode = "200", description = "The page")
    @Extension(name = ApiDocument.PROBLEMS, value = PROBLEMS)
    public Response instances(
            @Parameter(description = "E.g. {\"id\":{\"in\":[1,2]}}") @QueryParam("select_filters") @Nullable String filters,
            @Parameter(description = "E.g. [{\"col\":\"id\",\"dir\":\"asc\"}]") @QueryParam("order_by") @Nullable String order,
            @QueryParam("limit") @Nullable String limit,
            @Parameter(description = "E.g. [\"id\",\"label\"]") @QueryParam("select_cols") @Nullable String columns,
            @Parameter(description = "The next_token of the page before") @QueryParam("after_token") @Nullable String token)
            throws InvalidArguments {
        InstanceQuery query = InstanceQuery.of(filters, order, limit, columns, token);
        return Response.ok(query.answer(instances())).build();
    }

    @GET
    @Path("v0/instances/filters")
    @Operation(summary = "What instances can be filtered by", description = "The distinct combinations there are.")
    @APIResponse(responseCode = "200", description = "The combinations")
    @Extension(name = ApiDocument.PROBLEMS, value = PROBLEMS)
    public Map<String, Object> filters() {
        return Map.of("filters", InstanceColumns.filters(instances()));
    }

    @GET
    @Path("v0/instances/{id}")
    @Operation(summary = "show instance", description = "As last read; instances is null when there is none.")
    @APIResponse(responseCode = "200", description = "The instance, or null")
    @Extension(name = ApiDocument.PROBLEMS, value = PROBLEMS)
    public Response instance(String id) throws InvalidArguments {
        long wanted = Arguments.id("instance_id", id);
        return Response.ok(Collections.singletonMap(
                        "instances",
                        instances().stream()
                                .filter(one -> one.id() == wanted)
                                .findFirst()
                                .map(InstanceColumns::row)
                                .orElse(null)))
                .build();
    }

    @GET
    @Path("v0/machines")
    @Operation(summary = "show machines", description = "As last read.")
    @APIResponse(responseCode = "200", description = "The machines")
    @Extension(name = ApiDocument.PROBLEMS, value = PROBLEMS)
    public Map<String, Object> machines() {
        return Map.of("machines", allMachines().stream().map(MachineRow::of).toList());
    }

    @GET
    @Path("v0/machines/{id}")
    @Operation(summary = "show machine", description = "As last read: a list of one.")
    @APIResponse(responseCode = "200", description = "The machine, in a list")
    @Extension(name = ApiDocument.PROBLEMS, value = PROBLEMS)
    public Response machine(String id) throws InvalidArguments {
        long wanted = Arguments.id("machine_id", id);
        List<Map<String, Object>> found = allMachines().stream()
                .filter(one -> one.id() == wanted)
                .map(MachineRow::of)
                .toList();
        return found.isEmpty()
                ? WireAnswer.error(
                        403, "not_found", "The account \"" + account().name() + "\" has no machine " + id)
                : Response.ok(found).build();
    }

    /**
     * The client asks for this without a key, keeps the answer for a day, also when it goes back to Vast.ai, and takes no
     * other names from then on. So it is Vast.ai's own answer, which is the same for everybody, and none if there is none.
     */
    @GET
    @Path("v0/gpu_names/unique")
    @Operation(summary = "The names of all GPUs at Vast.ai", description = "Nothing of any account.")
    @APIResponse(responseCode = "200", description = "The names")
    @Extension(name = ApiDocument.PROBLEMS, value = "vast-unreachable")
    public Map<String, Object> gpuNames() {
        return Map.of(
                "success",
                true,
                "gpu_names",
                gpuNames.all()
                        .orElseThrow(() -> new Refusal(
                                ProblemType.VAST_UNREACHABLE,
                                "Vast.ai has not told its GPUs yet. Try again in a minute.")));
    }

    private List<Instance> instances() {
        return view.instances(account(), view.freshFor()).rows();
    }

    private List<Machine> allMachines() {
        return view.machines(account(), view.freshFor()).rows();
    }

    private Account account() {
        return accounts.meant(current.get().reach(), null);
    }
}
