package io.vastwarden.bot.command;

import io.vastwarden.bot.gateway.ButtonId;
import io.vastwarden.bot.gateway.Press;
import io.vastwarden.bot.gateway.Reply;
import io.vastwarden.bot.gateway.SlashCommand;
import io.vastwarden.bot.service.OnBehalf;
import io.vastwarden.bot.text.Amounts;
import io.vastwarden.bot.text.Lines;
import io.vastwarden.bot.text.Pages;
import io.vastwarden.core.api.Instances;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import org.jspecify.annotations.Nullable;

/** {@code /instances [label] [status]}, for the one who asks: others may not be allowed to see them. */
@ApplicationScoped
class InstanceList implements SlashCommand, Press {

    private static final String NAME = "instances";
    /** So that both fit into a button's id, after the number of the page. */
    private static final int LONGEST_LABEL = 50;

    private static final int LONGEST_STATUS = 20;

    private final Fleet fleet;
    private final Offers offers;
    private final InstantSource clock;

    InstanceList(Fleet fleet, Offers offers, InstantSource clock) {
        this.fleet = fleet;
        this.offers = offers;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public SlashCommandData data() {
        return Commands.slash(NAME, "List instances: id, label, GPU, price, age, status")
                .addOptions(
                        new OptionData(
                                        OptionType.STRING,
                                        "label",
                                        "Only this label; * stands for anything",
                                        false,
                                        true)
                                .setMaxLength(LONGEST_LABEL),
                        new OptionData(OptionType.STRING, "status", "Only this status, such as running")
                                .setMaxLength(LONGEST_STATUS));
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
        show(
                event,
                Options.text(event, "label").orElse(""),
                Options.text(event, "status").orElse(""),
                1,
                reply);
    }

    @Override
    public void pressed(ButtonInteractionEvent event, ButtonId button, Reply reply) {
        show(event, button.rest(2), button.argument(1), Pages.number(button.argument(0)), reply);
    }

    @Override
    public List<Command.Choice> offers(CommandAutoCompleteInteractionEvent event) {
        return offers.labels(event).stream()
                .filter(choice -> choice.getAsString().length() <= LONGEST_LABEL)
                .toList();
    }

    private void show(Interaction event, String label, String status, int page, Reply reply) {
        Fleet.Seen<Instances.View> seen =
                fleet.instances(OnBehalf.of(event, null).header(), orNull(label), orNull(status));
        List<Instances.View> all = seen.all();
        Instant now = clock.instant();
        double hourly = all.stream().mapToDouble(Instances.View::dollarsPerHour).sum();
        Pages pages = new Pages(
                Amounts.count(all.size(), "instance") + (all.isEmpty() ? "" : ", " + Amounts.hourly(hourly)),
                all.stream().map(one -> line(one, now)).toList(),
                label.isEmpty() && status.isEmpty() ? "The account has no instance." : "No instance fits.",
                "read " + Math.round(seen.ageSeconds()) + " s ago");
        reply.show(pages.page(
                page, number -> ButtonId.of(NAME, number, status, label).written()));
    }

    private static String line(Instances.View one, Instant now) {
        return Lines.instance(
                one.id(),
                one.label(),
                one.numGpus(),
                one.gpuName(),
                one.dollarsPerHour(),
                one.startedAt(),
                one.status(),
                now);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
