package io.vastwarden.bot.command;

import io.vastwarden.bot.gateway.ButtonId;
import io.vastwarden.bot.gateway.Press;
import io.vastwarden.bot.gateway.Reply;
import io.vastwarden.bot.gateway.SlashCommand;
import io.vastwarden.bot.service.OnBehalf;
import io.vastwarden.bot.text.Amounts;
import io.vastwarden.bot.text.Pages;
import io.vastwarden.bot.text.Text;
import io.vastwarden.core.api.PlanState;
import io.vastwarden.core.api.PlanSummary;
import io.vastwarden.core.api.WardenApi;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** {@code /plans}: those that are open first, then the most recent ones. */
@ApplicationScoped
class PlanList implements SlashCommand, Press {

    private static final String NAME = "plans";
    private static final int MOST = 100;

    private final WardenApi warden;

    PlanList(WardenApi warden) {
        this.warden = warden;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public SlashCommandData data() {
        return Commands.slash(NAME, "List open and recent plans");
    }

    @Override
    public boolean isPrivate() {
        return true;
    }

    @Override
    public Reply.Way way() {
        return Reply.Way.ON_THE_MESSAGE;
    }

    @Override
    public void run(SlashCommandInteractionEvent event, Reply reply) {
        show(event, 1, reply);
    }

    @Override
    public void pressed(ButtonInteractionEvent event, ButtonId button, Reply reply) {
        show(event, Pages.number(button.argument(0)), reply);
    }

    private void show(Interaction event, int page, Reply reply) {
        List<String> lines = openAndRecent(OnBehalf.of(event, null).header()).stream()
                .map(PlanList::line)
                .toList();
        Pages pages = new Pages("Open and recent plans", lines, "There is no plan yet.", "/plan shows one of them");
        reply.show(pages.page(page, number -> ButtonId.of(NAME, number).written()));
    }

    /** What is open may be older than all of the most recent ones. */
    private Collection<PlanSummary> openAndRecent(String header) {
        Map<String, PlanSummary> plans = new LinkedHashMap<>();
        for (PlanState state : PlanState.values()) {
            if (!state.ended()) {
                warden.plans(header, state.toString(), MOST, null).items().forEach(plan -> plans.put(plan.id(), plan));
            }
        }
        warden.plans(header, null, MOST, null).items().forEach(plan -> plans.putIfAbsent(plan.id(), plan));
        return plans.values();
    }

    private static String line(PlanSummary plan) {
        String outcomes = plan.outcomes().entrySet().stream()
                .map(one -> one.getValue() + " " + one.getKey().replace('_', ' '))
                .sorted()
                .collect(Collectors.joining(", "));
        return Text.code(Text.shortId(plan.id()), 8) + " · " + plan.operation() + " "
                + Amounts.count(plan.totals().items(), plan.operation().target()) + " · **"
                + plan.state().toString().replace('_', ' ') + "**" + (outcomes.isEmpty() ? "" : " (" + outcomes + ")")
                + " · " + Text.actor(plan.requestedBy()) + " " + Amounts.relative(plan.createdAt())
                + (plan.reason() == null ? "" : " · " + Text.prose(plan.reason(), 80));
    }
}
