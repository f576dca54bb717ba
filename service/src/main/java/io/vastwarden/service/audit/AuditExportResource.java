package io.vastwarden.service.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vastwarden.core.api.AuditRecord;
import io.vastwarden.service.account.Accounts;
import io.vastwarden.service.account.Reach;
import io.vastwarden.service.caller.CurrentActor;
import io.vastwarden.service.caller.TokensInUse;
import io.vastwarden.service.http.ProblemType;
import io.vastwarden.service.http.Refusal;
import io.vastwarden.service.store.Database;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The whole audit as JSON lines, read in parts while it is written. An answer that breaks off, be it because the token
 * holds no more, ends without the last chunk, so that nobody takes it for all of it.
 */
@Path("/v1/audit/export")
@Tag(name = "Audit")
@RunOnVirtualThread
public class AuditExportResource {

    private static final Logger LOG = Logger.getLogger(AuditExportResource.class);
    private static final String JSON_LINES = "application/x-ndjson";
    private static final int PART = 500;

    private final Audit audit;
    private final Database database;
    private final Accounts accounts;
    private final CurrentActor current;
    private final TokensInUse tokens;
    private final ObjectMapper json;

    AuditExportResource(
            Audit audit,
            Database database,
            Accounts accounts,
            CurrentActor current,
            TokensInUse tokens,
            ObjectMapper json) {
        this.audit = audit;
        this.database = database;
        this.accounts = accounts;
        this.current = current;
        this.tokens = tokens;
        this.json = json;
    }

    @GET
    @Produces(JSON_LINES)
    @Operation(
            summary = "The audit as JSON lines, oldest first",
            description =
                    "Each line is a record as in GET /v1/audit; the last one is the newest at the moment of asking."
                            + " With beyond it goes on where an export before ended.")
    @APIResponse(
            responseCode = "200",
            description = "The records",
            content = @Content(mediaType = JSON_LINES, schema = @Schema(type = SchemaType.STRING)))
    public StreamingOutput export(
            @Parameter(description = "Only records with a greater number") @QueryParam("beyond") @Nullable String beyond,
            @Parameter(description = "Only records of this account") @QueryParam("account") @Nullable String account,
            @Context HttpHeaders asked,
            @Context HttpServerRequest request) {
        Reach reach = accounts.narrowed(current.get().reach(), account);
        long from = beyond == null ? 0 : AuditResource.number("beyond", beyond, 0);
        long newest = database.read(handle -> Audit.head(handle).seq());
        HttpServerResponse response = request.response();
        return out -> {
            try (TokensInUse.InUse token = tokens.begin(asked)) {
                write(reach, from, newest, token, response, out);
            } catch (RuntimeException e) {
                if (!response.headWritten()) {
                    throw e;
                }
                LOG.warnf("event=export_broken_off cause=\"%s\"", e.getMessage());
                closed(request.connection());
                throw new IOException("the answer was broken off", e);
            }
        };
    }

    /**
     * Closes it, and waits until it is closed: whatever was done before that would put the last chunk, or an answer to the
     * error, behind the records that are still on their way, and make it look like a good end.
     */
    private static void closed(HttpConnection connection) throws IOException {
        try {
            connection.close().toCompletionStage().toCompletableFuture().get();
        } catch (ExecutionException e) {
            throw new IOException("the connection could not be closed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private void write(
            Reach reach,
            long beyond,
            long newest,
            TokensInUse.InUse token,
            HttpServerResponse response,
            OutputStream out)
            throws IOException {
        long last = beyond;
        List<AuditRecord> part = part(reach, last);
        while (!part.isEmpty()) {
            for (AuditRecord one : part) {
                if (one.seq() > newest) {
                    return;
                }
                out.write(json.writeValueAsBytes(one));
                out.write('\n');
                last = one.seq();
            }
            // What is written for somebody who has hung up goes nowhere, without an error.
            if (response.closed()) {
                throw new IOException("the connection was closed");
            }
            if (!token.holds()) {
                throw new Refusal(
                        ProblemType.NO_TOKEN,
                        "The token was revoked or replaced, or has expired, while the audit was exported up to number "
                                + last + ".");
            }
            part = part(reach, last);
        }
    }

    private List<AuditRecord> part(Reach reach, long beyond) {
        Audit.Question question =
                new Audit.Question(reach, Audit.Order.OLDEST_FIRST, beyond, null, null, null, null, null, null, PART);
        return database.read(handle -> audit.find(handle, question));
    }
}
