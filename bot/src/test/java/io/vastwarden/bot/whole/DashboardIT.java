package io.vastwarden.bot.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.vastwarden.sandbox.discord.Card;
import io.vastwarden.sandbox.program.Packaged;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The dashboard asks for nothing that the programs do not tell after real use. */
class DashboardIT extends Scene {

    /** What Prometheus itself adds to every sample. */
    private static final Set<String> ADDED = Set.of("job", "instance");

    private static final Stage STAGE = Stage.set();

    DashboardIT() {
        super(STAGE);
    }

    @AfterAll
    static void end() {
        STAGE.close();
    }

    @Test
    void every_metric_and_label_of_every_panel_is_there() {
        Scrape scrape = afterUse();
        Dashboard dashboard = Dashboard.read(Path.of("../docs/grafana/warden.json"));

        assertThat(dashboard.questions()).hasSizeGreaterThan(20);
        assertThat(dashboard.questions()).filteredOn(DashboardIT::isTold).allSatisfy(question -> {
            assertThat(question.metrics()).as(question.expression()).isNotEmpty();
            for (Dashboard.Asked asked : question.metrics()) {
                assertThat(scrape.fitting(asked))
                        .as("%s: %s in %s", question.panel(), asked, question.expression())
                        .isNotEmpty()
                        .anySatisfy(sample -> assertThat(sample.labels().keySet())
                                .containsAll(question.grouped().stream()
                                        .filter(label -> !ADDED.contains(label))
                                        .toList()));
            }
        });
    }

    /** An executable does not tell of its collections. */
    private static boolean isTold(Dashboard.Question question) {
        return !Boolean.getBoolean(Packaged.EXECUTABLES)
                || question.metrics().stream().noneMatch(asked -> asked.metric().startsWith("jvm_gc_"));
    }

    @Test
    void the_bots_metrics_tell_what_members_did_and_nothing_of_who_they_are() {
        Scrape scrape = afterUse();

        assertThat(scrape.samples())
                .anySatisfy(sample -> assertThat(sample.labels())
                        .containsAllEntriesOf(Map.of("kind", "command", "name", "destroy", "result", "done")))
                .anySatisfy(sample -> assertThat(sample.labels())
                        .containsAllEntriesOf(Map.of("kind", "command", "name", "destroy", "result", "refused")))
                .allSatisfy(sample -> assertThat(
                                String.join(" ", sample.labels().values()))
                        .doesNotContain(alice.id(), eve.id(), "4242", STAGE.discord.token(), Stage.ADMIN_TOKEN));
    }

    private Scrape afterUse() {
        Card card = alice.types("/destroy instance:4242").card();
        card.shows("Destroy 1 instance");
        card.press("Destroy 1 instance");
        card.shows("Destroyed 1 instance");
        eve.types("/destroy instance:4243");
        eve.sees("Who may: ");
        // It is counted when Discord has taken the answer, which eve sees a little earlier.
        return Patience.await(
                () -> Scrape.of(STAGE.service, STAGE.bot),
                scrape -> scrape.samples().stream()
                        .anyMatch(sample -> "refused".equals(sample.labels().get("result"))));
    }
}
