package io.vastwarden.bot.confirmation;

import io.vastwarden.bot.audit.AuditChannel;
import io.vastwarden.bot.text.Text;
import io.vastwarden.core.api.Card;
import io.vastwarden.core.api.Plan;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Says once of each card that it cannot be shown any more. The plan goes on. */
@ApplicationScoped
class CardsLost {

    private static final Logger LOG = Logger.getLogger(CardsLost.class);

    private final AuditChannel channel;
    private final Set<Card> told = ConcurrentHashMap.newKeySet();

    CardsLost(AuditChannel channel) {
        this.channel = channel;
    }

    boolean contains(Card card) {
        return told.contains(card);
    }

    void tell(Plan plan, Card card, String because) {
        if (told.add(card)) {
            LOG.warnf(
                    "event=card_lost plan=%s channel=%s message=%s because=\"%s\" hint=\"the plan goes on; /plan shows it"
                            + " again\"",
                    plan.id(), card.channel(), card.message(), because);
            channel.mention(
                    plan.id(),
                    "The card of plan " + Text.code(plan.id(), 36) + " of " + Text.actor(plan.requestedBy())
                            + " cannot be shown any more: " + because + ". The plan goes on; `/plan` shows it again.");
        }
    }
}
