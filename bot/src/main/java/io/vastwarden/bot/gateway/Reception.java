package io.vastwarden.bot.gateway;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.guild.GuildLeaveEvent;
import net.dv8tion.jda.api.events.guild.GuildReadyEvent;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.modals.Modal;
import org.jboss.logging.Logger;

/** Takes every event of Discord's and hands it, on a thread of its own, to whom it is for. */
@ApplicationScoped
class Reception {

    private static final Logger LOG = Logger.getLogger(Reception.class);

    private final Map<String, SlashCommand> commands;
    private final Map<String, Press> presses;
    private final Map<String, Form> forms;
    private final Registration registration;
    private final Telling telling;

    Reception(
            @All List<SlashCommand> commands,
            @All List<Press> presses,
            @All List<Form> forms,
            Registration registration,
            Telling telling) {
        this.commands = byName(commands, command -> command.data().getName());
        this.presses = byName(presses, Press::name);
        this.forms = byName(forms, Form::name);
        this.registration = registration;
        this.telling = telling;
    }

    private static <T> Map<String, T> byName(List<T> all, Function<T, String> name) {
        return all.stream().collect(Collectors.toUnmodifiableMap(name, one -> one));
    }

    void onEvent(GenericEvent event) {
        switch (event) {
            case SlashCommandInteractionEvent typed -> apart("command", () -> command(typed));
            case CommandAutoCompleteInteractionEvent typing -> apart("autocomplete", () -> complete(typing));
            case ButtonInteractionEvent pressed -> apart("button", () -> press(pressed));
            case ModalInteractionEvent filled -> apart("form", () -> fill(filled));
            case GuildReadyEvent ready -> apart("registration", () -> registration.register(ready.getGuild()));
            case GuildJoinEvent joined -> apart("registration", () -> registration.register(joined.getGuild()));
            case GuildLeaveEvent left ->
                LOG.infof("event=guild_left guild=%s", left.getGuild().getId());
            default -> {}
        }
    }

    private static void apart(String what, Runnable work) {
        Thread.ofVirtual().name("discord-" + what).start(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                // Nobody is left to be told: the interaction itself could not be answered.
                LOG.warnf("event=not_answered what=%s cause=\"%s\"", what, e);
            }
        });
    }

    private void command(SlashCommandInteractionEvent event) {
        SlashCommand command = commands.get(event.getName());
        if (command == null) {
            unknown(event, "This command is not known any more. Reload Discord to see those that are.");
            return;
        }
        Reply reply = Reply.to(event, command.isPrivate() ? Reply.Way.PRIVATE : Reply.Way.FOR_ALL);
        telling.whatIsThrown(event, command.needs(), reply, () -> command.run(event, reply));
    }

    private void complete(CommandAutoCompleteInteractionEvent event) {
        SlashCommand command = commands.get(event.getName());
        event.replyChoices(command == null ? List.of() : telling.orNothing(() -> command.offers(event)))
                .complete();
    }

    private void press(ButtonInteractionEvent event) {
        ButtonId button = ButtonId.read(event.getComponentId());
        Press press = presses.get(button.name());
        if (press == null) {
            unknown(event, "This button is not known any more.");
            return;
        }
        Optional<Modal> form = press.form(button);
        if (form.isPresent()) {
            event.replyModal(form.get()).complete();
            return;
        }
        Reply reply = Reply.to(event, press.way());
        telling.whatIsThrown(event, press.needs(), reply, () -> press.pressed(event, button, reply));
    }

    private void fill(ModalInteractionEvent event) {
        ButtonId id = ButtonId.read(event.getModalId());
        Form form = forms.get(id.name());
        if (form == null) {
            unknown(event, "This form is not known any more.");
            return;
        }
        Reply reply = Reply.to(event, Reply.Way.ON_THE_MESSAGE);
        telling.whatIsThrown(event, form.needs(), reply, () -> form.filled(event, id, reply));
    }

    private static void unknown(IReplyCallback event, String sentence) {
        Reply.to(event, Reply.Way.PRIVATE).privately(sentence);
    }
}
