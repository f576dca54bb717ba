package io.vastwarden.bot.confirmation;

import io.vastwarden.bot.gateway.ButtonId;
import io.vastwarden.bot.gateway.Press;
import io.vastwarden.bot.gateway.Reply;
import io.vastwarden.bot.service.OnBehalf;
import io.vastwarden.core.api.NewPlan;
import io.vastwarden.core.api.Plan;
import io.vastwarden.core.api.WardenApi;
import jakarta.enterprise.context.ApplicationScoped;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import org.jspecify.annotations.Nullable;

/** Plan again: the same targets, with the facts of now, on behalf of who presses. */
@ApplicationScoped
class AgainPress implements Press {

    private final WardenApi warden;
    private final Proposals proposals;

    AgainPress(WardenApi warden, Proposals proposals) {
        this.warden = warden;
        this.proposals = proposals;
    }

    @Override
    public String name() {
        return CardButtons.AGAIN.word();
    }

    @Override
    public Reply.Way way() {
        return Reply.Way.FOR_ALL;
    }

    @Override
    public void pressed(ButtonInteractionEvent event, ButtonId button, Reply reply) {
        Plan old = warden.plan(OnBehalf.of(event, event.getMessageId()).header(), CardButtons.plan(button));
        proposals.propose(
                event,
                new NewPlan(
                        old.operation(),
                        old.items().stream().<@Nullable Long>map(Plan.Item::id).toList(),
                        null,
                        old.account(),
                        old.reason(),
                        true),
                reply);
    }
}
