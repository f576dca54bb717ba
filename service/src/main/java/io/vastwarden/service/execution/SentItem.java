package io.vastwarden.service.execution;

import io.vastwarden.core.operation.Facts;
import java.time.Instant;

/**
 * An item that was sent and is looked after.
 *
 * @param reply what came back
 * @param words Vast.ai's words, or why there are none
 * @param sends how often it was sent
 * @param sentAt when, the last time
 */
record SentItem(String plan, int position, Facts preview, Reply reply, String words, int sends, Instant sentAt) {

    /** What came back when it was sent. */
    enum Reply {
        /** Vast.ai says that it did it. */
        ACCEPTED,
        /** Vast.ai says that there is no such thing. */
        NOT_FOUND,
        /** Vast.ai says that it did the request, in which it was one of several. */
        ACCEPTED_IN_BULK,
        /** Vast.ai says that there is none of those in the request. */
        NOT_FOUND_IN_BULK,
        /** No answer that tells. */
        UNCLEAR;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    long id() {
        return preview.id();
    }
}
