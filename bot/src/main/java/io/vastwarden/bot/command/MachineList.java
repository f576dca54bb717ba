package io.vastwarden.bot.command;

import io.vastwarden.bot.gateway.ButtonId;
import io.vastwarden.bot.gateway.Press;
import io.vastwarden.bot.gateway.Reply;
import io.vastwarden.bot.gateway.SlashCommand;
import io.vastwarden.bot.service.OnBehalf;
import io.vastwarden.bot.text.Amounts;
import io.vastwarden.bot.text.Lines;
import io.vastwarden.bot.text.Pages;
import io.vastwarden.bot.text.Text;
import io.vastwarden.core.api.Machines;
import jakarta.enterprise.context.ApplicationScoped;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** {@code /machines}, for the one who asks. */
@ApplicationScoped
class MachineList implements SlashCommand, Press {

    private static final String NAME = "machines";

    private final Fleet fleet;

    MachineList(Fleet fleet) {
        this.fleet = fleet;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public SlashCommandData data() {
        return Commands.slash(NAME, "List your machines: id, name, GPUs, disk, occupancy");
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
        Fleet.Seen<Machines.View> seen = fleet.machines(OnBehalf.of(event, null).header());
        Pages pages = new Pages(
                Amounts.count(seen.all().size(), "machine"),
                seen.all().stream().map(MachineList::line).toList(),
                "The account has no machine.",
                "read " + Math.round(seen.ageSeconds()) + " s ago");
        reply.show(pages.page(page, number -> ButtonId.of(NAME, number).written()));
    }

    private static String line(Machines.View one) {
        return Lines.machine(one.id(), one.hostname(), one.numGpus(), one.gpuName(), one.diskGb())
                + (one.dollarsPerGpuHour() == null ? "" : " · " + Amounts.dollars(one.dollarsPerGpuHour()) + "/GPU/h")
                + (one.gpuOccupancy() == null ? "" : " · " + Text.code(one.gpuOccupancy(), 40))
                + (one.verification() == null ? "" : " · " + Text.prose(one.verification(), 30));
    }
}
