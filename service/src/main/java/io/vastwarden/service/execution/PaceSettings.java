package io.vastwarden.service.execution;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The minimum intervals of Vast.ai's endpoints, e.g. {@code WARDEN_PACE_DESTROY_INSTANCE=3s}. */
@ConfigMapping(prefix = "warden.pace")
interface PaceSettings {

    @WithDefault("1s")
    Duration listInstances();

    @WithDefault("2s")
    Duration showInstance();

    @WithDefault("3s")
    Duration destroyInstance();

    @WithDefault("8s")
    Duration cleanupMachine();

    @WithDefault("1s")
    Duration listMachines();

    @WithDefault("2s")
    Duration showMachine();

    /** What is added to every interval. */
    @WithDefault("50ms")
    Duration margin();

    /** How many reads may wait in one lane. */
    @WithDefault("200")
    int mostReadsWaiting();
}
