package io.vastwarden.service.execution;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vastwarden.core.api.LaneView;
import io.vastwarden.core.api.Page;
import io.vastwarden.service.account.Accounts;
import io.vastwarden.service.caller.CurrentActor;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How full the lanes are, and how fast they go. */
@Path("/v1/lanes")
@Tag(name = "Lanes")
@RunOnVirtualThread
public class LaneResource {

    private final Accounts accounts;
    private final Lanes lanes;
    private final CurrentActor current;

    LaneResource(Accounts accounts, Lanes lanes, CurrentActor current) {
        this.accounts = accounts;
        this.lanes = lanes;
        this.current = current;
    }

    @GET
    @Operation(summary = "The lanes of all accounts: interval, queue, and what holds them")
    public Page<LaneView> list() {
        List<LaneView> all = accounts.within(current.get().reach()).stream()
                .flatMap(lanes::of)
                .toList();
        return new Page<>(all, null);
    }
}
