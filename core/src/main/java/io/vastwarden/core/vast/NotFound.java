package io.vastwarden.core.vast;

/**
 * Vast.ai does not know it. This alone never means that it is gone: Vast.ai answers 404 for more than that, so look
 * again before believing it.
 */
public record NotFound(Answer answer) implements Trouble {
    @Override
    public String words() {
        return "Vast.ai does not find it (" + answer.line() + ").";
    }
}
