package io.vastwarden.bot.gateway;

import io.vastwarden.core.api.Grant;
import java.util.List;
import java.util.Set;
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

    /** The grants of which it needs one: who is refused is told which roles give them. */
    Set<Grant> needs();

    /** Does it. What it throws is told to the member, and to nobody else. */
    void run(SlashCommandInteractionEvent event, Reply reply);

    /** What is offered for the option that is being typed, at most 25. */
    default List<Command.Choice> offers(CommandAutoCompleteInteractionEvent event) {
        return List.of();
    }
}
