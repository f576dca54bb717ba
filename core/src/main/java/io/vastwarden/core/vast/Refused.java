package io.vastwarden.core.vast;

/** Vast.ai said no, and nothing happened. */
public record Refused(Answer answer) implements Trouble {
    @Override
    public String words() {
        return "Vast.ai refused the request (" + answer.line() + ").";
    }
}
