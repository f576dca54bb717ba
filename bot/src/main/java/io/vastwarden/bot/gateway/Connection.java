package io.vastwarden.bot.gateway;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.HttpServerStart;
import io.vastwarden.bot.timing.Backoff;
import io.vastwarden.bot.timing.Timings;
import io.vastwarden.bot.timing.Wakeup;
import io.vastwarden.core.pacing.Ticker;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import java.time.Duration;
import java.util.Set;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.CloseCode;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import org.jboss.logging.Logger;

/** Reaches Discord and stays connected; ends the bot when Discord will never let it in. */
@ApplicationScoped
class Connection implements EventListener {

    private static final Logger LOG = Logger.getLogger(Connection.class);
    private static final int AFTER_THE_SERVICE = 200;
    private static final int FIRST_OF_DISCORDS_CODES = 4000;

    private final Login login;
    private final Discord discord;
    private final Reception reception;
    private final Timings.Gateway timings;
    private final Wakeup wakeup;

    Connection(Login login, Discord discord, Reception reception, Ticker ticker, Timings timings) {
        this.login = login;
        this.discord = discord;
        this.reception = reception;
        this.timings = timings.gateway();
        this.wakeup = new Wakeup(ticker);
    }

    void start(@Observes @Priority(AFTER_THE_SERVICE) StartupEvent start) {
        login.check();
        // Nothing that the bot writes calls anybody, whatever is in it.
        MessageRequest.setDefaultMentions(Set.<Message.MentionType>of());
        MessageRequest.setDefaultMentionRepliedUser(false);
    }

    /** Not before: a start that fails because the address is taken must not have told anybody. */
    void begin(@ObservesAsync HttpServerStart addressTaken) {
        Thread.ofVirtual().name("discord-login").start(this::reach);
    }

    void stop(@Observes ShutdownEvent stop) {
        wakeup.end();
        discord.any().ifPresent(jda -> {
            // What still happens there would find nobody who can answer.
            jda.removeEventListener(this);
            jda.shutdown();
            awaitEnd(jda);
        });
    }

    private void awaitEnd(JDA jda) {
        try {
            boolean ended = jda.awaitShutdown(timings.shutdownTimeout());
            LOG.debugf("event=discord_left ended=%s", ended);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void onEvent(GenericEvent event) {
        if (event instanceof net.dv8tion.jda.api.events.session.ShutdownEvent ended) {
            ended(ended);
        } else {
            reception.onEvent(event);
        }
    }

    private void ended(net.dv8tion.jda.api.events.session.ShutdownEvent event) {
        CloseCode code = event.getCloseCode();
        if (wakeup.ended()) {
            return;
        }
        if (code == CloseCode.AUTHENTICATION_FAILED) {
            end("Discord does not take DISCORD_TOKEN any more; it was reset. Copy the bot's new token.");
        } else if (code != null && !code.isReconnect() && event.getCode() >= FIRST_OF_DISCORDS_CODES) {
            end("Discord ended the connection for good: " + code.getMeaning());
        } else if (discord.any().filter(event.getJDA()::equals).isPresent()) {
            // A login that failed ends like this as well, and is tried again where it was tried.
            Thread.ofVirtual().name("discord-login").start(this::reach);
        }
    }

    private void reach() {
        Backoff backoff = new Backoff(timings.firstLoginDelay(), timings.maxLoginDelay());
        for (; !wakeup.ended(); backoff = backoff.next()) {
            try {
                discord.is(login.login(this));
                return;
            } catch (InvalidTokenException e) {
                end("Discord does not know DISCORD_TOKEN. Copy the bot's token from Discord's developer portal.");
                return;
            } catch (ErrorResponseException | IllegalStateException e) {
                discord.cannotBeReached("Discord cannot be reached: " + e.getMessage());
                LOG.warnf(
                        "event=discord_unreachable retry_in_s=%d cause=\"%s\"",
                        backoff.delay().toSeconds(), e.getMessage());
            }
            pause(backoff.delay());
        }
    }

    private void pause(Duration delay) {
        try {
            wakeup.pause(delay);
            LOG.debugf("event=discord_retry stopped=%s", wakeup.ended());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void end(String sentence) {
        LOG.error("The bot ends. " + sentence);
        Quarkus.asyncExit(1);
    }
}
