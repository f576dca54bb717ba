package io.vastwarden.bot.confirmation;

import io.vastwarden.bot.gateway.ButtonId;
import io.vastwarden.bot.gateway.Press;
import io.vastwarden.bot.gateway.Reply;
import jakarta.enterprise.context.ApplicationScoped;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;

/** Turns the pages of all items. */
@ApplicationScoped
class ItemsPagePress implements Press {

    private final PlanItems items;

    ItemsPagePress(PlanItems items) {
        this.items = items;
    }

    @Override
    public String name() {
        return CardButtons.ITEMS_PAGE.word();
    }

    @Override
    public Reply.Way way() {
        return Reply.Way.ON_THE_MESSAGE;
    }

    @Override
    public void pressed(ButtonInteractionEvent event, ButtonId button, Reply reply) {
        items.show(event, button, reply);
    }
}
