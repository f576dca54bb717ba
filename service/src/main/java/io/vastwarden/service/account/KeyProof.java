package io.vastwarden.service.account;

import io.vastwarden.core.pacing.LaneFull;
import io.vastwarden.core.pacing.Urgency;
import io.vastwarden.core.vast.Failed;
import io.vastwarden.core.vast.Instance;
import io.vastwarden.core.vast.InstanceFilter;
import io.vastwarden.core.vast.Machine;
import io.vastwarden.core.vast.Read;
import io.vastwarden.core.vast.Vast;
import io.vastwarden.service.account.KnownTargets.Kind;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;

/** Looks through a key whether it belongs to the account whose instances and machines are known. Only reads. */
final class KeyProof {

    /** How many instances are asked for before it is given up. */
    private static final int MOST = 500;

    private static final int PAGE = 25;

    private final String account;
    private final KnownTargets known;

    KeyProof(String account, KnownTargets known) {
        this.account = account;
        this.known = known;
    }

    /** What a look through a key showed. */
    sealed interface Finding {
        /** It is the same account's. */
        record Same(String how) implements Finding {}

        /** It shows nothing of what was known. */
        record Strange() implements Finding {}

        /** Vast.ai did not tell. */
        record Unanswered(String words) implements Finding {}
    }

    /** @param dropped whether an admin took it out of use: then it is no proof that nothing is known of the account */
    Finding look(Vast through, boolean dropped) {
        List<Long> instances = known.newest(account, Kind.INSTANCE, MOST);
        List<Long> machines = known.newest(account, Kind.MACHINE, MOST);
        if (instances.isEmpty() && machines.isEmpty()) {
            return dropped
                    ? new Finding.Strange()
                    : new Finding.Same("nothing was known of the account that could be taken for gone");
        }
        try {
            for (int from = 0; from < instances.size(); from += PAGE) {
                List<Long> page = instances.subList(from, Math.min(from + PAGE, instances.size()));
                switch (through.instances(InstanceFilter.ids(page), Urgency.PERSON)) {
                    case Failed<List<Instance>>(var trouble) -> {
                        return new Finding.Unanswered(trouble.words());
                    }
                    case Read<List<Instance>>(var seen) -> {
                        OptionalLong common = common(page, seen, Instance::id);
                        if (common.isPresent()) {
                            return new Finding.Same("it shows instance " + common.getAsLong() + " too");
                        }
                    }
                }
            }
            return machines.isEmpty() ? new Finding.Strange() : machines(machines, through);
        } catch (LaneFull e) {
            return new Finding.Unanswered("too many wait to read already.");
        }
    }

    private static Finding machines(List<Long> machines, Vast through) {
        return switch (through.machines(Urgency.PERSON)) {
            case Failed<List<Machine>>(var trouble) -> new Finding.Unanswered(trouble.words());
            case Read<List<Machine>>(var seen) -> {
                OptionalLong common = common(machines, seen, Machine::id);
                yield common.isPresent()
                        ? new Finding.Same("it shows machine " + common.getAsLong() + " too")
                        : new Finding.Strange();
            }
        };
    }

    private static <T> OptionalLong common(List<Long> known, List<T> seen, ToLongFunction<T> id) {
        return seen.stream().mapToLong(id).filter(known::contains).findFirst();
    }
}
