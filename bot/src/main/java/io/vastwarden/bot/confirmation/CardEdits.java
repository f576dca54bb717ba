package io.vastwarden.bot.confirmation;

import io.vastwarden.bot.gateway.Discord;
import io.vastwarden.bot.service.ServiceRefusal;
import io.vastwarden.bot.timing.Backoff;
import io.vastwarden.bot.timing.Timings;
import io.vastwarden.core.api.Card;
import io.vastwarden.core.api.Cursor;
import io.vastwarden.core.api.Plan;
import io.vastwarden.core.api.WardenApi;
import io.vastwarden.core.pacing.Ticker;
import io.vertx.core.VertxException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.jboss.logging.Logger;

/**
 * Redraws cards, through their channel, so that it can be done for as long as a plan takes. In each channel one card at a
 * time, at most about one edit a second, which is what Discord permits; a card that changed several times meanwhile is
 * drawn once, as the plan is by then.
 */
@ApplicationScoped
class CardEdits {

    private static final Logger LOG = Logger.getLogger(CardEdits.class);

    private final WardenApi warden;
    private final Discord discord;
    private final CardsLost lost;
    private final Cards cards;
    private final Ticker ticker;
    private final Timings.Cards timings;
    private final Map<String, Map<String, Card>> waiting = new HashMap<>();
    private final ConcurrentMap<String, String> drawn = new ConcurrentHashMap<>();

    CardEdits(WardenApi warden, Discord discord, CardsLost lost, Cards cards, Ticker ticker, Timings timings) {
        this.warden = warden;
        this.discord = discord;
        this.lost = lost;
        this.cards = cards;
        this.ticker = ticker;
        this.timings = timings.cards();
    }

    /** The cursor that says up to which revision an ended plan is shown. */
    static String cursor(String plan) {
        return "card." + plan;
    }

    /** Has the card drawn anew as soon as its channel permits. */
    void redraw(String plan, Card card) {
        String channel = Objects.requireNonNull(card.channel());
        synchronized (waiting) {
            Map<String, Card> known = waiting.get(channel);
            if (known != null) {
                known.put(plan, card);
                return;
            }
            Map<String, Card> first = new LinkedHashMap<>();
            first.put(plan, card);
            waiting.put(channel, first);
        }
        Thread.ofVirtual().name("cards-" + channel).start(() -> drawAll(channel));
    }

    /** A plan is shown elsewhere from now on; the card from before says where, if it is still there. */
    void moved(Card before, Message now) {
        GuildMessageChannel channel =
                now.getJDA().getChannelById(GuildMessageChannel.class, Objects.requireNonNull(before.channel()));
        if (channel == null) {
            return;
        }
        try {
            channel.editMessageById(
                            Objects.requireNonNull(before.message()),
                            new MessageEditBuilder()
                                    .setReplace(true)
                                    .setContent("This plan is shown again at " + now.getJumpUrl())
                                    .build())
                    .complete();
        } catch (ErrorResponseException | InsufficientPermissionException e) {
            LOG.debugf("event=old_card_not_changed cause=\"%s\"", e.getMessage());
        }
    }

    private void drawAll(String channel) {
        Backoff first = new Backoff(timings.editInterval(), timings.maxEditDelay());
        Backoff wait = first;
        while (true) {
            Map.Entry<String, Card> next = next(channel);
            if (next == null) {
                return;
            }
            try {
                if (!draw(next.getKey(), next.getValue())) {
                    again(channel, next);
                }
                wait = first;
            } catch (NotNow | RuntimeException e) {
                // Whatever it is, the other cards of the channel must not wait for it for ever.
                LOG.warnf(
                        "event=card_not_drawn plan=%s retry_in_s=%d cause=\"%s\"",
                        next.getKey(), wait.delay().toSeconds(), e.getMessage());
                again(channel, next);
                wait = wait.next();
            }
            try {
                ticker.await(wait.delay());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private Map.@org.jspecify.annotations.Nullable Entry<String, Card> next(String channel) {
        synchronized (waiting) {
            Map<String, Card> cards = Objects.requireNonNull(waiting.get(channel));
            if (cards.isEmpty()) {
                waiting.remove(channel);
                return null;
            }
            Map.Entry<String, Card> first =
                    Map.Entry.copyOf(cards.entrySet().iterator().next());
            cards.remove(first.getKey());
            return first;
        }
    }

    private void again(String channel, Map.Entry<String, Card> card) {
        synchronized (waiting) {
            Objects.requireNonNull(waiting.get(channel)).putIfAbsent(card.getKey(), card.getValue());
        }
    }

    /** It could not be drawn, and can be later. */
    private static final class NotNow extends Exception {
        private static final long serialVersionUID = 1L;

        NotNow(String because) {
            super(because, null, false, false);
        }
    }

    /** Whether it need not be drawn again before something happens. */
    private boolean draw(String id, Card card) throws NotNow {
        JDA jda = discord.connected().orElseThrow(() -> new NotNow(discord.trouble()));
        Plan plan = read(id);
        if (!card.equals(plan.card())) {
            return true;
        }
        String looks = plan.state() + " " + plan.revision() + " " + card.message();
        if (!looks.equals(drawn.get(id)) && !lost.contains(card)) {
            edit(jda, plan, card);
            drawn.put(id, looks);
        }
        if (!plan.state().ended()) {
            return true;
        }
        if (plan.endedAt() == null) {
            // A plan counts as expired as soon as its time is over; what that meant is recorded a little later.
            return false;
        }
        keepShown(plan);
        drawn.remove(id);
        return true;
    }

    private void edit(JDA jda, Plan plan, Card card) throws NotNow {
        GuildMessageChannel channel =
                jda.getChannelById(GuildMessageChannel.class, Objects.requireNonNull(card.channel()));
        if (channel == null) {
            if (!jda.getUnavailableGuilds().isEmpty()) {
                throw new NotNow("a server is not available");
            }
            lost.tell(plan, card, "the channel is gone, or the bot cannot see it");
            return;
        }
        try {
            channel.editMessageById(
                            Objects.requireNonNull(card.message()),
                            MessageEditData.fromCreateData(cards.of(plan, channel.getGuild())))
                    .complete();
        } catch (InsufficientPermissionException e) {
            lost.tell(
                    plan,
                    card,
                    "the bot lacks the permission " + e.getPermission().getName());
        } catch (ErrorResponseException e) {
            switch (e.getErrorResponse()) {
                case UNKNOWN_MESSAGE -> lost.tell(plan, card, "the message was deleted");
                case UNKNOWN_CHANNEL -> lost.tell(plan, card, "the channel was deleted");
                case MISSING_ACCESS, MISSING_PERMISSIONS ->
                    lost.tell(plan, card, "the bot may not write in the channel");
                default -> throw new NotNow(String.valueOf(e.getMessage()));
            }
        }
    }

    private Plan read(String id) throws NotNow {
        try {
            return warden.plan(null, id);
        } catch (ServiceRefusal | ProcessingException | VertxException e) {
            throw new NotNow(String.valueOf(e.getMessage()));
        }
    }

    private void keepShown(Plan plan) throws NotNow {
        try {
            warden.keepCursor(cursor(plan.id()), new Cursor(plan.revision()));
        } catch (ServiceRefusal | ProcessingException | VertxException e) {
            throw new NotNow(String.valueOf(e.getMessage()));
        }
    }
}
