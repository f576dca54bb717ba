package io.vastwarden.core.vast;

/** Any answer but the hoped-for one, and no answer. */
public sealed interface Trouble extends DestroyReply, BulkReply, CleanupReply
        permits NotFound, Throttled, KeyRefused, Refused, NotSent, Unclear {
    /** A sentence for people. It never contains the key. */
    String words();
}
