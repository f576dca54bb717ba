package io.vastwarden.service.entrance;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vastwarden.core.api.Me;
import io.vastwarden.service.account.Account;
import io.vastwarden.service.account.Accounts;
import io.vastwarden.service.caller.Actor;
import io.vastwarden.service.caller.CurrentActor;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who asks. */
@Path("/v1/me")
@Tag(name = "Callers")
@RunOnVirtualThread
public class MeResource {

    private final CurrentActor current;
    private final Accounts accounts;

    MeResource(CurrentActor current, Accounts accounts) {
        this.current = current;
        this.accounts = accounts;
    }

    @GET
    @Operation(summary = "Who I am, and what I may do")
    public Me me() {
        Actor actor = current.get();
        return new Me(
                actor.name(),
                actor.grants().stream().sorted().toList(),
                actor.reach().toString(),
                accounts.within(actor.reach()).stream().map(Account::name).toList());
    }
}
