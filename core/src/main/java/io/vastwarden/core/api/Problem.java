package io.vastwarden.core.api;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An error as RFC 9457 has it.
 *
 * @param type stable: programs may rely on it
 * @param detail what happened, that nothing was sent (or what was), and what to do
 * @param more what else helps, by type: e.g. {@code missing}, the ids that do not exist
 */
@Schema(name = "Problem")
public record Problem(
        @Schema(examples = "urn:warden:problem:plan-not-found")
        String type,

        @Schema(examples = "No such plan") String title,
        @Schema(examples = "404") int status,

        @Schema(examples = "There is no plan 17. Nothing was sent. GET /v1/plans lists the plans.")
        String detail,

        @JsonAnyGetter Map<String, Object> more) {}
