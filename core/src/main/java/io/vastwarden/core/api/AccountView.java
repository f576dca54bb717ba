package io.vastwarden.core.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One API key of Vast.ai with a name.
 *
 * @param url where its Vast.ai is
 * @param key by what its API key is told from others: the beginning of a hash. Null while it cannot be read
 * @param withheld why the key is not used; null while it is
 * @param refused what Vast.ai refuses the key for, and its words; null while it takes it
 */
public record AccountView(
        @Schema(examples = "default") String name,
        @Schema(examples = "https://console.vast.ai") String url,
        @Schema(examples = "3f9c2b7ae011") @Nullable String key,
        @Nullable String withheld,
        @Nullable String refused) {

    /** The yes to a key that is withheld. */
    public record Confirmation(
            @Schema(required = true, description = "The key as the account shows it.", examples = "3f9c2b7ae011")
            @Nullable String key) {}
}
