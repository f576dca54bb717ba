package io.vastwarden.service.audit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vastwarden.core.api.AuditVerification;
import io.vastwarden.core.pacing.Ticker;
import io.vastwarden.service.http.PageRequest;
import io.vastwarden.service.store.Database;
import io.vastwarden.service.timing.Timings;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Looks at the chain of the audit, for a few seconds a request, in many short transactions. */
@Path("/v1/audit/verification")
@Tag(name = "Audit")
@RunOnVirtualThread
public class AuditVerificationResource {

    private static final int PART = 1000;

    private final Database database;
    private final Ticker ticker;
    private final long longest;

    AuditVerificationResource(Database database, Ticker ticker, Timings timings) {
        this.database = database;
        this.ticker = ticker;
        this.longest = timings.audit().verificationTimeout().toNanos();
    }

    @GET
    @Operation(
            summary = "Whether the chain of the audit is whole",
            description =
                    "Looks at records of every account, for a few seconds. When there is more to look at than that,"
                            + " state is more: ask again with next as after.")
    public AuditVerification verify(
            @Parameter(description = "The next of the answer before") @QueryParam("after") @Nullable String after) {
        PageRequest page = PageRequest.of(null, after);
        Chain.Place place = new Chain.Place(
                page.longKey(0, Chain.Place.BEGINNING.seq()),
                page.textKey(1, Chain.Place.BEGINNING.digest()),
                page.longKey(2, Chain.Place.BEGINNING.checked()));
        return told(look(place));
    }

    private Chain.Found look(Chain.Place from) {
        long begun = ticker.nanos();
        Chain.Place place = from;
        while (true) {
            Chain.Place next = place;
            Chain.Found found = database.read(handle -> Chain.look(handle, next, PART));
            if (!(found instanceof Chain.Found.More more) || ticker.nanos() - begun > longest) {
                return found;
            }
            place = more.place();
        }
    }

    private static AuditVerification told(Chain.Found found) {
        return switch (found) {
            case Chain.Found.More(var at) ->
                new AuditVerification(
                        "more",
                        found.words(),
                        at.checked(),
                        at.seq(),
                        at.digest(),
                        PageRequest.next(List.of(at.seq(), at.digest(), at.checked())));
            case Chain.Found.Whole(var at, var pruned) ->
                new AuditVerification("whole", found.words(), at.checked(), at.seq(), at.digest(), null);
            case Chain.Found.Broken(var seq, var because, var checked) ->
                new AuditVerification("broken", found.words(), checked, seq, null, null);
        };
    }
}
