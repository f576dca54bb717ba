package io.vastwarden.bot.gateway;

import io.vastwarden.bot.service.ServiceRefusal;
import io.vastwarden.bot.service.WhoMay;
import io.vastwarden.bot.text.Text;
import io.vastwarden.bot.timing.Timings;
import io.vastwarden.core.api.Grant;
import io.vertx.core.VertxException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.entities.Role;
import net.dv8tion.jda.api.interactions.Interaction;
import org.jboss.logging.Logger;

/** Tells the member who asked why it was not done. */
@ApplicationScoped
class Telling {

    private static final Logger LOG = Logger.getLogger(Telling.class);
    private static final int LONGEST = 1200;

    private final WhoMay whoMay;
    private final Duration offersTimeout;

    Telling(WhoMay whoMay, Timings timings) {
        this.whoMay = whoMay;
        this.offersTimeout = timings.gateway().offersTimeout();
    }

    Answered.Result whatIsThrown(Interaction event, Set<Grant> needs, Reply reply, Runnable work) {
        try {
            work.run();
            return Answered.Result.DONE;
        } catch (NotUnderstood e) {
            reply.privately(String.valueOf(e.getMessage()));
            return Answered.Result.NOT_UNDERSTOOD;
        } catch (ServiceRefusal e) {
            reply.privately(sentence(event, needs, e));
            return Answered.Result.REFUSED;
        } catch (ProcessingException | VertxException e) {
            LOG.warnf("event=service_away cause=\"%s\"", e.getMessage());
            reply.privately("Warden's service does not answer, so it is not known whether this was done. A plan's card"
                    + " shows what became of it as soon as the service is back; nothing is ever done twice, so it is"
                    + " safe to try again.");
            return Answered.Result.SERVICE_AWAY;
        } catch (RuntimeException e) {
            LOG.errorf(e, "event=unforeseen interaction=%s", event.getId());
            reply.privately(
                    "The bot failed while it worked on this; its log says why. `/plans` shows what was planned.");
            return Answered.Result.FAILED;
        }
    }

    /** What is offered while somebody types; nothing when it cannot be found out in the time that Discord gives. */
    <T> List<T> orNothing(Supplier<List<T>> offers) {
        return CompletableFuture.supplyAsync(
                        offers,
                        work -> Thread.ofVirtual().name("discord-offers").start(work))
                .completeOnTimeout(List.of(), offersTimeout.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(e -> {
                    boolean foreseen = e.getCause() instanceof ServiceRefusal
                            || e.getCause() instanceof ProcessingException
                            || e.getCause() instanceof VertxException;
                    LOG.logf(
                            foreseen ? Logger.Level.DEBUG : Logger.Level.ERROR,
                            "event=nothing_offered cause=\"%s\"",
                            e.getCause());
                    return List.of();
                })
                .join();
    }

    private String sentence(Interaction event, Set<Grant> needs, ServiceRefusal refusal) {
        if (refusal.is("no-token")) {
            return "Warden's service does not take the bot's own token. Nothing was sent. Whoever runs Warden must give"
                    + " the bot a valid WARDEN_TOKEN.";
        }
        String detail = Text.sentence(refusal.problem().detail(), LONGEST);
        if (refusal.is("not-granted")) {
            return detail + " " + whoMay(event, needs);
        }
        return refusal.is("second-person-needed") || refusal.is("protected")
                ? detail + " " + whoMay(event, Set.of(Grant.APPROVE))
                : detail;
    }

    private String whoMay(Interaction event, Set<Grant> needs) {
        List<Role> roles = whoMay.with(Objects.requireNonNull(event.getGuild()), needs);
        String grants = needs.stream().sorted().map(Grant::toString).collect(Collectors.joining(" or "));
        return roles.isEmpty()
                ? "No role of this server gives " + grants
                        + "; whoever runs Warden can name one in WARDEN_DISCORD_ROLES."
                : "Who may: " + roles.stream().map(Role::getAsMention).collect(Collectors.joining(", ")) + ".";
    }
}
