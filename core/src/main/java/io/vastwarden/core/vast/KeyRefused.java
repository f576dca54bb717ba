package io.vastwarden.core.vast;

/** Vast.ai does not accept the account's key, or not for this. */
public record KeyRefused(Answer answer) implements Trouble {
    @Override
    public String words() {
        return "Vast.ai refused the account's API key (" + answer.line() + ").";
    }
}
