package io.vastwarden.service.caller;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** The actor of the request that is being answered. */
@RequestScoped
public class CurrentActor {

    private @Nullable Actor actor;

    /** Authentication has found out who asks. */
    public void is(Actor known) {
        actor = known;
    }

    /** Who asks; authentication has happened wherever this can be called. */
    public Actor get() {
        Actor known = actor;
        if (known == null) {
            throw new IllegalStateException("nobody was authenticated for this request");
        }
        return known;
    }
}
