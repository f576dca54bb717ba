package io.vastwarden.core.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a look at the chain of the audit has found.
 *
 * @param state {@code whole} up to the newest record, {@code broken}, or {@code more}: whole so far, and not all of it was
 *     looked at
 * @param words the same as a sentence
 * @param checked how many records were looked at and are whole, all parts together
 * @param seq the number of the last of them; when it is broken, of the first record that is wrong or missing
 * @param digest of the last record that is whole; null when it is broken
 * @param next what to ask with {@code after} for the rest; null when there is none
 */
public record AuditVerification(
        @Schema(examples = "whole", description = "whole, broken or more")
        String state,

        String words,
        @Schema(examples = "1234") long checked,
        @Schema(examples = "1234") long seq,
        @Nullable String digest,
        @Nullable String next) {}
