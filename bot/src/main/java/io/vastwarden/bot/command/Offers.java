package io.vastwarden.bot.command;

import io.vastwarden.bot.service.OnBehalf;
import io.vastwarden.bot.text.Amounts;
import io.vastwarden.bot.text.Text;
import io.vastwarden.core.api.Instances;
import io.vastwarden.core.api.Machines;
import io.vastwarden.core.api.PlanSummary;
import io.vastwarden.core.api.Protections.Protection;
import io.vastwarden.core.api.WardenApi;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.Command;

/**
 * What is offered while somebody types: one line each, and whatever is in the line can be typed to find it. Answered from
 * the cached view, and only to those who may see it.
 */
@ApplicationScoped
class Offers {

    private static final int MOST = 25;
    private static final int LONGEST = 100;
    private static final int RECENT_PLANS = 100;

    private final Fleet fleet;
    private final WardenApi warden;

    Offers(Fleet fleet, WardenApi warden) {
        this.fleet = fleet;
        this.warden = warden;
    }

    List<Command.Choice> instances(CommandAutoCompleteInteractionEvent event) {
        return offered(event, instancesFor(event), Offers::line, one -> Long.toString(one.id()));
    }

    List<Command.Choice> labels(CommandAutoCompleteInteractionEvent event) {
        List<String> labels = instancesFor(event).stream()
                .map(Instances.View::label)
                .filter(Objects::nonNull)
                .filter(label -> label.length() <= LONGEST)
                .distinct()
                .sorted()
                .toList();
        return offered(event, labels, label -> Text.plain(label, LONGEST), label -> label);
    }

    List<Command.Choice> gpus(CommandAutoCompleteInteractionEvent event) {
        List<String> gpus = instancesFor(event).stream()
                .map(Instances.View::gpuName)
                .filter(Objects::nonNull)
                .filter(gpu -> gpu.length() <= LONGEST)
                .distinct()
                .sorted()
                .toList();
        return offered(event, gpus, gpu -> Text.plain(gpu, LONGEST), gpu -> gpu);
    }

    List<Command.Choice> protections(CommandAutoCompleteInteractionEvent event) {
        List<Protection> protections =
                warden.protections(header(event), 100, null).items();
        return offered(event, protections, Offers::line, Protection::id);
    }

    List<Command.Choice> machines(CommandAutoCompleteInteractionEvent event) {
        List<Machines.View> machines = fleet.machines(header(event)).all();
        return offered(event, machines, Offers::line, one -> Long.toString(one.id()));
    }

    List<Command.Choice> plans(CommandAutoCompleteInteractionEvent event) {
        List<PlanSummary> plans =
                warden.plans(header(event), null, RECENT_PLANS, null).items();
        return offered(event, plans, Offers::line, PlanSummary::id);
    }

    private List<Instances.View> instancesFor(CommandAutoCompleteInteractionEvent event) {
        return fleet.instances(header(event), null, null).all();
    }

    private static String header(CommandAutoCompleteInteractionEvent event) {
        return OnBehalf.of(event, null).header();
    }

    private static <T> List<Command.Choice> offered(
            CommandAutoCompleteInteractionEvent event,
            List<T> all,
            Function<T, String> line,
            Function<T, String> value) {
        String typed = event.getFocusedOption().getValue().strip().toLowerCase(Locale.ROOT);
        return all.stream()
                .map(one -> new Command.Choice(line.apply(one), value.apply(one)))
                .filter(choice -> choice.getName().toLowerCase(Locale.ROOT).contains(typed))
                .limit(MOST)
                .toList();
    }

    private static String line(Instances.View one) {
        return Text.plain(
                one.id() + " · " + Text.plain(one.label() == null ? "no label" : one.label(), 45) + " · "
                        + one.numGpus() + "× " + one.gpuName() + " · " + Amounts.hourly(one.dollarsPerHour()) + " · "
                        + (one.status() == null ? "status unknown" : one.status()),
                LONGEST);
    }

    private static String line(Machines.View one) {
        return Text.plain(
                one.id() + " · " + Text.plain(one.hostname() == null ? "no name" : one.hostname(), 45) + " · "
                        + one.numGpus() + "× " + one.gpuName(),
                LONGEST);
    }

    private static String line(Protection one) {
        return Text.plain(one.id() + " · " + Text.plain(one.rule(), 50) + " · " + one.reason(), LONGEST);
    }

    private static String line(PlanSummary one) {
        return Text.plain(
                Text.shortId(one.id()) + " · " + one.operation() + " "
                        + Amounts.count(one.totals().items(), one.operation().target()) + " · "
                        + one.state().toString().replace('_', ' ')
                        + (one.reason() == null ? "" : " · " + one.reason()),
                LONGEST);
    }
}
