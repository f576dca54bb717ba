package io.vastwarden.core.api;

import io.vastwarden.core.operation.Operation;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody asks to be planned. */
public record NewPlan(
        @Schema(
                required = true,
                description = "What to do.",
                examples = "destroy",
                enumeration = {"destroy", "cleanup"})
        @Nullable Operation operation,

        @Schema(
                minItems = 1,
                maxItems = 500,
                uniqueItems = true,
                description =
                        "Either this or select. Ids of instances (destroy) or machines (cleanup): positive integers up to 2^53.",
                examples = "[4242, 4243]")
        @Nullable List<@Nullable Long> ids,

        @Nullable Selection select,

        @Schema(description = "The account; left out: `default`.", examples = "default") @Nullable String account,

        @Schema(maxLength = 500, description = "Why, for the audit.", examples = "run finished") @Nullable String reason,

        @Schema(
                description = "Plan what exists although some ids do not. Left out: the whole plan is refused.",
                defaultValue = "false")
        @Nullable Boolean skipMissing) {}
