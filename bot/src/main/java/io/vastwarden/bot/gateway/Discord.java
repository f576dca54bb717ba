package io.vastwarden.bot.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import net.dv8tion.jda.api.JDA;
import org.jspecify.annotations.Nullable;

/** Discord as far as it can be reached now. */
@ApplicationScoped
public class Discord {

    private volatile @Nullable JDA jda;
    private volatile String trouble = "the bot has not tried to reach Discord yet";

    /** The connection, while it stands and every guild is known. */
    public Optional<JDA> connected() {
        return Optional.ofNullable(jda).filter(one -> one.getStatus() == JDA.Status.CONNECTED);
    }

    /** Why there is no connection, in words that follow a "because". */
    public String trouble() {
        JDA known = jda;
        return known == null
                ? trouble
                : "the connection is "
                        + known.getStatus()
                                .name()
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace('_', ' ');
    }

    void is(JDA connection) {
        jda = connection;
    }

    void cannotBeReached(String because) {
        trouble = because;
    }

    Optional<JDA> any() {
        return Optional.ofNullable(jda);
    }
}
