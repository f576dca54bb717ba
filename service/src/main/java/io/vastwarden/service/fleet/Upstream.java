package io.vastwarden.service.fleet;

import io.vastwarden.core.vast.KeyRefused;
import io.vastwarden.core.vast.NotFound;
import io.vastwarden.core.vast.NotSent;
import io.vastwarden.core.vast.Refused;
import io.vastwarden.core.vast.Throttled;
import io.vastwarden.core.vast.Trouble;
import io.vastwarden.core.vast.Unclear;
import io.vastwarden.service.http.ProblemType;
import io.vastwarden.service.http.Refusal;

/** Tells trouble with Vast.ai to the person who waits for an answer. */
public final class Upstream {

    private Upstream() {}

    /**
     * The answer for the person.
     *
     * @param nothing what did not happen because of it, as a sentence
     */
    public static Refusal refusal(Trouble trouble, String nothing) {
        return switch (trouble) {
            case KeyRefused refused ->
                new Refusal(
                        ProblemType.VAST_KEY_REFUSED,
                        "Vast.ai refused Warden's key. " + nothing
                                + " Check VAST_API_KEY and its permissions at Vast.ai. " + refused.words());
            case Refused refused -> new Refusal(ProblemType.VAST_REFUSED, refused.words() + " " + nothing);
            case NotFound absent -> new Refusal(ProblemType.VAST_REFUSED, absent.words() + " " + nothing);
            case Throttled throttled -> unreachable(throttled, nothing);
            case NotSent notSent
            when !notSent.upstream() ->
                new Refusal(
                        ProblemType.VAST_UNREACHABLE,
                        notSent.words() + " " + nothing + " Whoever runs Warden must look.");
            case NotSent notSent -> unreachable(notSent, nothing);
            case Unclear unclear -> unreachable(unclear, nothing);
        };
    }

    private static Refusal unreachable(Trouble trouble, String nothing) {
        return new Refusal(
                ProblemType.VAST_UNREACHABLE,
                "Vast.ai did not give a usable answer. " + nothing + " Try again in a minute. " + trouble.words());
    }
}
