package io.vastwarden.bot.command;

import io.vastwarden.bot.confirmation.Proposals;
import io.vastwarden.bot.gateway.NotUnderstood;
import io.vastwarden.bot.gateway.Reply;
import io.vastwarden.bot.gateway.SlashCommand;
import io.vastwarden.bot.service.OnBehalf;
import io.vastwarden.bot.text.Text;
import io.vastwarden.core.api.PlanSummary;
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

/** {@code /plan id:…}: the card of a plan once more, here; from then on it is followed here. */
@ApplicationScoped
class PlanAgain implements SlashCommand {

    private static final int RECENT = 100;
    private static final int WHOLE_ID = 36;

    private final WardenApi warden;
    private final Proposals proposals;
    private final Offers offers;

    PlanAgain(WardenApi warden, Proposals proposals, Offers offers) {
        this.warden = warden;
        this.proposals = proposals;
        this.offers = offers;
    }

    @Override
    public SlashCommandData data() {
        return Commands.slash("plan", "Show the card of one plan again")
                .addOptions(new OptionData(OptionType.STRING, "id", "Which one: id, operation, state", true, true));
    }

    @Override
    public boolean isPrivate() {
        return false;
    }

    @Override
    public void run(SlashCommandInteractionEvent event, Reply reply) {
        Proposals.mustBeAbleToWriteWhere(event);
        String typed = Options.text(event, "id").orElse("").toLowerCase(Locale.ROOT);
        String header = OnBehalf.of(event, reply.message().orElse(null)).header();
        proposals.show(event, warden.plan(header, whole(typed, header)), reply);
    }

    /** Cards and lists show the first characters of an id, so these are what people type. */
    private String whole(String typed, String header) {
        if (!typed.matches("[0-9a-f-]{4,36}")) {
            throw new NotUnderstood(Text.code(typed, 60)
                    + " is no plan's id. Pick one from the list that opens while you type, or see `/plans`.");
        }
        if (typed.length() == WHOLE_ID) {
            return typed;
        }
        List<String> found = warden.plans(header, null, RECENT, null).items().stream()
                .map(PlanSummary::id)
                .filter(id -> id.startsWith(typed))
                .toList();
        if (found.size() != 1) {
            throw new NotUnderstood((found.isEmpty() ? "No recent plan's id begins" : "More than one plan's id begins")
                    + " with " + Text.code(typed, 60) + ". Pick one from the list that opens while you type.");
        }
        return found.getFirst();
    }

    @Override
    public List<Command.Choice> offers(CommandAutoCompleteInteractionEvent event) {
        return offers.plans(event);
    }
}
