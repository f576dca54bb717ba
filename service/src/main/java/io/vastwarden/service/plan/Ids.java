package io.vastwarden.service.plan;

import io.vastwarden.core.operation.Operation;
import io.vastwarden.service.http.ProblemType;
import io.vastwarden.service.http.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The ids that somebody names, checked. */
public final class Ids {

    /** The largest whole number that every JSON reader understands exactly, 2^53. */
    public static final long LARGEST = 1L << 53;

    private Ids() {}

    /**
     * The ids, each of which is one that Vast.ai could have given, and named once.
     *
     * @throws Refusal naming the first that is wrong
     */
    public static List<Long> checked(Operation operation, @Nullable List<@Nullable Long> ids) {
        if (ids == null || ids.isEmpty()) {
            throw refused("ids must name at least one " + operation.target() + ".");
        }
        List<Long> checked = new ArrayList<>(ids.size());
        Set<Long> once = new LinkedHashSet<>();
        Set<Long> doubled = new TreeSet<>();
        for (Long id : ids) {
            if (id == null || !isOne(id)) {
                throw refused("ids[" + checked.size() + "] is " + id + "; an id is a positive integer up to 2^53.");
            }
            if (!once.add(id)) {
                doubled.add(id);
            }
            checked.add(id);
        }
        if (!doubled.isEmpty()) {
            throw refused("ids names " + doubled + " more than once.");
        }
        return List.copyOf(checked);
    }

    /** Whether Vast.ai could have given this id. */
    public static boolean isOne(long id) {
        return id > 0 && id <= LARGEST;
    }

    private static Refusal refused(String sentence) {
        return new Refusal(ProblemType.INVALID_REQUEST, sentence + " Nothing was planned, nothing was sent.");
    }
}
