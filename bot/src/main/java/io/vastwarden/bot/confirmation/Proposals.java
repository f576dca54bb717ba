package io.vastwarden.bot.confirmation;

import io.vastwarden.bot.gateway.NotUnderstood;
import io.vastwarden.bot.gateway.Reply;
import io.vastwarden.bot.service.OnBehalf;
import io.vastwarden.core.api.Card;
import io.vastwarden.core.api.NewPlan;
import io.vastwarden.core.api.Plan;
import io.vastwarden.core.api.WardenApi;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.interactions.Interaction;

/** Puts plans before a channel. */
@ApplicationScoped
public class Proposals {

    private final WardenApi warden;
    private final CardWatch watch;
    private final CardEdits edits;
    private final Cards cards;

    Proposals(WardenApi warden, CardWatch watch, CardEdits edits, Cards cards) {
        this.warden = warden;
        this.watch = watch;
        this.edits = edits;
        this.cards = cards;
    }

    /** Plans on behalf of who asked, and shows the card as the answer. */
    public void propose(Interaction asked, NewPlan wanted, Reply reply) {
        mustBeAbleToWriteWhere(asked);
        OnBehalf member = OnBehalf.of(asked, reply.message().orElse(null));
        show(asked, warden.plan(member.header(), "discord-" + asked.getId(), wanted), reply);
    }

    /**
     * A card is redrawn through its channel for as long as the plan takes, so there is none where the bot may not write.
     *
     * @throws NotUnderstood where it may not
     */
    public static void mustBeAbleToWriteWhere(Interaction asked) {
        if (!canWriteWhere(asked)) {
            throw new NotUnderstood(
                    "The bot may not write in this channel, so nobody could follow the plan here. Let it"
                            + " see the channel and send messages, or ask in another one. Nothing was planned.");
        }
    }

    static boolean canWriteWhere(Interaction asked) {
        return asked.getChannel() instanceof GuildMessageChannel channel && channel.canTalk();
    }

    /** Shows the card of a plan as the answer; from now on this is where the plan is shown. */
    public void show(Interaction asked, Plan plan, Reply reply) {
        watch.expect(plan);
        Message shown = reply.show(cards.of(plan, Objects.requireNonNull(asked.getGuild())));
        Card before = plan.card();
        if (before != null) {
            edits.moved(before, shown);
        }
        watch.placed(plan.id(), new Card(shown.getChannelId(), shown.getId()));
    }
}
