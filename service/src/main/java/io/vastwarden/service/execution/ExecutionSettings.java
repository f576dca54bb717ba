package io.vastwarden.service.execution;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How items are sent and verified. */
@ConfigMapping(prefix = "warden.execution")
interface ExecutionSettings {

    /** {@code WARDEN_EXECUTION_FACTS_AGE}: how old the facts of an item may be when it is sent. */
    @WithDefault("10s")
    Duration factsAge();

    /** {@code WARDEN_EXECUTION_VERIFY_FOR}: how long a destruction that was sent is looked after before it is unclear. */
    @WithDefault("10m")
    Duration verifyFor();

    /**
     * {@code WARDEN_EXECUTION_BULK_ACCOUNTS}: names of the accounts whose instances go in requests for several at once,
     * with commas between them.
     */
    Optional<List<String>> bulkAccounts();
}
