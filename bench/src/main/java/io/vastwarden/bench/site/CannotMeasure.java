package io.vastwarden.bench.site;

/** Something did not go as it must before anything can be measured. */
public final class CannotMeasure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CannotMeasure(String sentence) {
        super(sentence);
    }

    public CannotMeasure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
