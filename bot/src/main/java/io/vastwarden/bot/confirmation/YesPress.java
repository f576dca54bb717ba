package io.vastwarden.bot.confirmation;

import io.vastwarden.bot.gateway.ButtonId;
import io.vastwarden.bot.gateway.Press;
import io.vastwarden.bot.gateway.Reply;
import jakarta.enterprise.context.ApplicationScoped;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;

/** The red button. */
@ApplicationScoped
class YesPress implements Press {

    private final Yes yes;

    YesPress(Yes yes) {
        this.yes = yes;
    }

    @Override
    public String name() {
        return CardButtons.YES.word();
    }

    @Override
    public Reply.Way way() {
        return Reply.Way.ON_THE_MESSAGE;
    }

    @Override
    public void pressed(ButtonInteractionEvent event, ButtonId button, Reply reply) {
        yes.said(event, event.getMessage(), button, null, reply);
    }
}
