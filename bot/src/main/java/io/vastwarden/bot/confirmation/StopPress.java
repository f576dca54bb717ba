package io.vastwarden.bot.confirmation;

import io.vastwarden.bot.gateway.ButtonId;
import io.vastwarden.bot.gateway.Press;
import io.vastwarden.bot.gateway.Reply;
import io.vastwarden.bot.service.OnBehalf;
import io.vastwarden.core.api.Decision;
import io.vastwarden.core.api.WardenApi;
import jakarta.enterprise.context.ApplicationScoped;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;

/** Stop, while the plan runs: what has not been sent will not be. */
@ApplicationScoped
class StopPress implements Press {

    private final WardenApi warden;
    private final CardWatch watch;

    StopPress(WardenApi warden, CardWatch watch) {
        this.warden = warden;
        this.watch = watch;
    }

    @Override
    public String name() {
        return CardButtons.STOP.word();
    }

    @Override
    public Reply.Way way() {
        return Reply.Way.ON_THE_MESSAGE;
    }

    @Override
    public void pressed(ButtonInteractionEvent event, ButtonId button, Reply reply) {
        OnBehalf member = OnBehalf.of(event, event.getMessageId());
        String id = CardButtons.plan(button);
        watch.look(id);
        watch.changed(warden.cancel(member.header(), id, new Decision.No(null)));
    }
}
