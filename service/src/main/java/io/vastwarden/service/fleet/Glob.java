package io.vastwarden.service.fleet;

import org.jspecify.annotations.Nullable;

/**
 * A pattern over labels: {@code *} is any text, {@code ?} one character, all else itself. It takes at most the product
 * of both lengths to match, whatever the pattern.
 */
public final class Glob {

    /** How many characters a pattern may have. */
    public static final int LONGEST = 200;

    /** Fits everything, what has no label too. */
    public static final Glob ANY = new Glob(null);

    private final int @Nullable [] pattern;

    private Glob(int @Nullable [] pattern) {
        this.pattern = pattern;
    }

    /** The glob that is written so, in at most {@link #LONGEST} characters. */
    public static Glob of(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("a glob may have " + LONGEST + " characters");
        }
        return new Glob(text.codePoints().toArray());
    }

    /** Whether the whole label fits; what has no label fits only {@link #ANY}. */
    public boolean matches(@Nullable String label) {
        return pattern == null
                || (label != null && matches(pattern, label.codePoints().toArray()));
    }

    /** As it is written. */
    @Override
    public String toString() {
        return pattern == null ? "*" : new String(pattern, 0, pattern.length);
    }

    /** Goes back only to the last star, since an earlier one could not make up for anything that this one cannot. */
    private static boolean matches(int[] pattern, int[] text) {
        int p = 0;
        int t = 0;
        int star = -1;
        int resume = 0;
        while (t < text.length) {
            if (p < pattern.length && pattern[p] == '*') {
                star = p++;
                resume = t;
            } else if (p < pattern.length && (pattern[p] == '?' || pattern[p] == text[t])) {
                p++;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++resume;
            } else {
                return false;
            }
        }
        while (p < pattern.length && pattern[p] == '*') {
            p++;
        }
        return p == pattern.length;
    }
}
