package io.vastwarden.bot.command;

import io.vastwarden.bot.confirmation.Proposals;
import io.vastwarden.bot.gateway.NotUnderstood;
import io.vastwarden.bot.gateway.Reply;
import io.vastwarden.bot.gateway.SlashCommand;
import io.vastwarden.core.api.NewPlan;
import io.vastwarden.core.api.Selection;
import io.vastwarden.core.operation.Operation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** {@code /cleanup machine:… | all:true [reason]} */
@ApplicationScoped
class Cleanup implements SlashCommand {

    private final Proposals proposals;
    private final Offers offers;

    Cleanup(Proposals proposals, Offers offers) {
        this.proposals = proposals;
        this.offers = offers;
    }

    @Override
    public SlashCommandData data() {
        return Commands.slash("cleanup", "Plan the deletion of expired contracts; nothing goes before you confirm it")
                .addOptions(
                        new OptionData(OptionType.STRING, "machine", "One machine: id, name or GPU", false, true),
                        new OptionData(OptionType.BOOLEAN, "all", "True: every machine of the account"),
                        Options.reason());
    }

    @Override
    public boolean isPrivate() {
        return false;
    }

    @Override
    public void run(SlashCommandInteractionEvent event, Reply reply) {
        Optional<String> machine = Options.text(event, "machine");
        boolean all = Optional.ofNullable(event.getOption("all"))
                .map(OptionMapping::getAsBoolean)
                .orElse(false);
        if (machine.isPresent() == all) {
            throw new NotUnderstood(
                    "Name what to clean up in one way: `machine`, or `all` set to true. Nothing was planned.");
        }
        proposals.propose(
                event,
                new NewPlan(
                        Operation.CLEANUP,
                        machine.map(typed -> Options.ids(typed, "machine")).orElse(null),
                        all ? new Selection(true, null, null, null, null, null, null) : null,
                        null,
                        Options.text(event, "reason").orElse(null),
                        null),
                reply);
    }

    @Override
    public List<Command.Choice> offers(CommandAutoCompleteInteractionEvent event) {
        return offers.machines(event);
    }
}
