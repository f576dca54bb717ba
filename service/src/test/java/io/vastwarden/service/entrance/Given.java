package io.vastwarden.service.entrance;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings of the entrance, as a test has them. */
record Given(Duration hold, Optional<List<String>> trustedProxies) implements EntranceSettings {

    static Given hold(Duration hold) {
        return new Given(hold, Optional.empty());
    }

    static Given proxies(String... trusted) {
        return new Given(Duration.ZERO, Optional.of(List.of(trusted)));
    }
}
