package io.vastwarden.service.vastwire;

import io.vastwarden.core.operation.Operation;
import io.vastwarden.service.audit.CanonicalDigest;
import java.util.List;
import java.util.Map;

/**
 * Something irreversible that is asked for on a Vast.ai-shaped path.
 *
 * @param ids each once, in order
 * @param key by which the same request is known again, in whatever order it names its ids
 */
record WireRequest(Operation operation, List<Long> ids, String key) {

    /** One instance or machine. */
    static WireRequest of(Operation operation, long id) {
        return new WireRequest(operation, List.of(id), operation + ":" + id);
    }

    /** Several instances at once. */
    static WireRequest of(List<Long> ids) {
        List<Long> ordered = ids.stream().sorted().distinct().toList();
        return ordered.size() == 1
                ? of(Operation.DESTROY, ordered.getFirst())
                : new WireRequest(
                        Operation.DESTROY,
                        ordered,
                        Operation.DESTROY + ":" + CanonicalDigest.of(Map.of("ids", ordered)));
    }
}
