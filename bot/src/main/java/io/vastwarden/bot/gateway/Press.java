package io.vastwarden.bot.gateway;

import java.util.Optional;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.modals.Modal;

/** What the press of one kind of button does. */
public interface Press {

    /** The first word of the button's id, see {@link ButtonId}. */
    String name();

    /** How it is acknowledged when it opens no form. */
    Reply.Way way();

    /** The form that it opens; decided by the button alone, since a form cannot follow an acknowledgement. */
    default Optional<Modal> form(ButtonId button) {
        return Optional.empty();
    }

    /** Does it. What it throws is told to the member, and to nobody else. */
    void pressed(ButtonInteractionEvent event, ButtonId button, Reply reply);
}
