package io.vastwarden.core.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A machine as previewed. How many expired contracts it has is not among the facts: Vast.ai tells nobody.
 *
 * @param diskGb the size of the machine's disk, not of what a clean-up frees
 */
public record MachineFacts(
        long id, @Nullable String hostname, @Nullable String gpuName, int numGpus, double diskGb) implements Facts {

    @Override
    public @Nullable String name() {
        return hostname;
    }

    @Override
    public List<String> differencesFrom(Facts preview) {
        if (!(preview instanceof MachineFacts before) || before.id != id) {
            return List.of("it is not the machine that was previewed");
        }
        List<String> differences = new ArrayList<>();
        if (!Objects.equals(before.hostname, hostname)) {
            differences.add("host name was " + before.hostname + " and is " + hostname);
        }
        if (!Objects.equals(before.gpuName, gpuName) || before.numGpus != numGpus) {
            differences.add(
                    "GPUs were " + before.numGpus + " × " + before.gpuName + " and are " + numGpus + " × " + gpuName);
        }
        return List.copyOf(differences);
    }
}
