package io.vastwarden.chaos;

/** The run cannot be carried out or judged; the sentence says why. */
final class CannotGoOn extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotGoOn(String sentence) {
        super(sentence);
    }

    CannotGoOn(String sentence, Exception cause) {
        super(sentence, cause);
    }
}
