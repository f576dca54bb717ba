package io.vastwarden.sandbox.discord;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.modals.Modal;

/** A bot that does a little of everything: commands, autocomplete, buttons, forms, deferrals and cards. */
public final class FleetBot implements EventListener {
    /** Registers its commands. */
    public static void register(Guild guild) {
        guild.updateCommands()
                .addCommands(
                        Commands.slash("destroy", "Destroy instances, after you have seen and confirmed what goes")
                                .addOption(OptionType.STRING, "instance", "Id, label or GPU", true, true)
                                .addOption(OptionType.STRING, "reason", "Why"),
                        Commands.slash("machines", "List your machines"),
                        Commands.slash("whoami", "Your roles, and what they let you do here"))
                .complete();
    }

    public static MessageEmbed plan(String instance) {
        return new EmbedBuilder()
                .setTitle("Destroy 1 instance")
                .setDescription("**" + instance + "** · `train-llama-7b` · 1× RTX 4090 · running for 3 days")
                .addField("Stops costing", "$0.62 an hour, $452.60 a month", true)
                .addField("Data that goes", "60 GB", true)
                .addField("Expires", "<t:4102444800:R>", true)
                .addField("Asked by", "<@" + GpuTeam.ALICE + ">: run finished", false)
                .setColor(0xed4245)
                .setFooter("Plan 7f3a · nothing has been destroyed yet")
                .build();
    }

    @Override
    public void onEvent(GenericEvent event) {
        switch (event) {
            case SlashCommandInteractionEvent command -> command(command);
            case CommandAutoCompleteInteractionEvent asked -> complete(asked);
            case ButtonInteractionEvent pressed -> press(pressed);
            case ModalInteractionEvent filled ->
                filled.reply("Phrase: "
                                + requireNonNull(filled.getValue("phrase")).getAsString())
                        .queue();
            default -> {}
        }
    }

    private static void command(SlashCommandInteractionEvent command) {
        switch (command.getName()) {
            case "destroy" ->
                command.replyEmbeds(plan(
                                requireNonNull(command.getOption("instance")).getAsString()))
                        .addComponents(ActionRow.of(
                                Button.danger("yes", "Destroy 1 instance"), Button.secondary("no", "Cancel")))
                        .queue();
            case "machines" ->
                command.deferReply()
                        .queue(hook -> hook.editOriginal("2 machines").queue());
            default ->
                command.reply("You are " + command.getUser().getName() + " with "
                                + requireNonNull(command.getMember()).getRoles().stream()
                                        .map(role -> role.getName())
                                        .toList())
                        .setEphemeral(true)
                        .queue(hook -> hook.sendMessage("and that is all")
                                .setEphemeral(true)
                                .queue());
        }
    }

    private static void complete(CommandAutoCompleteInteractionEvent asked) {
        String typed = asked.getFocusedOption().getValue();
        List<Command.Choice> choices = IntStream.range(4242, 4262)
                .mapToObj(id -> new Command.Choice(
                        id + " · train-llama-" + (id - 4242) + " · RTX 4090 · $0.62/h · running", Integer.toString(id)))
                .filter(choice -> choice.getName().contains(typed))
                .toList();
        asked.replyChoices(choices).queue();
    }

    private static void press(ButtonInteractionEvent pressed) {
        if (pressed.getComponentId().equals("no")) {
            pressed.editMessage("Cancelled").setEmbeds().setComponents().queue();
            return;
        }
        if (requireNonNull(pressed.getMember()).getRoles().isEmpty()) {
            pressed.reply("Only <@&" + GpuTeam.OPERATOR + "> may destroy.")
                    .setEphemeral(true)
                    .queue();
            return;
        }
        pressed.replyModal(Modal.create("confirm", "Destroy 1 instance")
                        .addComponents(Label.of(
                                "Phrase",
                                "Type destroy 1 to confirm",
                                TextInput.create("phrase", TextInputStyle.SHORT).build()))
                        .build())
                .queue();
    }
}
