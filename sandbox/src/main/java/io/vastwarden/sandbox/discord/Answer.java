package io.vastwarden.sandbox.discord;

import java.util.List;

/** The first answer of the bot to an interaction, of which there can be only one. */
public sealed interface Answer {
    /** A message of its own. */
    record Replied(Message message) implements Answer {}

    /** "Warden is thinking…": the message comes later. */
    record Thinking(boolean ephemeral) implements Answer {}

    /** The message with the button will be changed later; until then nothing is seen. */
    record WillEdit() implements Answer {}

    /** The message with the button was changed. */
    record Edited(Message message) implements Answer {}

    /** A form to fill. */
    record Asks(Modal modal) implements Answer {}

    /** What an autocomplete offers. */
    record Offers(List<Choice> choices) implements Answer {}
}
