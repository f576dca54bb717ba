package io.vastwarden.chaos;

import io.vastwarden.sandbox.vast.Endpoint;
import io.vastwarden.sandbox.vast.Fault;
import io.vastwarden.sandbox.vast.Faults;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** What goes wrong at Vast.ai: every kind of fault that the stand-in knows, at random calls. */
final class Mischief {
    private static final Duration SHORT = Duration.ofMillis(400);
    private static final int A_FAULT_IN = 3;
    private static final int READS_FAIL_IN = 3;
    /** The lane rests for seconds after it, so it comes seldom. */
    private static final int WRONG_KEY_IN = 12;

    /** Those after which nobody can tell from the answer alone whether it was done. */
    private static final List<Supplier<Fault>> ANY = List.of(
            () -> Fault.delayBeforeEffect(SHORT),
            () -> Fault.delayAfterEffect(SHORT),
            Fault::dropBeforeEffect,
            Fault::dropAfterEffect,
            () -> Fault.serverErrorJson(500),
            () -> Fault.serverErrorJson(503).afterEffect(),
            () -> Fault.serverErrorHtml(502),
            () -> Fault.serverErrorHtml(504).afterEffect(),
            Fault::tooFrequent,
            Fault::garbage,
            () -> Fault.garbage().afterEffect(),
            Fault::emptyBody,
            () -> Fault.emptyBody().afterEffect(),
            Fault::truncatedBody,
            Fault::hugeBody,
            Fault::redirect,
            Fault::deprecatedEndpoint);

    private static final List<Supplier<Fault>> OPERATIONS_ONLY = List.of(
            Fault::refusedWith200,
            Fault::noSuchInstance,
            () -> Fault.dropBeforeEffect().lateBy(SHORT));

    private static final List<Supplier<Fault>> DESTROYS_ONLY =
            List.of(() -> Fault.lingers(2), Fault::reappears, Fault::nullInstances);

    private final Faults faults;
    private final Random random;

    Mischief(Faults faults, Random random) {
        this.faults = faults;
        this.random = random;
    }

    /** Perhaps something goes wrong when this one is destroyed, be it alone or with others. */
    void withInstance(long id, boolean bulk) {
        if (random.nextInt(A_FAULT_IN) != 0) {
            return;
        }
        int kind = random.nextInt(ANY.size() + OPERATIONS_ONLY.size() + DESTROYS_ONLY.size());
        Fault fault = kind < ANY.size() + OPERATIONS_ONLY.size()
                ? ofOperation(kind)
                : DESTROYS_ONLY.get(kind - ANY.size() - OPERATIONS_ONLY.size()).get();
        faults.on(Endpoint.DESTROY_INSTANCE, id, fault);
        if (bulk) {
            faults.on(Endpoint.DESTROY_INSTANCES, id, random.nextInt(4) == 0 ? Fault.partly(1) : fault);
        }
    }

    /** Perhaps something goes wrong when this one is cleaned up. */
    void withMachine(long id) {
        if (random.nextInt(A_FAULT_IN) == 0) {
            faults.on(Endpoint.CLEANUP_MACHINE, id, ofOperation(random.nextInt(ANY.size() + OPERATIONS_ONLY.size())));
        }
    }

    /** Perhaps some of the next readings fail. */
    void withReadings() {
        if (random.nextInt(READS_FAIL_IN) != 0) {
            return;
        }
        Endpoint endpoint = random.nextInt(4) == 0 ? Endpoint.LIST_MACHINES : Endpoint.LIST_INSTANCES;
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            faults.next(
                    endpoint,
                    random.nextInt(WRONG_KEY_IN) == 0
                            ? Fault.wrongKey(random.nextBoolean() ? 401 : 404)
                            : ANY.get(random.nextInt(ANY.size())).get());
        }
    }

    private Fault ofOperation(int kind) {
        if (random.nextInt(WRONG_KEY_IN) == 0) {
            return Fault.wrongKey(random.nextBoolean() ? 401 : 404);
        }
        return kind < ANY.size()
                ? ANY.get(kind).get()
                : OPERATIONS_ONLY.get(kind - ANY.size()).get();
    }
}
