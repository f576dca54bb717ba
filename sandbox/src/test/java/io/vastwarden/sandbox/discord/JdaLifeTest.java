package io.vastwarden.sandbox.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Role;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.guild.GuildLeaveEvent;
import net.dv8tion.jda.api.events.guild.override.GenericPermissionOverrideEvent;
import net.dv8tion.jda.api.events.session.SessionDisconnectEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.events.session.SessionResumeEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.requests.CloseCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JdaLifeTest {
    private final DiscordStandIn discord = DiscordStandIn.start(DiscordSettings.onFreePort());
    private final BlockingQueue<GenericEvent> events = new LinkedBlockingQueue<>();

    @AfterEach
    void stop() {
        discord.close();
    }

    private <E extends GenericEvent> E next(Class<E> type) throws InterruptedException {
        while (true) {
            GenericEvent event = events.poll(20, TimeUnit.SECONDS);
            assertThat(event).as("no %s came", type.getSimpleName()).isNotNull();
            if (type.isInstance(event)) {
                return type.cast(event);
            }
        }
    }

    @Test
    void a_bot_logs_in_and_finds_the_guild_with_its_channels_and_roles() {
        try (var bot = JdaBot.loggedIn(discord, events::add)) {
            Guild guild = bot.guild();

            assertThat(guild.getName()).isEqualTo("GPU team");
            assertThat(guild.getTextChannels())
                    .extracting(channel -> channel.getName())
                    .containsExactlyInAnyOrder("gpu-ops", "warden-audit");
            assertThat(guild.getRoles()).extracting(Role::getName).contains("operator", "approver");
            assertThat(bot.ops().canTalk()).isTrue();
            assertThat(discord.botOnline()).isTrue();
            assertThat(discord.refusals()).isEmpty();
        }
        discord.awaitBotGone();
    }

    @Test
    void a_wrong_token_is_refused() {
        assertThatThrownBy(() -> JdaBot.starting(discord, "not-the-token", events::add))
                .isInstanceOf(InvalidTokenException.class);
        assertThat(discord.refusals()).extracting(Refusal::status).containsOnly(401);
    }

    @Test
    void a_lost_connection_is_resumed_and_nothing_is_missed() throws Exception {
        try (var bot = JdaBot.loggedIn(discord, events::add)) {
            discord.faults().dropGateway();
            next(SessionDisconnectEvent.class);
            discord.faults().forbidWriting(discord.channel("gpu-ops"));
            next(SessionResumeEvent.class);

            discord.awaitResumes(1);
            assertThat(discord.identifies()).isEqualTo(1);
            assertThat(discord.dials()).isEqualTo(2);
            assertThat(bot.ops().canTalk()).isFalse();
        }
    }

    @Test
    void a_session_that_cannot_be_resumed_is_made_anew() throws Exception {
        try (var bot = JdaBot.loggedIn(discord, events::add)) {
            discord.faults().refuseResume(true);
            discord.faults().dropGateway();

            next(SessionRecreateEvent.class);
            assertThat(discord.identifies()).isEqualTo(2);
            assertThat(bot.jda().getGuilds()).hasSize(1);
        }
    }

    @Test
    void after_4009_the_bot_logs_in_anew() throws Exception {
        try (var bot = JdaBot.loggedIn(discord, events::add)) {
            discord.faults().closeGateway(4009);

            assertThat(next(SessionDisconnectEvent.class).getCloseCode()).isEqualTo(CloseCode.SESSION_TIMEOUT);
            discord.awaitIdentifies(2);
            assertThat(bot.jda().getStatus().isInit()).isTrue();
        }
    }

    @Test
    void a_request_to_reconnect_is_followed_by_a_resume() {
        try (var bot = JdaBot.loggedIn(discord, events::add)) {
            discord.faults().askToReconnect();

            discord.awaitResumes(1);
            discord.awaitBot();
            assertThat(bot.jda().getGuilds()).hasSize(1);
        }
    }

    @Test
    void a_revoked_token_ends_the_bot_with_4004() throws Exception {
        try (var bot = JdaBot.loggedIn(discord, events::add)) {
            discord.faults().revokeToken();

            assertThat(next(ShutdownEvent.class).getCloseCode()).isEqualTo(CloseCode.AUTHENTICATION_FAILED);
            assertThat(bot.jda().getStatus()).isEqualTo(JDA.Status.SHUTDOWN);
        }
    }

    @Test
    void a_bot_that_is_removed_leaves_the_guild_and_may_no_longer_write() throws Exception {
        try (var bot = JdaBot.loggedIn(discord, events::add)) {
            discord.faults().removeBot(GpuTeam.GUILD);

            assertThat(next(GuildLeaveEvent.class).getGuild().getId()).isEqualTo(GpuTeam.GUILD);
            assertThat(bot.jda().getGuilds()).isEmpty();
            assertThatThrownBy(() -> discord.alice().types("/instances"))
                    .isInstanceOf(NotPossible.class)
                    .hasMessageContaining("There is no command");
        }
    }

    @Test
    void a_channel_in_which_the_bot_may_not_write_is_known_to_it() throws Exception {
        try (var bot = JdaBot.loggedIn(discord, events::add)) {
            discord.faults().holdEvents();
            discord.faults().forbidWriting(discord.channel("gpu-ops"));
            var channel = bot.ops();
            assertThatThrownBy(() -> channel.sendMessage("hello").complete()).hasMessageContaining("50013");

            discord.faults().releaseEvents();
            next(GenericPermissionOverrideEvent.class);
            assertThatThrownBy(() -> channel.sendMessage("hello").complete())
                    .isInstanceOf(InsufficientPermissionException.class);
        }
    }

    @Test
    void commands_are_registered_for_the_guild_and_keep_their_ids() {
        try (var bot = JdaBot.loggedIn(discord, events::add)) {
            Guild guild = bot.guild();
            var destroy = Commands.slash("destroy", "Destroy instances")
                    .addOption(OptionType.STRING, "instance", "Which one", true, true);

            List<Command> first = guild.updateCommands().addCommands(destroy).complete();
            List<Command> second = guild.updateCommands()
                    .addCommands(destroy, Commands.slash("whoami", "Your roles"))
                    .complete();

            assertThat(second).extracting(Command::getName).containsExactly("destroy", "whoami");
            assertThat(second.getFirst().getId()).isEqualTo(first.getFirst().getId());
            assertThat(guild.retrieveCommands().complete()).hasSize(2);
            assertThat(discord.commandWrites()).isEqualTo(2);
            assertThat(discord.alice().commands())
                    .extracting(SlashCommand::name)
                    .containsExactly("destroy", "whoami");
        }
    }

    @Test
    void while_discord_cannot_be_reached_the_bot_waits_and_then_resumes() throws Exception {
        try (var bot = JdaBot.loggedIn(discord, events::add)) {
            discord.faults().loseConnectivity(Duration.ofMillis(500));

            next(SessionResumeEvent.class);
            assertThat(bot.jda().getGuilds()).hasSize(1);
        }
    }
}
