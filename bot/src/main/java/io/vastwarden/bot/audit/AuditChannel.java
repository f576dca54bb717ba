package io.vastwarden.bot.audit;

import io.vastwarden.bot.gateway.Discord;
import io.vastwarden.bot.service.ServiceRefusal;
import io.vastwarden.core.api.WardenApi;
import io.vertx.core.VertxException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.util.Optional;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
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
    private final WardenApi warden;

    AuditChannel(AuditSettings settings, Discord discord, WardenApi warden) {
        this.settings = settings;
        this.discord = discord;
        this.warden = warden;
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

    /** Says something of a plan there, if that can be done now and the channel's guild may know. It is not repeated. */
    public void mention(String plan, String sentence) {
        open().ifPresent(channel -> {
            try {
                if (mayKnow(channel.getGuild(), plan)) {
                    channel.sendMessage(sentence).complete();
                }
            } catch (ErrorResponseException
                    | InsufficientPermissionException
                    | ServiceRefusal
                    | ProcessingException
                    | VertxException e) {
                LOG.warnf("event=audit_channel_not_written cause=\"%s\"", e.getMessage());
            }
        });
    }

    private boolean mayKnow(Guild guild, String plan) {
        return !warden.auditFor(guild.getId(), plan, 0, 1).items().isEmpty();
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
