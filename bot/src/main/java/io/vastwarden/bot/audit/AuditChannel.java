package io.vastwarden.bot.audit;

import io.vastwarden.bot.gateway.Discord;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import org.jboss.logging.Logger;

/** The channel for what concerns whoever runs Warden. */
@ApplicationScoped
public class AuditChannel {

    private static final Logger LOG = Logger.getLogger(AuditChannel.class);
    private static final int LOOK_BACK = 50;

    private final AuditSettings settings;
    private final Discord discord;

    AuditChannel(AuditSettings settings, Discord discord) {
        this.settings = settings;
        this.discord = discord;
    }

    /** Its id, if there is one. */
    Optional<String> id() {
        return settings.auditChannel().map(String::strip).filter(id -> !id.isEmpty());
    }

    /** The channel, while the bot may write there. */
    Optional<GuildMessageChannel> open() {
        return discord.connected()
                .flatMap(jda -> id().filter(id -> id.matches("[0-9]{1,20}"))
                        .map(id -> jda.getChannelById(GuildMessageChannel.class, id)))
                .filter(GuildMessageChannel::canTalk);
    }

    /** Says something there, if that can be done now. It is not repeated. */
    public void mention(String sentence) {
        open().ifPresent(channel -> {
            try {
                channel.sendMessage(sentence).complete();
            } catch (ErrorResponseException | InsufficientPermissionException e) {
                LOG.warnf("event=audit_channel_not_written cause=\"%s\"", e.getMessage());
            }
        });
    }

    /** Whether a message of the bot's among the last ones has this in it. False where the bot may not look back. */
    static boolean hasLately(GuildMessageChannel channel, String mark) {
        if (!channel.getGuild().getSelfMember().hasPermission(channel, Permission.MESSAGE_HISTORY)) {
            return false;
        }
        String self = channel.getJDA().getSelfUser().getId();
        return channel.getHistory().retrievePast(LOOK_BACK).complete().stream()
                .anyMatch(message -> message.getAuthor().getId().equals(self)
                        && message.getContentRaw().contains(mark));
    }
}
