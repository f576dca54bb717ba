package io.vastwarden.bot.gateway;

import io.quarkus.arc.All;
import io.vastwarden.bot.timing.Backoff;
import io.vastwarden.bot.timing.Timings;
import io.vastwarden.core.pacing.Ticker;
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

    /** Errors with a smaller one are of the way to Discord, or of Discord itself. */
    private static final int FIRST_OF_DISCORDS_CODES = 10_000;

    private final List<SlashCommandData> wanted;
    private final Ticker ticker;
    private final Timings.Gateway timings;

    Registration(@All List<SlashCommand> commands, Ticker ticker, Timings timings) {
        this.ticker = ticker;
        this.timings = timings.gateway();
        wanted = commands.stream().map(SlashCommand::data).toList();
    }

    /** Goes on until it is done, cannot be done, or the bot has left the guild. */
    void register(Guild guild) {
        Backoff backoff = new Backoff(timings.firstRegistrationDelay(), timings.maxRegistrationDelay());
        for (; !isDone(guild); backoff = backoff.next()) {
            if (guild.getJDA().getGuildById(guild.getId()) == null) {
                return;
            }
            try {
                ticker.await(backoff.delay());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Whether there is nothing left to do, or nothing that would help. */
    private boolean isDone(Guild guild) {
        try {
            List<CommandData> known = guild.retrieveCommands().complete().stream()
                    .map(CommandData::fromCommand)
                    .toList();
            if (shapes(known).equals(shapes(wanted))) {
                LOG.infof("event=commands_unchanged guild=%s", guild.getId());
                return true;
            }
            int now = guild.updateCommands().addCommands(wanted).complete().size();
            LOG.infof("event=commands_registered guild=%s commands=%d", guild.getId(), now);
            return true;
        } catch (ErrorResponseException e) {
            boolean saidNo = e.getErrorCode() >= FIRST_OF_DISCORDS_CODES;
            LOG.errorf(
                    "event=commands_not_registered guild=%s cause=\"%s\" hint=\"%s\"",
                    guild.getId(),
                    e.getMessage(),
                    saidNo ? "invite the bot with the scope applications.commands" : "it is tried again");
            return saidNo;
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
