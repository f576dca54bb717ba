package io.vastwarden.bot.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.vastwarden.core.api.AuditRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    @Test
    void code_cannot_be_left() {
        assertThat(Text.code("a`b``c", 60)).isEqualTo("`a'b''c`");
        assertThat(Text.code("two\nlines\u202eand more\u0000", 60)).isEqualTo("`two lines and more`");
        assertThat(Text.code("x".repeat(500), 60)).hasSize(62).endsWith("…`");
        assertThat(Text.code(null, 60)).isEqualTo("–");
        assertThat(Text.code(" \u200b ", 60)).isEqualTo("–");
    }

    @Test
    void a_character_is_never_cut_in_two() {
        assertThat(Text.plain("🚀🚀🚀", 2)).isEqualTo("🚀…");
    }

    @Test
    void prose_has_no_markup_no_link_and_no_mention() {
        assertThat(Text.prose("**b** _i_ ~~s~~ ||x|| [a](http://b) <@1> <t:1:R> @everyone # h", 200))
                .isEqualTo("\\*\\*b\\*\\* \\_i\\_ \\~\\~s\\~\\~ \\|\\|x\\|\\| \\[a\\]\\(http\\://b\\) \\<\\@1\\>"
                        + " \\<t\\:1\\:R\\> \\@everyone \\# h");
        assertThat(Text.prose("- one", 200)).isEqualTo("\\- one");
        assertThat(Text.prose("Discord.gg/x discordapp.com/invite/x Vast.ai", 200))
                .isEqualTo("Discord\\.gg/x discordapp\\.com/invite/x Vast.ai");
        assertThat(Text.prose("by discord:4711", 200)).isEqualTo("by discord\\:4711");
    }

    @Test
    void a_sentence_of_the_service_shows_the_member_whom_it_names_and_nobody_whom_it_quotes() {
        assertThat(Text.sentence("Rejected by discord:4711: by discord:4712", 200))
                .isEqualTo("Rejected by <@4711>\\: by discord\\:4712");
        assertThat(Text.sentence("This needs the grant view, which discord:4711 does not have.", 200))
                .isEqualTo("This needs the grant view, which <@4711> does not have.");
        assertThat(Text.sentence("Its label is \"made by discord:4711\" now.", 200))
                .isEqualTo("Its label is \"made by discord\\:4711\" now.");
        assertThat(Text.sentence("Rejected by discord:4711", 22)).isEqualTo("Rejected by discord\\:4…");
    }

    @Test
    void a_sentence_of_the_service_names_commands_where_it_named_paths() {
        assertThat(Text.sentence(
                        "Nothing was sent. GET /v1/plans/7a7f2c1e-43a5-4c55-9a30-0d6c3f1f8a11 tells how it goes.", 200))
                .isEqualTo("Nothing was sent. /plan tells how it goes.");
        assertThat(Text.sentence("Nothing was sent. GET /v1/plans lists the plans.", 200))
                .isEqualTo("Nothing was sent. /plans lists the plans.");
        assertThat(Text.sentence("Say yes again later; GET /v1/lanes tells how full it is.", 200))
                .isEqualTo("Say yes again later.");
    }

    @Test
    void actors_are_shown_as_members_or_by_name() {
        assertThat(Text.actor("discord:4711")).isEqualTo("<@4711>");
        assertThat(Text.actor("caller:ci")).isEqualTo("`ci`");
        assertThat(Text.actor("admin")).isEqualTo("`admin`");
    }

    @Test
    void what_is_too_long_is_cut_between_lines() {
        assertThat(Text.cutLines("one\ntwo\nthree", 11)).isEqualTo("one\ntwo\n…");
        assertThat(Text.cutLines("one\ntwo", 11)).isEqualTo("one\ntwo");
    }

    @Test
    void how_an_item_ended_is_said_in_vast_ais_words_only_where_it_refused() {
        assertThat(Text.outcomeWords("cancelled", "Cancelled by discord:4711.", 60))
                .isEqualTo("Cancelled by <@4711>.");
        assertThat(Text.outcomeWords("refused", "Cancelled by discord:4711.", 60))
                .isEqualTo("Cancelled by discord\\:4711.");
    }

    @Test
    void amounts_are_readable() {
        assertThat(Amounts.hourlyAndMonthly(0.62)).isEqualTo("$0.62 an hour, $452.60 a month");
        assertThat(Amounts.hourly(null)).isEqualTo("price unknown");
        assertThat(Amounts.dollars(0.0021)).isEqualTo("$0.0021");
        assertThat(Amounts.gigabytes(1200)).isEqualTo("1,200 GB");
        assertThat(Amounts.age(NOW.minus(Duration.ofHours(26)), NOW)).isEqualTo("26 h");
        assertThat(Amounts.age(NOW.minus(Duration.ofDays(3)), NOW)).isEqualTo("3 days");
        assertThat(Amounts.age(NOW.plusSeconds(5), NOW)).isEqualTo("0 s");
        assertThat(Amounts.age(null, NOW)).isEqualTo("age unknown");
    }

    @Test
    void an_audit_line_about_the_audit_itself_names_the_record_with_its_whole_digest() {
        String digest = "0123456789abcdef".repeat(4);
        AuditRecord head = new AuditRecord(
                18,
                NOW,
                "audit_head",
                "warden",
                "default",
                null,
                null,
                null,
                Map.of("seq", 17, "digest", digest),
                "",
                "");

        assertThat(AuditLines.line(head)).startsWith("`#18` ").contains("audit head · record 17 `" + digest + "`");
    }

    @Test
    void an_audit_line_is_as_long_as_promised_at_most() {
        AuditRecord longest = new AuditRecord(
                Long.MAX_VALUE,
                NOW,
                "outcome",
                "caller:" + "*".repeat(200),
                "default",
                "7a7f2c1e-43a5-4c55-9a30-0d6c3f1f8a11",
                "destroy",
                Long.MAX_VALUE,
                Map.of("outcome", "refused", "words", "*".repeat(500)),
                "",
                "");
        assertThat(AuditLines.line(longest))
                .hasSizeLessThanOrEqualTo(AuditLines.LONGEST)
                .contains("plan `7a7f2c1e`");
    }
}
