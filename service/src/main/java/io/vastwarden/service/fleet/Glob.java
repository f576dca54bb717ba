package io.vastwarden.service.fleet;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A pattern over labels: {@code *} is any text, {@code ?} one character, all else itself. */
public final class Glob {

    /** Fits everything, what has no label too. */
    public static final Glob ANY = new Glob(null);

    private final @Nullable Pattern pattern;

    private Glob(@Nullable Pattern pattern) {
        this.pattern = pattern;
    }

    /** The glob that is written so. */
    public static Glob of(String text) {
        String regex = text.chars()
                .mapToObj(c -> switch (c) {
                    case '*' -> ".*";
                    case '?' -> ".";
                    default -> Pattern.quote(String.valueOf((char) c));
                })
                .collect(Collectors.joining());
        return new Glob(Pattern.compile(regex, Pattern.DOTALL));
    }

    /** Whether the whole label fits; what has no label fits only {@link #ANY}. */
    public boolean matches(@Nullable String label) {
        return pattern == null || (label != null && pattern.matcher(label).matches());
    }
}
