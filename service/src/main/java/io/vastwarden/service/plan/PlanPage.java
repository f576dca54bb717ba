package io.vastwarden.service.plan;

import io.vastwarden.core.api.PlanState;
import io.vastwarden.core.operation.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One page of the list of plans as SQL that reads little more than the page, however many are stored. A filtered list is
 * put together of the pages for each operation and state that it can hold, each of which is a piece of an index.
 */
final class PlanPage {

    /** What goes without saying is said: each naming of a value is a parameter of its own, of which SQLite knows nothing. */
    private static final String FROM_THERE_ON =
            "created_at <= :before_at AND (created_at < :before_at OR id < :before_id)";

    private static final String NEWEST_FIRST = " ORDER BY created_at DESC, id DESC LIMIT :limit";

    private final String columns;
    private final String ofAccount;
    private final String sql;

    /**
     * A page that names {@code before_at}, {@code before_id}, {@code limit}, {@code account} if it is of one, and {@code
     * now} if it {@linkplain #needsTime needs} it.
     *
     * @param columns the beginning of the statement, up to the table
     * @param state as it is shown: what nobody approved in time counts as expired
     */
    PlanPage(String columns, boolean ofOneAccount, @Nullable PlanState state, @Nullable Operation operation) {
        this.columns = columns;
        this.ofAccount = ofOneAccount ? "account = :account AND " : "";
        this.sql = state == null && operation == null ? part("") : united(states(state), operations(operation));
    }

    String sql() {
        return sql;
    }

    boolean needsTime() {
        return sql.contains(":now");
    }

    private String part(String condition) {
        return columns + " WHERE " + ofAccount + condition + FROM_THERE_ON + NEWEST_FIRST;
    }

    private String united(List<String> states, List<Operation> operations) {
        List<String> parts = new ArrayList<>();
        for (Operation operation : operations) {
            for (String state : states) {
                parts.add("SELECT * FROM (" + part("operation = '" + operation + "' AND " + state + " AND ")
                        + ") AS part" + parts.size());
            }
        }
        return parts.stream().collect(Collectors.joining(" UNION ALL ", "SELECT * FROM (", ") AS parts"))
                + NEWEST_FIRST;
    }

    private static List<Operation> operations(@Nullable Operation operation) {
        return operation == null ? List.of(Operation.values()) : List.of(operation);
    }

    private static List<String> states(@Nullable PlanState state) {
        return switch (state) {
            case null -> Stream.of(PlanState.values()).map(PlanPage::stored).toList();
            case AWAITING_APPROVAL -> List.of(stored(PlanState.AWAITING_APPROVAL) + " AND expires_at > :now");
            case EXPIRED ->
                List.of(stored(PlanState.EXPIRED), stored(PlanState.AWAITING_APPROVAL) + " AND expires_at <= :now");
            case RUNNING, DONE, REJECTED, CANCELLED -> List.of(stored(state));
        };
    }

    private static String stored(PlanState state) {
        return "state = '" + state + "'";
    }
}
