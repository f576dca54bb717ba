package io.vastwarden.bot.confirmation;

import io.vastwarden.bot.service.WhoMay;
import io.vastwarden.core.api.Grant;
import io.vastwarden.core.api.Plan;
import io.vastwarden.core.api.PlanState;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Role;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** Draws plans for a guild, whose roles say who may confirm them there. */
@ApplicationScoped
class Cards {

    private final WhoMay whoMay;
    private final InstantSource clock;

    Cards(WhoMay whoMay, InstantSource clock) {
        this.whoMay = whoMay;
        this.clock = clock;
    }

    /** The card of the plan as it is now. */
    MessageCreateData of(Plan plan, Guild guild) {
        List<Role> approvers =
                plan.state() == PlanState.AWAITING_APPROVAL ? whoMay.with(guild, Set.of(Grant.APPROVE)) : List.of();
        return PlanCard.of(plan, approvers, clock.instant());
    }
}
