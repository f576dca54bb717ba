package io.vastwarden.bot.confirmation;

import io.vastwarden.bot.gateway.ButtonId;
import io.vastwarden.bot.gateway.Press;
import io.vastwarden.bot.gateway.Reply;
import io.vastwarden.bot.service.OnBehalf;
import io.vastwarden.core.api.Decision;
import io.vastwarden.core.api.WardenApi;
import jakarta.enterprise.context.ApplicationScoped;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;

/** Cancel, before the yes: the requester takes the plan back, anybody else who may says no to it. */
@ApplicationScoped
class CancelPress implements Press {

    private final WardenApi warden;
    private final CardWatch watch;

    CancelPress(WardenApi warden, CardWatch watch) {
        this.warden = warden;
        this.watch = watch;
    }

    @Override
    public String name() {
        return CardButtons.CANCEL.word();
    }

    @Override
    public Reply.Way way() {
        return Reply.Way.ON_THE_MESSAGE;
    }

    @Override
    public void pressed(ButtonInteractionEvent event, ButtonId button, Reply reply) {
        OnBehalf member = OnBehalf.of(event, event.getMessageId());
        String id = CardButtons.plan(button);
        Decision.No no = new Decision.No(null);
        boolean own = warden.plan(null, id).requestedBy().equals(member.actor());
        watch.look(id);
        watch.changed(own ? warden.cancel(member.header(), id, no) : warden.reject(member.header(), id, no));
    }
}
