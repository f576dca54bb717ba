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
import java.util.stream.Stream;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** {@code /destroy instance:… | ids:… | label:… [reason]} */
@ApplicationScoped
class Destroy implements SlashCommand {

    private final Proposals proposals;
    private final Offers offers;

    Destroy(Proposals proposals, Offers offers) {
        this.proposals = proposals;
        this.offers = offers;
    }

    @Override
    public SlashCommandData data() {
        return Commands.slash("destroy", "Plan the destruction of instances; nothing goes before you confirm it")
                .addOptions(
                        new OptionData(OptionType.STRING, "instance", "One instance: id, label or GPU", false, true),
                        new OptionData(OptionType.STRING, "ids", "Several ids, with spaces or commas between"),
                        new OptionData(
                                OptionType.STRING, "label", "All with this label; * stands for anything", false, true),
                        Options.reason());
    }

    @Override
    public boolean isPrivate() {
        return false;
    }

    @Override
    public void run(SlashCommandInteractionEvent event, Reply reply) {
        Optional<String> instance = Options.text(event, "instance");
        Optional<String> ids = Options.text(event, "ids");
        Optional<String> label = Options.text(event, "label");
        if (Stream.of(instance, ids, label).filter(Optional::isPresent).count() != 1) {
            throw new NotUnderstood(
                    "Name what to destroy in one way: `instance`, `ids` or `label`. Nothing was planned.");
        }
        Selection select = label.map(glob -> new Selection(null, glob, null, null, null, null, null))
                .orElse(null);
        proposals.propose(
                event,
                new NewPlan(
                        Operation.DESTROY,
                        select == null ? Options.ids(instance.or(() -> ids).orElseThrow(), "instance") : null,
                        select,
                        null,
                        Options.text(event, "reason").orElse(null),
                        null),
                reply);
    }

    @Override
    public List<Command.Choice> offers(CommandAutoCompleteInteractionEvent event) {
        return event.getFocusedOption().getName().equals("label") ? offers.labels(event) : offers.instances(event);
    }
}
