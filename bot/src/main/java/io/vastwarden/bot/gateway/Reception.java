package io.vastwarden.bot.gateway;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
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
    private final AnswerMeter meter;

    Reception(
            @All List<SlashCommand> commands,
            @All List<Press> presses,
            @All List<Form> forms,
            Registration registration,
            Telling telling,
            AnswerMeter meter) {
        this.commands = byName(commands, command -> command.data().getName());
        this.presses = byName(presses, Press::name);
        this.forms = byName(forms, Form::name);
        this.commands.keySet().forEach(Needs::ofCommand);
        this.presses.keySet().forEach(Needs::of);
        this.forms.keySet().forEach(Needs::of);
        this.registration = registration;
        this.telling = telling;
        this.meter = meter;
    }

    private static <T> Map<String, T> byName(List<T> all, Function<T, String> name) {
        return all.stream().collect(Collectors.toUnmodifiableMap(name, one -> one));
    }

    void onEvent(GenericEvent event) {
        switch (event) {
            case SlashCommandInteractionEvent typed ->
                answer(Answered.Kind.COMMAND, typed.getName(), commands, () -> command(typed));
            case CommandAutoCompleteInteractionEvent typing ->
                answer(Answered.Kind.AUTOCOMPLETE, typing.getName(), commands, () -> complete(typing));
            case ButtonInteractionEvent pressed ->
                answer(Answered.Kind.BUTTON, named(pressed.getComponentId()), presses, () -> press(pressed));
            case ModalInteractionEvent filled ->
                answer(Answered.Kind.FORM, named(filled.getModalId()), forms, () -> fill(filled));
            case GuildReadyEvent ready -> apart("registration", () -> registration.register(ready.getGuild()));
            case GuildJoinEvent joined -> apart("registration", () -> registration.register(joined.getGuild()));
            case GuildLeaveEvent left ->
                LOG.infof("event=guild_left guild=%s", left.getGuild().getId());
            default -> {}
        }
    }

    private static String named(String id) {
        return ButtonId.read(id).name();
    }

    /** A name that is none of the bot's own is told to nobody: it is whatever somebody sent. */
    private void answer(Answered.Kind kind, String name, Map<String, ?> known, Supplier<Answered.Result> work) {
        String ours = known.containsKey(name) ? name : "unknown";
        apart(kind.name().toLowerCase(Locale.ROOT), meter.measured(kind, ours, work));
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

    private Answered.Result command(SlashCommandInteractionEvent event) {
        SlashCommand command = commands.get(event.getName());
        if (command == null) {
            return unknown(event, "This command is not known any more. Reload Discord to see those that are.");
        }
        Reply reply = Reply.to(event, command.isPrivate() ? Reply.Way.PRIVATE : Reply.Way.FOR_ALL);
        return telling.whatIsThrown(event, Needs.ofCommand(event.getName()), reply, () -> command.run(event, reply));
    }

    private Answered.Result complete(CommandAutoCompleteInteractionEvent event) {
        SlashCommand command = commands.get(event.getName());
        event.replyChoices(command == null ? List.of() : telling.orNothing(() -> command.offers(event)))
                .complete();
        return command == null ? Answered.Result.NOT_UNDERSTOOD : Answered.Result.DONE;
    }

    private Answered.Result press(ButtonInteractionEvent event) {
        ButtonId button = ButtonId.read(event.getComponentId());
        Press press = presses.get(button.name());
        if (press == null) {
            return unknown(event, "This button is not known any more.");
        }
        Optional<Modal> form = press.form(button);
        if (form.isPresent()) {
            event.replyModal(form.get()).complete();
            return Answered.Result.DONE;
        }
        Reply reply = Reply.to(event, press.way());
        return telling.whatIsThrown(event, Needs.of(press.name()), reply, () -> press.pressed(event, button, reply));
    }

    private Answered.Result fill(ModalInteractionEvent event) {
        ButtonId id = ButtonId.read(event.getModalId());
        Form form = forms.get(id.name());
        if (form == null) {
            return unknown(event, "This form is not known any more.");
        }
        Reply reply = Reply.to(event, Reply.Way.ON_THE_MESSAGE);
        return telling.whatIsThrown(event, Needs.of(form.name()), reply, () -> form.filled(event, id, reply));
    }

    private static Answered.Result unknown(IReplyCallback event, String sentence) {
        Reply.to(event, Reply.Way.PRIVATE).privately(sentence);
        return Answered.Result.NOT_UNDERSTOOD;
    }
}
