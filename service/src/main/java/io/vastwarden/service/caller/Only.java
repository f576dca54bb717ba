package io.vastwarden.service.caller;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vastwarden.service.fleet.Glob;
import io.vastwarden.service.http.ProblemType;
import io.vastwarden.service.http.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the plans of an actor may be about: instances and machines by id, or by a glob over the label (of a machine: the
 * host name). It limits what is planned and approved, not what is seen.
 */
public final class Only {

    /** Anything. */
    public static final Only ANYTHING = new Only(null, Set.of(), List.of());

    private static final int MOST = 100;
    private static final long LARGEST_ID = 1L << 53;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<Object>> LIST = new TypeReference<>() {};

    private final @Nullable List<Object> written;
    private final Set<Long> ids;
    private final List<Glob> labels;

    private Only(@Nullable List<Object> written, Set<Long> ids, List<Glob> labels) {
        this.written = written;
        this.ids = ids;
        this.labels = labels;
    }

    /**
     * As somebody asks for it: whole numbers are ids, texts are globs.
     *
     * @param asked null for anything
     * @throws Refusal when it is something else
     */
    static Only of(@Nullable List<@Nullable Object> asked) {
        if (asked == null) {
            return ANYTHING;
        }
        if (asked.isEmpty() || asked.size() > MOST) {
            throw invalid("has 1 to " + MOST + " entries; leave it out to allow everything");
        }
        List<Object> written = new ArrayList<>();
        Set<Long> ids = new HashSet<>();
        List<Glob> labels = new ArrayList<>();
        for (Object one : asked) {
            switch (one) {
                case Integer id when id > 0 -> ids.add(id.longValue());
                case Long id when id > 0 && id <= LARGEST_ID -> ids.add(id);
                case String label when !label.isBlank() && label.length() <= Glob.LONGEST -> labels.add(Glob.of(label));
                case null, default ->
                    throw invalid("lists ids (whole numbers) and globs over labels (texts of at most " + Glob.LONGEST
                            + " characters), e.g. [4242, \"ci-*\"]");
            }
            written.add(one);
        }
        return new Only(List.copyOf(written), Set.copyOf(ids), List.copyOf(labels));
    }

    /** As {@link #stored} wrote it. */
    static Only read(@Nullable String stored) {
        try {
            return stored == null ? ANYTHING : of(new ArrayList<>(JSON.readValue(stored, LIST)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what a caller is limited to cannot be read", e);
        }
    }

    /** Whether a plan may have this instance or machine in it. */
    public boolean allows(long id, @Nullable String label) {
        return written == null || ids.contains(id) || labels.stream().anyMatch(glob -> glob.matches(label));
    }

    /** As the API tells it; null for anything. */
    @Nullable List<Object> written() {
        return written;
    }

    @Nullable String stored() {
        try {
            return written == null ? null : JSON.writeValueAsString(written);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("numbers and texts can be written", e);
        }
    }

    /** For people. */
    @Override
    public String toString() {
        return written == null
                ? "anything"
                : written.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static Refusal invalid(String how) {
        return new Refusal(ProblemType.INVALID_REQUEST, "only " + how + ". Nothing was made.");
    }
}
