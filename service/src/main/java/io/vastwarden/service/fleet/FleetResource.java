package io.vastwarden.service.fleet;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vastwarden.core.api.Instances;
import io.vastwarden.core.api.Machines;
import io.vastwarden.core.api.Page;
import io.vastwarden.core.vast.Instance;
import io.vastwarden.core.vast.Machine;
import io.vastwarden.service.account.Accounts;
import io.vastwarden.service.caller.CurrentActor;
import io.vastwarden.service.http.PageRequest;
import io.vastwarden.service.http.ProblemType;
import io.vastwarden.service.http.Refusal;
import io.vastwarden.service.openapi.ApiDocument;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Instances and machines over HTTP, from the cached views. */
@Path("/v1")
@Tag(name = "Fleet")
@RunOnVirtualThread
public class FleetResource {

    private static final int DEFAULT_LIMIT = 100;
    private static final int MOST = 500;
    private static final String MAX_AGE =
            "How many seconds old the reading may be. Vast.ai is asked only if there is none so young.";

    private final FleetView view;
    private final Accounts accounts;
    private final CurrentActor current;

    FleetResource(FleetView view, Accounts accounts, CurrentActor current) {
        this.view = view;
        this.accounts = accounts;
        this.current = current;
    }

    @GET
    @Path("instances")
    @Operation(summary = "Instances as last read, ordered by id")
    @Extension(name = ApiDocument.PROBLEMS, value = "vast-key-refused, vast-refused, vast-unreachable")
    public Instances instances(
            @QueryParam("account") @Nullable String account,
            @Parameter(description = "A glob over the label, e.g. train-*") @QueryParam("label") @Nullable String label,
            @Parameter(description = "E.g. running") @QueryParam("status") @Nullable String status,
            @Parameter(description = MAX_AGE) @QueryParam("max_age") @Nullable String maxAge,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        PageRequest page = PageRequest.of(limit, after, DEFAULT_LIMIT, MOST);
        Reading<Instance> reading = view.instances(accounts.meant(current.get().reach(), account), age(maxAge));
        long beyond = page.longKey(0, 0);
        Glob labels = glob(label);
        List<Instances.View> found = reading.rows().stream()
                .filter(one -> one.id() > beyond && labels.matches(one.label()))
                .filter(one -> status == null || status.equals(one.actualStatus()))
                .sorted(Comparator.comparingLong(Instance::id))
                .limit(page.limit() + 1L)
                .map(FleetResource::shown)
                .toList();
        Page<Instances.View> part = page.of(found, last -> List.of(last.id()));
        return new Instances(part.items(), part.next(), reading.readAt(), seconds(reading.age()));
    }

    @GET
    @Path("machines")
    @Operation(summary = "Machines as last read, ordered by id")
    @Extension(name = ApiDocument.PROBLEMS, value = "vast-key-refused, vast-refused, vast-unreachable")
    public Machines machines(
            @QueryParam("account") @Nullable String account,
            @Parameter(description = MAX_AGE) @QueryParam("max_age") @Nullable String maxAge,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        PageRequest page = PageRequest.of(limit, after, DEFAULT_LIMIT, MOST);
        Reading<Machine> reading = view.machines(accounts.meant(current.get().reach(), account), age(maxAge));
        long beyond = page.longKey(0, 0);
        List<Machines.View> found = reading.rows().stream()
                .filter(one -> one.id() > beyond)
                .sorted(Comparator.comparingLong(Machine::id))
                .limit(page.limit() + 1L)
                .map(FleetResource::shown)
                .toList();
        Page<Machines.View> part = page.of(found, last -> List.of(last.id()));
        return new Machines(part.items(), part.next(), reading.readAt(), seconds(reading.age()));
    }

    private static Glob glob(@Nullable String label) {
        if (label != null && label.length() > Glob.LONGEST) {
            throw new Refusal(ProblemType.INVALID_REQUEST, "label may have " + Glob.LONGEST + " characters.");
        }
        return label == null ? Glob.ANY : Glob.of(label);
    }

    private Duration age(@Nullable String seconds) {
        if (seconds == null) {
            return view.freshFor();
        }
        try {
            int parsed = Integer.parseInt(seconds);
            if (parsed >= 0) {
                return Duration.ofSeconds(parsed);
            }
        } catch (NumberFormatException e) {
            // said below, as for a negative number
        }
        throw new Refusal(ProblemType.INVALID_REQUEST, "max_age must be a whole number of seconds.");
    }

    private static double seconds(Duration age) {
        return age.toMillis() / 1000.0;
    }

    private static Instances.View shown(Instance one) {
        return new Instances.View(
                one.id(),
                one.label(),
                one.actualStatus(),
                one.gpuName(),
                one.numGpus(),
                one.dphTotal(),
                one.startDate(),
                one.endDate(),
                one.machineId(),
                one.diskSpace(),
                one.diskUsage(),
                one.imageUuid(),
                one.geolocation(),
                one.isBid());
    }

    private static Machines.View shown(Machine one) {
        return new Machines.View(
                one.id(),
                one.hostname(),
                one.gpuName(),
                one.numGpus(),
                one.diskSpace(),
                one.geolocation(),
                one.verification(),
                one.reliability2(),
                one.gpuOccupancy(),
                one.listedGpuCost());
    }
}
