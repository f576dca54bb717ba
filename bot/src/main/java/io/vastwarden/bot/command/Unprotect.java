package io.vastwarden.bot.command;

import io.vastwarden.bot.gateway.NotUnderstood;
import io.vastwarden.bot.gateway.Reply;
import io.vastwarden.bot.gateway.SlashCommand;
import io.vastwarden.bot.service.OnBehalf;
import io.vastwarden.bot.text.Text;
import io.vastwarden.core.api.Protections.Protection;
import io.vastwarden.core.api.Protections.Removal;
import io.vastwarden.core.api.WardenApi;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;

/** {@code /unprotect protection:… reason:…}: for those who approve, since it takes away what keeps others from harm. */
@ApplicationScoped
class Unprotect implements SlashCommand {

    private final WardenApi warden;
    private final Offers offers;

    Unprotect(WardenApi warden, Offers offers) {
        this.warden = warden;
        this.offers = offers;
    }

    @Override
    public SlashCommandData data() {
        return Commands.slash("unprotect", "Remove a protection; the list that opens shows those that hold")
                .addOptions(
                        new OptionData(OptionType.STRING, "protection", "Which one: rule, reason, id", true, true),
                        Options.reason().setRequired(true));
    }

    @Override
    public boolean isPrivate() {
        return false;
    }

    @Override
    public void run(SlashCommandInteractionEvent event, Reply reply) {
        String id = Options.text(event, "protection").orElse("").toLowerCase(Locale.ROOT);
        if (!id.matches("[a-z0-9]{1,64}")) {
            throw new NotUnderstood(Text.code(id, 60)
                    + " is no protection's id. Pick one from the list that opens while you type. Nothing has changed.");
        }
        String reason = Options.text(event, "reason").orElse("");
        Protection removed = warden.unprotect(
                OnBehalf.of(event, reply.message().orElse(null)).header(), id, new Removal(reason));
        reply.show(new MessageCreateBuilder()
                .setContent(
                        "Not protected any more: " + Protect.told(removed) + "\nBecause: " + Text.prose(reason, 500))
                .build());
    }

    @Override
    public List<Command.Choice> offers(CommandAutoCompleteInteractionEvent event) {
        return offers.protections(event);
    }
}
