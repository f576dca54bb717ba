package io.vastwarden.bot.confirmation;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.http.HttpServerStart;
import io.vastwarden.bot.gateway.Discord;
import io.vastwarden.bot.service.ServiceRefusal;
import io.vastwarden.bot.timing.Timings;
import io.vastwarden.bot.timing.Wakeup;
import io.vastwarden.core.api.Card;
import io.vastwarden.core.api.Page;
import io.vastwarden.core.api.Plan;
import io.vastwarden.core.api.PlanState;
import io.vastwarden.core.api.PlanSummary;
import io.vastwarden.core.api.WardenApi;
import io.vastwarden.core.pacing.Ticker;
import io.vertx.core.VertxException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.ws.rs.ProcessingException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sees every change of a plan that has a card, whoever made it, and has the card redrawn. What it knows it has from the
 * service, so it goes on after a restart where it was.
 */
@ApplicationScoped
class CardWatch {

    private static final Logger LOG = Logger.getLogger(CardWatch.class);
    private static final int PAGE = 100;
    private static final int LOOKS_BETWEEN_THOSE_AT_WHAT_ENDED = 5;

    private final WardenApi warden;
    private final CardEdits edits;
    private final Discord discord;
    private final Timings.Cards timings;
    private final Wakeup wakeup;
    private final ConcurrentMap<String, Known> open = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, String> phrases = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Card> unkept = new ConcurrentHashMap<>();
    private Map<String, Long> ended = Map.of();

    CardWatch(WardenApi warden, CardEdits edits, Discord discord, Ticker ticker, Timings timings) {
        this.warden = warden;
        this.edits = edits;
        this.discord = discord;
        this.timings = timings.cards();
        this.wakeup = new Wakeup(ticker);
    }

    /** What was last heard of a plan that has not ended. */
    private record Known(Card card, long revision, PlanState state) {}

    void start(@ObservesAsync HttpServerStart start) {
        Thread.ofVirtual().name("card-watch").start(this::run);
    }

    void stop(@Observes ShutdownEvent stop) {
        wakeup.end();
    }

    /** The plan is about to be shown: whoever presses a button at once finds what is known of it. */
    void expect(Plan plan) {
        remember(plan.id(), plan.state(), plan.needs().phrase());
    }

    /** The plan is shown here from now on. That is kept in the service, now or when it can be reached again. */
    void placed(String plan, Card card) {
        unkept.put(plan, card);
        wakeup.wake();
    }

    /** A plan has just been seen like this. */
    void changed(Plan plan) {
        heard(
                plan.id(),
                plan.card(),
                plan.revision(),
                plan.state(),
                plan.needs().phrase());
        wakeup.wake();
    }

    /** Something may have happened to this plan that nobody has told yet; its card is drawn anew in any case. */
    void look(String plan) {
        Known known = open.remove(plan);
        if (known != null) {
            edits.redraw(plan, known.card());
        }
        wakeup.wake();
    }

    /** What must be typed to say yes to it, if that was heard. */
    Optional<String> phrase(String plan) {
        return Optional.ofNullable(phrases.get(plan));
    }

    private void run() {
        awaitConnection();
        int looks = 0;
        while (!wakeup.ended()) {
            try {
                keepNewCards();
                lookAtWhatIsOpen();
                if (looks % LOOKS_BETWEEN_THOSE_AT_WHAT_ENDED == 0) {
                    // After what is open was seen: what ends in between is then known to have been open.
                    lookAtWhatEnded();
                }
                looks++;
            } catch (ServiceRefusal | ProcessingException | VertxException e) {
                LOG.debugf("event=cards_not_followed cause=\"%s\"", e.getMessage());
            } catch (RuntimeException e) {
                // One plan that cannot be read must not keep all the others from being followed.
                if (!wakeup.ended()) {
                    LOG.errorf(e, "event=unforeseen what=card_watch");
                }
            }
            pause();
        }
    }

    private void keepNewCards() {
        unkept.forEach((plan, card) -> {
            changed(warden.keepCard(plan, card));
            unkept.remove(plan, card);
        });
    }

    /** Before the first one there is nothing to draw on, and what is read would only hold up the login. */
    private void awaitConnection() {
        while (!wakeup.ended() && discord.connected().isEmpty()) {
            pause(timings.connectionPollInterval());
        }
    }

    private void pause() {
        boolean running = open.values().stream().anyMatch(known -> known.state() == PlanState.RUNNING);
        pause(running ? timings.runningPollInterval() : timings.idlePollInterval());
    }

    private void pause(Duration atMost) {
        try {
            wakeup.pause(atMost);
        } catch (InterruptedException e) {
            wakeup.end();
        }
    }

    /**
     * Plans that ended while the bot was away, and whose cards do not say so yet; and those of which something was found
     * out after their end.
     */
    private void lookAtWhatEnded() {
        Map<String, Long> seen = new HashMap<>();
        for (PlanSummary plan : warden.plans(null, null, PAGE, null).items()) {
            if (plan.card() != null && plan.state().ended()) {
                seen.put(plan.id(), plan.revision());
                Long shown = ended.get(plan.id());
                if (shown == null) {
                    shown = warden.cursor(CardEdits.cursor(plan.id())).position();
                }
                if (shown == null || shown < plan.revision()) {
                    edits.redraw(plan.id(), plan.card());
                }
            }
        }
        ended = seen;
    }

    private void lookAtWhatIsOpen() {
        Set<String> seen = new HashSet<>();
        Set<String> before = Set.copyOf(open.keySet());
        for (PlanState state : PlanState.values()) {
            if (!state.ended()) {
                look(state, seen);
            }
        }
        for (String plan : before) {
            Known known = open.get(plan);
            if (!seen.contains(plan) && known != null) {
                open.remove(plan);
                phrases.remove(plan);
                edits.redraw(plan, known.card());
            }
        }
    }

    private void look(PlanState state, Set<String> seen) {
        String after = null;
        do {
            Page<PlanSummary> page = warden.plans(null, state.toString(), PAGE, after);
            for (PlanSummary plan : page.items()) {
                seen.add(plan.id());
                heard(
                        plan.id(),
                        plan.card(),
                        plan.revision(),
                        plan.state(),
                        plan.needs().phrase());
            }
            after = page.next();
        } while (after != null);
    }

    private void remember(String plan, PlanState state, @Nullable String phrase) {
        if (state != PlanState.AWAITING_APPROVAL) {
            phrases.remove(plan);
        } else if (phrase != null) {
            phrases.put(plan, phrase);
        }
    }

    private void heard(String plan, @Nullable Card card, long revision, PlanState state, @Nullable String phrase) {
        remember(plan, state, phrase);
        if (card == null) {
            return;
        }
        if (state.ended()) {
            open.remove(plan);
            edits.redraw(plan, card);
            return;
        }
        Known now = new Known(card, revision, state);
        Known known = open.put(plan, now);
        if (known == null || known.revision() != revision || !Objects.equals(known.card(), card)) {
            edits.redraw(plan, card);
        }
    }
}
