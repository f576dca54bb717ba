package io.vastwarden.core.vast;

/** Tells the guards, which look at exceptions only, that a reply was a failure. */
final class Setback extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Setback(Trouble trouble) {
        super(trouble.words(), null, false, false);
    }

    /** Whether Vast.ai, or the way to it, is broken. An answer that says no is an answer. */
    static boolean upstreamFailed(Trouble trouble) {
        return switch (trouble) {
            case NotSent notSent -> notSent.upstream();
            case Unclear _ -> true;
            case NotFound _, Throttled _, KeyRefused _, Refused _ -> false;
        };
    }

    /** Whether the same read may well succeed next time. A whole answer that makes no sense will not get better. */
    static boolean passing(Trouble trouble) {
        return switch (trouble) {
            case Throttled _ -> true;
            case NotSent notSent -> notSent.upstream();
            case Unclear unclear ->
                unclear.answer()
                        .map(answer -> answer.status() >= 500 || answer.status() == 408)
                        .orElse(true);
            case NotFound _, KeyRefused _, Refused _ -> false;
        };
    }
}
