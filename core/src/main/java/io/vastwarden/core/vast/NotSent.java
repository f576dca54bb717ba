package io.vastwarden.core.vast;

/**
 * The request never left this machine, so nothing happened.
 *
 * @param upstream whether that is because Vast.ai, or the way to it, is broken; and not for want of a key
 */
public record NotSent(String cause, boolean upstream) implements Trouble {

    /** One because of Vast.ai or the way to it. */
    public NotSent(String cause) {
        this(cause, true);
    }

    @Override
    public String words() {
        return "The request was not sent to Vast.ai: " + cause + ".";
    }
}
