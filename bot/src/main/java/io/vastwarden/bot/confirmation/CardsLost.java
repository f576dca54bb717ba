package io.vastwarden.bot.confirmation;

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

    private final Set<Card> told = ConcurrentHashMap.newKeySet();

    void tell(Plan plan, Card card, String because) {
        if (told.add(card)) {
            LOG.warnf(
                    "event=card_lost plan=%s channel=%s message=%s because=\"%s\" hint=\"the plan goes on; /plan shows it"
                            + " again\"",
                    plan.id(), card.channel(), card.message(), because);
        }
    }
}
