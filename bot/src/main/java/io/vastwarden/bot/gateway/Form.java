package io.vastwarden.bot.gateway;

import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;

/** What a form does that was filled in. The card from which it was opened stays as it is until the plan changes. */
public interface Form {

    /** The first word of the form's id, see {@link ButtonId}. */
    String name();

    /** Does it. What it throws is told to the member, and to nobody else. */
    void filled(ModalInteractionEvent event, ButtonId form, Reply reply);
}
