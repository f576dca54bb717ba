package io.vastwarden.bot.gateway;

import java.util.Optional;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IMessageEditCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.response.InteractionCallbackResponse;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;

/** An interaction that was acknowledged, and how it is answered. Lives as long as Discord's token: 15 minutes. */
public final class Reply {

    private final InteractionHook hook;
    private final Way way;
    private boolean shown;

    private Reply(InteractionHook hook, Way way) {
        this.hook = hook;
        this.way = way;
    }

    /** How an interaction is acknowledged. */
    public enum Way {
        /** "Warden is thinking…", for everybody. */
        FOR_ALL,
        /** The same, for the one who asked. */
        PRIVATE,
        /** Nothing is seen; the message with the button may be changed. */
        ON_THE_MESSAGE
    }

    /** Acknowledges an interaction now. */
    static Reply to(IReplyCallback interaction, Way way) {
        InteractionHook hook = way == Way.ON_THE_MESSAGE && interaction instanceof IMessageEditCallback edit
                ? edit.deferEdit().complete()
                : interaction.deferReply(way != Way.FOR_ALL).complete();
        return new Reply(hook, way);
    }

    /** The message that will be the answer, where it is there already. */
    public Optional<String> message() {
        return Optional.ofNullable(hook.getCallbackResponse())
                .map(InteractionCallbackResponse::getMessage)
                .map(Message::getId);
    }

    /** Answers for whom it was acknowledged. */
    public Message show(MessageCreateData message) {
        Message answer =
                hook.editOriginal(MessageEditData.fromCreateData(message)).complete();
        shown = true;
        return answer;
    }

    /** Says something to the one who asked, and to nobody else. */
    public void privately(MessageCreateData message) {
        if (shown) {
            hook.sendMessage(message).setEphemeral(true).complete();
            return;
        }
        switch (way) {
            case PRIVATE ->
                hook.editOriginal(MessageEditData.fromCreateData(message)).complete();
            case FOR_ALL -> {
                // The first message after a deferral takes its place and its publicity, unless it is gone.
                hook.deleteOriginal().complete();
                hook.sendMessage(message).setEphemeral(true).complete();
            }
            case ON_THE_MESSAGE -> hook.sendMessage(message).setEphemeral(true).complete();
        }
    }

    /** Says a sentence, in Discord's markup, to the one who asked. */
    public void privately(String sentence) {
        privately(new MessageCreateBuilder().setContent(sentence).build());
    }
}
