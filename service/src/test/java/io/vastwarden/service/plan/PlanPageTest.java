package io.vastwarden.service.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.vastwarden.core.api.PlanState;
import io.vastwarden.core.operation.Operation;
import io.vastwarden.service.store.EmptyDatabase;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However the list of plans is filtered, it is read from where its page begins. */
class PlanPageTest {

    private static final Map<String, Object> VALUES =
            Map.of("before_at", 5, "before_id", "x", "limit", 20, "account", "default", "now", 1);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-,-,false,plan_by_time (created_at<?)",
                "-,-,true,plan_by_account (account=? AND created_at<?)",
                "DONE,-,false,plan_by_kind (operation=? AND state=? AND created_at<?)",
                "EXPIRED,CLEANUP,false,plan_by_kind (operation=? AND state=? AND created_at<?)",
                "AWAITING_APPROVAL,-,false,plan_by_kind (operation=? AND state=? AND created_at<?)",
                "-,DESTROY,false,plan_by_kind (operation=? AND state=? AND created_at<?)",
                "RUNNING,-,true,plan_by_account_and_kind (account=? AND operation=? AND state=? AND created_at<?)",
                "-,CLEANUP,true,plan_by_account_and_kind (account=? AND operation=? AND state=? AND created_at<?)"
            })
    void each_list_has_its_index(PlanState state, Operation operation, boolean ofOneAccount, String index) {
        String steps = EmptyDatabase.in(folder)
                .explained(
                        new PlanPage("SELECT id, created_at FROM plan", ofOneAccount, state, operation).sql(), VALUES);

        assertThat(steps).contains(index).doesNotContain("SCAN plan");
    }
}
