package io.vastwarden.bot.confirmation;

import io.vastwarden.bot.gateway.ButtonId;
import io.vastwarden.bot.gateway.Form;
import io.vastwarden.bot.gateway.Press;
import io.vastwarden.bot.gateway.Reply;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.modals.Modal;

/** The red button of a plan that asks for a phrase, and the form in which it is typed. */
@ApplicationScoped
class YesWithPhrase implements Press, Form {

    private static final String PHRASE = "phrase";

    private final Yes yes;
    private final CardWatch watch;

    YesWithPhrase(Yes yes, CardWatch watch) {
        this.yes = yes;
        this.watch = watch;
    }

    @Override
    public String name() {
        return CardButtons.YES_WITH_PHRASE.word();
    }

    @Override
    public Reply.Way way() {
        return Reply.Way.ON_THE_MESSAGE;
    }

    @Override
    public Optional<Modal> form(ButtonId button) {
        String asked = watch.phrase(CardButtons.plan(button))
                .map(phrase -> "Type: " + phrase)
                .filter(description -> description.length() <= Label.DESCRIPTION_MAX_LENGTH)
                .orElse("Type what the card asks for");
        return Optional.of(Modal.create(button.written(), "Say yes to this plan")
                .addComponents(Label.of(
                        "Phrase",
                        asked,
                        TextInput.create(PHRASE, TextInputStyle.SHORT).build()))
                .build());
    }

    @Override
    public void pressed(ButtonInteractionEvent event, ButtonId button, Reply reply) {
        throw new IllegalStateException("a form was to be opened");
    }

    @Override
    public void filled(ModalInteractionEvent event, ButtonId form, Reply reply) {
        String phrase = Objects.requireNonNull(event.getValue(PHRASE), "the form's only field")
                .getAsString();
        yes.said(event, event.getMessage(), form, phrase.strip(), reply);
    }
}
