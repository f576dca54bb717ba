package io.vastwarden.bot.confirmation;

import io.vastwarden.bot.gateway.ButtonId;
import io.vastwarden.bot.gateway.Reply;
import io.vastwarden.bot.service.OnBehalf;
import io.vastwarden.bot.service.ServiceRefusal;
import io.vastwarden.bot.text.Text;
import io.vastwarden.core.api.Card;
import io.vastwarden.core.api.Decision;
import io.vastwarden.core.api.Plan;
import io.vastwarden.core.api.WardenApi;
import jakarta.enterprise.context.ApplicationScoped;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import org.jspecify.annotations.Nullable;

/** Takes a member's yes to the service, which decides. */
@ApplicationScoped
class Yes {

    private final WardenApi warden;
    private final CardWatch watch;

    Yes(WardenApi warden, CardWatch watch) {
        this.warden = warden;
        this.watch = watch;
    }

    void said(Interaction by, @Nullable Message card, ButtonId button, @Nullable String phrase, Reply reply) {
        OnBehalf member = OnBehalf.of(by, card == null ? null : card.getId());
        String plan = CardButtons.plan(button);
        try {
            Plan approved = warden.approve(member.header(), plan, new Decision.Yes(CardButtons.digest(button), phrase));
            if (approved.card() == null && card != null) {
                watch.placed(plan, new Card(card.getChannelId(), card.getId()));
            }
            watch.changed(approved);
            if (!Proposals.canWriteWhere(by)) {
                reply.privately("Your yes counts, and the plan goes on. The bot may not write in this channel any more,"
                        + " so this card stays as it is; `/plan` shows it in another channel.");
            }
        } catch (ServiceRefusal refusal) {
            watch.look(plan);
            if (!refusal.is("plan-expired")) {
                throw refusal;
            }
            reply.privately(new MessageCreateBuilder()
                    .setContent(Text.sentence(refusal.problem().detail(), 1000))
                    .setComponents(ActionRow.of(
                            Button.primary(CardButtons.AGAIN.about(plan).written(), "Plan again")))
                    .build());
        }
    }
}
