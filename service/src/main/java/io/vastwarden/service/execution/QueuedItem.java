package io.vastwarden.service.execution;

import io.vastwarden.core.operation.Facts;

/**
 * An approved item that waits in its lane.
 *
 * @param preview the facts that were shown when it was planned
 * @param sends how often it was sent before without an answer that tells
 */
record QueuedItem(String plan, int position, Facts preview, int sends) {
    long id() {
        return preview.id();
    }
}
