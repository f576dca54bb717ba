package io.vastwarden.bot.gateway;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import org.jboss.logging.Logger;

/** Registers the commands in a guild, if those that Discord has are not the same. */
@ApplicationScoped
class Registration {

    private static final Logger LOG = Logger.getLogger(Registration.class);

    private final List<SlashCommandData> wanted;

    Registration(@All List<SlashCommand> commands) {
        wanted = commands.stream().map(SlashCommand::data).toList();
    }

    void register(Guild guild) {
        try {
            List<CommandData> known = guild.retrieveCommands().complete().stream()
                    .map(CommandData::fromCommand)
                    .toList();
            if (shapes(known).equals(shapes(wanted))) {
                LOG.infof("event=commands_unchanged guild=%s", guild.getId());
                return;
            }
            int now = guild.updateCommands().addCommands(wanted).complete().size();
            LOG.infof("event=commands_registered guild=%s commands=%d", guild.getId(), now);
        } catch (ErrorResponseException e) {
            LOG.errorf(
                    "event=commands_not_registered guild=%s cause=\"%s\" hint=\"invite the bot with the scope"
                            + " applications.commands\"",
                    guild.getId(), e.getMessage());
        }
    }

    private record Shape(String name, String description, List<Option> options) {}

    private record Option(
            String name, String description, int type, boolean required, boolean autocomplete, String choices) {}

    private static Set<Shape> shapes(List<? extends CommandData> all) {
        return all.stream()
                .map(one -> one instanceof SlashCommandData command
                        ? new Shape(
                                command.getName(),
                                command.getDescription(),
                                command.getOptions().stream()
                                        .map(Registration::shape)
                                        .toList())
                        : new Shape(one.getName(), "", List.of()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Option shape(OptionData option) {
        return new Option(
                option.getName(),
                option.getDescription(),
                option.getType().getKey(),
                option.isRequired(),
                option.isAutoComplete(),
                option.getChoices().stream()
                        .map(choice -> choice.getName() + "=" + choice.getAsString())
                        .collect(Collectors.joining(";")));
    }
}
