package io.vastwarden.service.policy;

import io.vastwarden.core.operation.Facts;
import io.vastwarden.core.operation.InstanceFacts;
import io.vastwarden.core.operation.MachineFacts;
import io.vastwarden.core.operation.Operation;
import java.util.List;
import java.util.Objects;

/**
 * What a plan asks for, as far as the rules look at it.
 *
 * @param dollarsPerHour of all items together; 0 for machines, whose hosts are paid
 * @param labels of the items that have one; of machines their host names
 */
public record Asked(Operation operation, int items, double dollarsPerHour, List<String> labels, Way way) {

    /** A plan for these. */
    public static Asked of(Operation operation, List<? extends Facts> facts, Way way) {
        return new Asked(
                operation,
                facts.size(),
                facts.stream().mapToDouble(Asked::dollarsPerHour).sum(),
                facts.stream().map(Facts::name).filter(Objects::nonNull).toList(),
                way);
    }

    int itemsOfTheCall() {
        return items + way.others().items();
    }

    double dollarsPerHourOfTheCall() {
        return dollarsPerHour + way.others().dollarsPerHour();
    }

    private static double dollarsPerHour(Facts facts) {
        return switch (facts) {
            case InstanceFacts instance -> instance.dollarsPerHour();
            case MachineFacts machine -> 0;
        };
    }
}
