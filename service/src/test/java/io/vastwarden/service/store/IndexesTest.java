package io.vastwarden.service.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked for all the time must not read all that ever was. */
class IndexesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"queued", "sending", "sent"})
    void items_under_way_are_found_without_reading_those_that_ended(String stage) {
        assertThat(explained("SELECT plan, position FROM item WHERE stage = '" + stage + "'"))
                .contains("item_under_way (stage=?)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"awaiting_approval", "running"})
    void open_plans_are_found_without_reading_those_that_ended(String state) {
        assertThat(explained("SELECT id FROM plan WHERE state = '" + state + "'"))
                .contains("plan_not_ended (state=?)");
    }

    @Test
    void a_page_of_plans_is_read_from_where_it_begins() {
        assertThat(explained("SELECT id FROM plan WHERE (created_at < 5 OR (created_at = 5 AND id < 'x'))"
                        + " ORDER BY created_at DESC, id DESC LIMIT 20"))
                .contains("plan_by_time (created_at<?)")
                .doesNotContain("TEMP B-TREE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit_head", "audit_pruned"})
    void the_newest_record_of_the_audit_about_itself_is_found_without_reading_the_others(String kind) {
        assertThat(explained("SELECT at FROM audit WHERE kind = '" + kind + "' ORDER BY seq DESC LIMIT 1"))
                .contains("audit_of_itself (kind=?)")
                .doesNotContain("TEMP B-TREE");
    }

    private String explained(String query) {
        return EmptyDatabase.in(folder).explained(query, Map.of());
    }
}
