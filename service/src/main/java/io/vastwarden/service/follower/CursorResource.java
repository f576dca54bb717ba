package io.vastwarden.service.follower;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vastwarden.core.api.Cursor;
import io.vastwarden.service.caller.CurrentActor;
import io.vastwarden.service.http.ProblemType;
import io.vastwarden.service.http.Refusal;
import io.vastwarden.service.openapi.ApiDocument;
import io.vastwarden.service.store.Database;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How far a follower has read. Each caller has cursors of its own. */
@Path("/v1/cursors/{name}")
@Tag(name = "Followers")
@RunOnVirtualThread
public class CursorResource {

    private static final String FIND = "SELECT position FROM cursor_position WHERE actor = :actor AND name = :name";
    private static final String KEEP = """
            INSERT INTO cursor_position (actor, name, position, updated_at) VALUES (:actor, :name, :position, :now)
            ON CONFLICT (actor, name) DO UPDATE SET position = excluded.position, updated_at = excluded.updated_at""";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

    private final Database database;
    private final CurrentActor current;
    private final InstantSource clock;

    CursorResource(Database database, CurrentActor current, InstantSource clock) {
        this.database = database;
        this.current = current;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "How far the caller has read; 0 before it has said so")
    @Extension(name = ApiDocument.PROBLEMS, value = "invalid-request")
    public Cursor get(String name) {
        return new Cursor(database.read(handle -> handle.createQuery(FIND)
                .bind("actor", current.get().key())
                .bind("name", checked(name))
                .mapTo(Long.class)
                .findOne()
                .orElse(0L)));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Keep how far the caller has read")
    public Cursor put(String name, @Nullable Cursor cursor) {
        Long position = cursor == null ? null : cursor.position();
        if (position == null || position < 0) {
            throw new Refusal(
                    ProblemType.INVALID_REQUEST, "position must be a whole number, 0 or more. Nothing was kept.");
        }
        database.write(handle -> handle.createUpdate(KEEP)
                .bind("actor", current.get().key())
                .bind("name", checked(name))
                .bind("position", position)
                .bind("now", clock.millis())
                .execute());
        return new Cursor(position);
    }

    private static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new Refusal(
                    ProblemType.INVALID_REQUEST,
                    "A cursor's name has 1 to 100 letters, digits, dots, dashes, colons and underscores.");
        }
        return name;
    }
}
