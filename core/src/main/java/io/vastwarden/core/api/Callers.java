package io.vastwarden.core.api;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who asks over HTTP, known by a token. */
public final class Callers {

    private Callers() {}

    /** A caller to be made. */
    public record NewCaller(
            @Schema(required = true, pattern = "[a-z0-9][a-z0-9._-]{0,63}", examples = "ci") @Nullable String name,

            @Schema(
                    required = true,
                    minItems = 1,
                    description = "view, destroy, cleanup, approve, admin, delegate",
                    examples = "[\"view\", \"destroy\"]")
            @Nullable List<@Nullable Grant> grants,

            @Schema(
                    description =
                            "The only account that it sees and acts on; * for every one. Left out: that of who makes it,"
                                    + " or `default`.",
                    examples = "default")
            @Nullable String account,

            @Schema(description = "Until when the token holds. Left out: until it is revoked.") @Nullable Instant expiresAt,

            @Schema(
                    description =
                            "What its plans, and those that it says yes to, may be about: ids of instances and machines,"
                                    + " and globs over labels (of machines: host names). Left out: anything. It limits nothing of"
                                    + " what is seen.",
                    examples = "[4242, \"ci-*\"]")
            @Nullable List<@Nullable Object> only) {}

    /** A token to be replaced. */
    public record Rotation(
            @Schema(description = "Until when the new token holds. Left out: as long as the one before.") @Nullable Instant expiresAt) {}

    /** A caller with its token, which is shown this once and stored only as a hash. */
    public record CallerWithToken(
            @Schema(examples = "k3v9x2mq") String id,
            @Schema(examples = "ci") String name,
            List<Grant> grants,
            @Schema(examples = "default") String account,
            Instant createdAt,
            @Nullable Instant expiresAt,
            @Schema(examples = "[4242, \"ci-*\"]") @Nullable List<Object> only,
            @Schema(examples = "wrd_k3v9x2mq_…") String token) {}

    /** A caller as listed: no token. */
    public record Caller(
            @Schema(examples = "k3v9x2mq") String id,
            @Schema(examples = "ci") String name,
            List<Grant> grants,
            @Schema(examples = "default") String account,
            @Schema(examples = "admin") String createdBy,
            Instant createdAt,
            @Nullable Instant expiresAt,
            @Schema(examples = "[4242, \"ci-*\"]") @Nullable List<Object> only,
            @Nullable Instant rotatedAt,

            @Schema(description = "When its token was last used, to the minute.") @Nullable Instant lastUsedAt,

            @Nullable Instant revokedAt) {}
}
