package io.vastwarden.bot.gateway;

import java.util.List;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** One slash command. It is acknowledged before it is run, and may take its time. */
public interface SlashCommand {

    /** What Discord is told of it. */
    SlashCommandData data();

    /** Whether its answer is for the one who typed it only. */
    boolean isPrivate();

    /** Does it. What it throws is told to the member, and to nobody else. */
    void run(SlashCommandInteractionEvent event, Reply reply);

    /** What is offered for the option that is being typed, at most 25. */
    default List<Command.Choice> offers(CommandAutoCompleteInteractionEvent event) {
        return List.of();
    }
}
