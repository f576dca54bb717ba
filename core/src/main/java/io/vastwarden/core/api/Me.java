package io.vastwarden.core.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who asks, and what they may do.
 *
 * @param account the only account that they see and act on; {@code *} for every one
 * @param accounts those that there are of it
 */
public record Me(
        @Schema(examples = "caller:ci") String name,
        @Schema(examples = "[\"view\", \"destroy\"]") List<Grant> grants,
        @Schema(examples = "default") String account,
        @Schema(examples = "[\"default\"]") List<String> accounts) {}
