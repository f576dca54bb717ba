package io.vastwarden.core.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Warden saw of an instance or a machine: shown in the preview, looked at again before sending. */
public sealed interface Facts permits InstanceFacts, MachineFacts {

    /** Vast.ai's id of the target. */
    long id();

    /** What people call it: an instance's label, a machine's host name. Globs are about this. */
    @Nullable String name();

    /**
     * What forbids sending although it was approved, one sentence each; empty when the target is still the one that
     * the people who said yes were shown.
     *
     * @param preview the facts of the same id as they were when planned
     */
    List<String> differencesFrom(Facts preview);
}
