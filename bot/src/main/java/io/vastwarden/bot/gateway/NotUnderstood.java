package io.vastwarden.bot.gateway;

/** A member typed something that cannot be taken; the sentence says what can. It is shown as it is. */
public final class NotUnderstood extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotUnderstood(String sentence) {
        super(sentence, null, false, false);
    }
}
