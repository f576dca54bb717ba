package io.vastwarden.bot.command;

import io.vastwarden.core.api.Instances;
import io.vastwarden.core.api.Machines;
import io.vastwarden.core.api.WardenApi;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Instances and machines from the service's cached view, all of them, on behalf of who asks. */
@ApplicationScoped
class Fleet {

    /** As old as the view may be before Vast.ai would have to be waited for. */
    private static final int AGE_SECONDS = 300;

    private static final int PART = 500;

    private final WardenApi warden;

    Fleet(WardenApi warden) {
        this.warden = warden;
    }

    /** What there is, and how old the view of it is. */
    record Seen<T>(List<T> all, double ageSeconds) {}

    Seen<Instances.View> instances(String header, @Nullable String label, @Nullable String status) {
        List<Instances.View> all = new ArrayList<>();
        String after = null;
        Instances part;
        do {
            part = warden.instances(header, label, status, AGE_SECONDS, PART, after);
            all.addAll(part.items());
            after = part.next();
        } while (after != null);
        return new Seen<>(all, part.ageSeconds());
    }

    Seen<Machines.View> machines(String header) {
        List<Machines.View> all = new ArrayList<>();
        String after = null;
        Machines part;
        do {
            part = warden.machines(header, AGE_SECONDS, PART, after);
            all.addAll(part.items());
            after = part.next();
        } while (after != null);
        return new Seen<>(all, part.ageSeconds());
    }
}
