package io.vastwarden.service.execution;

import io.vastwarden.core.operation.Facts;

/**
 * An approved item that waits in its lane.
 *
 * @param preview the facts that were shown when it was planned
 */
record QueuedItem(String plan, int position, Facts preview) {
    long id() {
        return preview.id();
    }
}
