package io.vastwarden.bench.figure;

/**
 * One line of the table.
 *
 * @param limit empty when there is none
 */
public record Row(String what, String measured, String limit, Verdict verdict) {

    /** Whether the limit is kept. */
    public enum Verdict {
        MET,
        BROKEN,
        NO_LIMIT
    }

    /** Something worth knowing that has no limit. */
    public static Row told(String what, String measured) {
        return new Row(what, measured, "", Verdict.NO_LIMIT);
    }

    public static Row judged(String what, String measured, String limit, boolean met) {
        return new Row(what, measured, limit, met ? Verdict.MET : Verdict.BROKEN);
    }
}
