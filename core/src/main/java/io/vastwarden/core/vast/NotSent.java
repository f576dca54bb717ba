package io.vastwarden.core.vast;

/** The request never left this machine, so nothing happened. */
public record NotSent(String cause) implements Trouble {
    @Override
    public String words() {
        return "The request was not sent to Vast.ai: " + cause + ".";
    }
}
