package io.vastwarden.service.protection;

import io.vastwarden.core.api.Protections.Protected;
import io.vastwarden.core.api.Protections.Protection;
import io.vastwarden.service.harness.Wiring;
import io.vastwarden.service.store.Database;
import java.time.InstantSource;

/** Where somebody protects something, without HTTP. */
public final class ProtectionDesk {

    private final Database database;
    private final Protections protections;
    private final InstantSource clock;

    public ProtectionDesk(Wiring wiring) {
        this.database = wiring.get(Database.class);
        this.protections = wiring.get(Protections.class);
        this.clock = wiring.get(InstantSource.class);
    }

    /** From now on this instance is protected in every account. */
    public void protects(long instance) {
        Protected what = new Protected(instance, null, null, null, null);
        database.write(handle -> {
            protections.insert(
                    handle,
                    new Protection(
                            "protection-" + instance,
                            "*",
                            what,
                            Rule.of(what).words(),
                            "a test",
                            "caller:bob",
                            clock.instant()));
            return true;
        });
    }
}
