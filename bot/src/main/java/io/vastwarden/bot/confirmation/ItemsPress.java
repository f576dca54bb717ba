package io.vastwarden.bot.confirmation;

import io.vastwarden.bot.gateway.ButtonId;
import io.vastwarden.bot.gateway.Press;
import io.vastwarden.bot.gateway.Reply;
import jakarta.enterprise.context.ApplicationScoped;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;

/** The button on the card that shows all items. */
@ApplicationScoped
class ItemsPress implements Press {

    private final PlanItems items;

    ItemsPress(PlanItems items) {
        this.items = items;
    }

    @Override
    public String name() {
        return CardButtons.ITEMS.word();
    }

    @Override
    public Reply.Way way() {
        return Reply.Way.PRIVATE;
    }

    @Override
    public void pressed(ButtonInteractionEvent event, ButtonId button, Reply reply) {
        items.show(event, button, reply);
    }
}
