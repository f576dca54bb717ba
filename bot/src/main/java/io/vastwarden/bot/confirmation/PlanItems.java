package io.vastwarden.bot.confirmation;

import io.vastwarden.bot.gateway.ButtonId;
import io.vastwarden.bot.gateway.Reply;
import io.vastwarden.bot.service.OnBehalf;
import io.vastwarden.bot.text.Pages;
import io.vastwarden.core.api.Plan;
import io.vastwarden.core.api.WardenApi;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;

/** All items of a plan, for the one who asked for them. */
@ApplicationScoped
class PlanItems {

    private final WardenApi warden;
    private final InstantSource clock;

    PlanItems(WardenApi warden, InstantSource clock) {
        this.warden = warden;
        this.clock = clock;
    }

    void show(ButtonInteractionEvent event, ButtonId button, Reply reply) {
        Plan plan = warden.plan(OnBehalf.of(event, event.getMessageId()).header(), CardButtons.plan(button));
        Instant now = clock.instant();
        Pages pages = new Pages(
                Phrases.does(plan),
                plan.items().stream()
                        .map(item -> item.outcome() == null
                                ? Phrases.item(plan.operation(), item, now)
                                : Phrases.outcome(item))
                        .toList(),
                "",
                plan.state().toString().replace('_', ' '));
        reply.show(pages.page(
                Pages.number(button.argument(1)),
                page -> CardButtons.ITEMS_PAGE.about(plan.id(), page).written()));
    }
}
