package io.vastwarden.core.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who asks, and what they may do. */
public record Me(
        @Schema(examples = "caller:ci") String name,
        @Schema(examples = "[\"view\", \"destroy\"]") List<Grant> grants,
        @Schema(examples = "[\"default\"]") List<String> accounts) {}
