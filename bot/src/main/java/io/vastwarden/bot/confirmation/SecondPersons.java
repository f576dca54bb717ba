package io.vastwarden.bot.confirmation;

import io.vastwarden.bot.service.WhoMay;
import io.vastwarden.core.api.Grant;
import io.vastwarden.core.api.Plan;
import io.vastwarden.core.api.PlanState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Role;

/** Which roles of a guild can give the yes that a plan needs of a second person. */
@ApplicationScoped
class SecondPersons {

    private final WhoMay whoMay;

    SecondPersons(WhoMay whoMay) {
        this.whoMay = whoMay;
    }

    /** Empty when the plan needs none, or no longer. */
    List<Role> of(Plan plan, Guild guild) {
        return plan.state() == PlanState.AWAITING_APPROVAL && plan.needs().notByRequester()
                ? whoMay.with(guild, Set.of(Grant.APPROVE))
                : List.of();
    }
}
