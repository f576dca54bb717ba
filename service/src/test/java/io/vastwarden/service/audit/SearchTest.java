package io.vastwarden.service.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vastwarden.service.account.Reach;
import io.vastwarden.service.store.EmptyDatabase;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However the audit is asked, the answer is read from where it begins. */
class SearchTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-,-,-,-,sqlite_autoindex_audit_1 (seq<?)",
                "default,-,-,-,audit_by_account (account=? AND seq<?)",
                "-,ci,-,-,audit_by_actor (actor=? AND seq<?)",
                "default,ci,-,-,audit_by_account_and_actor (account=? AND actor=? AND seq<?)",
                "default,ci,p,-,audit_by_plan (plan=? AND seq<?)",
                "default,ci,p,42,audit_by_plan (plan=? AND seq<?)",
                "default,ci,-,42,audit_by_target (target=? AND operation=? AND seq<?)"
            })
    void each_question_has_its_index(
            @Nullable String account,
            @Nullable String actor,
            @Nullable String plan,
            @Nullable Long target,
            String index) {
        assertThat(explained(question(account, actor, plan, target, null, null)))
                .contains(index)
                .doesNotContain("TEMP B-TREE")
                .doesNotContain("SCAN audit");
    }

    @Test
    void a_span_of_time_is_found_by_its_ends_and_read_in_order() {
        String steps =
                explained(question("default", null, null, null, Instant.EPOCH, Instant.ofEpochMilli(Long.MAX_VALUE)));

        assertThat(steps)
                .contains("audit_by_account (account=? AND seq>? AND seq<?)")
                .contains("audit_by_time (at>? AND at<?)")
                .doesNotContain("TEMP B-TREE");
    }

    private static Audit.Question question(
            @Nullable String account,
            @Nullable String actor,
            @Nullable String plan,
            @Nullable Long target,
            @Nullable Instant since,
            @Nullable Instant until) {
        return new Audit.Question(
                account == null ? Reach.EVERY : new Reach(account),
                Audit.Order.NEWEST_FIRST,
                1_000,
                actor,
                plan,
                target == null ? null : "destroy",
                target,
                since,
                until,
                20);
    }

    private String explained(Audit.Question question) {
        Search search = new Search(question);
        return EmptyDatabase.in(folder).explained("SELECT seq FROM audit WHERE " + search.fitting(), search.values());
    }
}
