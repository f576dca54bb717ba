package io.vastwarden.service.http;

import io.vastwarden.core.api.Page;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which part of a list is asked for. The key behind {@code after} is opaque to those who send it back. */
public final class PageRequest {

    private static final int DEFAULT_LIMIT = 20;
    private static final int MOST = 100;

    private final int limit;
    private final List<String> key;

    private PageRequest(int limit, List<String> key) {
        this.limit = limit;
        this.key = key;
    }

    /**
     * What the query parameters ask for.
     *
     * @throws Refusal when the limit is no number from 1 to 100, or {@code after} is not what a list gave
     */
    public static PageRequest of(@Nullable String limit, @Nullable String after) {
        return of(limit, after, DEFAULT_LIMIT, MOST);
    }

    /** The same for a list with limits of its own. */
    public static PageRequest of(@Nullable String limit, @Nullable String after, int defaultLimit, int most) {
        return new PageRequest(
                limit == null ? defaultLimit : parsedLimit(limit, most), after == null ? List.of() : opened(after));
    }

    public int limit() {
        return limit;
    }

    /** A number of the key, or what stands for the beginning of the list. */
    public long longKey(int index, long beginning) {
        if (key.isEmpty()) {
            return beginning;
        }
        try {
            return Long.parseLong(textKey(index, ""));
        } catch (NumberFormatException e) {
            throw strange();
        }
    }

    /** A text of the key, or what stands for the beginning of the list. */
    public String textKey(int index, String beginning) {
        if (key.isEmpty()) {
            return beginning;
        }
        if (index >= key.size()) {
            throw strange();
        }
        return key.get(index);
    }

    /**
     * The page out of what was found.
     *
     * @param found one more than {@link #limit()} if there are more
     * @param keyOf the key of the last one shown
     */
    public <T> Page<T> of(List<T> found, Function<T, List<?>> keyOf) {
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        List<T> shown = List.copyOf(found.subList(0, limit));
        return new Page<>(shown, next(keyOf.apply(shown.getLast())));
    }

    private static int parsedLimit(String limit, int most) {
        try {
            int parsed = Integer.parseInt(limit);
            if (parsed >= 1 && parsed <= most) {
                return parsed;
            }
        } catch (NumberFormatException e) {
            // said below, as for a number that is out of range
        }
        throw new Refusal(ProblemType.INVALID_REQUEST, "limit must be a number from 1 to " + most + ".");
    }

    /** What to send as {@code after} to go on behind this key. */
    public static String next(List<?> key) {
        String joined = key.stream().map(String::valueOf).collect(Collectors.joining("\n"));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> opened(String after) {
        try {
            return Arrays.asList(
                    new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8).split("\n", -1));
        } catch (IllegalArgumentException e) {
            throw strange();
        }
    }

    private static Refusal strange() {
        return new Refusal(
                ProblemType.INVALID_REQUEST, "after must be the \"next\" of a list that you read before, unchanged.");
    }
}
