package io.vastwarden.bot.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vastwarden.sandbox.discord.Channel;
import io.vastwarden.sandbox.discord.GpuTeam;
import io.vastwarden.sandbox.discord.Message;
import io.vastwarden.sandbox.vast.VastStandIn;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two accounts and a guild for each; the bot reaches both, and its audit channel lies in the guild of the second. */
class AuditOfOneAccountIT {

    private static final String OTHER_GUILD = "1187654120409661000";

    private final VastStandIn theirVast =
            VastStandIn.start(VastStandIn.settings().key("key-of-the-second-account"));
    private final Stage stage = Stage.set(
            Map.of(
                    "WARDEN_ACCOUNTS_SECOND_KEY", theirVast.key(),
                    "WARDEN_ACCOUNTS_SECOND_URL", theirVast.url().toString(),
                    "WARDEN_DISCORD_ROLES",
                            GpuTeam.GUILD + "@second/" + GpuTeam.OPERATOR + "=view,destroy,cleanup;" + OTHER_GUILD
                                    + "/1=view"),
            Map.of("WARDEN_DISCORD_AUDIT_CHANNEL", GpuTeam.AUDIT_CHANNEL));
    private final Channel channel = stage.discord.channel("warden-audit");

    @Test
    void the_channel_tells_of_the_account_of_its_guild_and_of_no_other() {
        try (theirVast;
                stage) {
            String secret = done("default", 4242);
            String theirs = done("second", 4243);
            String alsoSecret = done("default", 4244);
            String alsoTheirs = done("second", 4250);

            List<String> shown = Patience.await(this::lines, lines -> lines.size() >= 4);

            assertThat(shown).hasSize(4);
            assertThat(shown.getFirst()).contains("intent", "**4243**", beginning(theirs));
            assertThat(shown.getLast()).contains("outcome", "**4250**", beginning(alsoTheirs));
            assertThat(shown)
                    .allSatisfy(line -> assertThat(line)
                            .doesNotContain(beginning(secret), beginning(alsoSecret), "**4242**", "**4244**"));
        }
    }

    private List<String> lines() {
        return channel.messages().stream()
                .map(Message::content)
                .flatMap(String::lines)
                .filter(line -> !line.contains("audit head"))
                .toList();
    }

    private static String beginning(String plan) {
        return plan.substring(0, 8);
    }

    private String done(String account, long instance) {
        Api api = stage.api();
        JsonNode plan = api.post(
                "/v1/plans",
                Map.of("operation", "destroy", "ids", List.of(instance), "account", account, "reason", "a test"));
        String id = plan.path("id").asText();
        api.post(
                "/v1/plans/" + id + "/approval",
                Map.of("digest", plan.path("digest").asText()));
        Patience.await(() -> api.plan(id).path("state").asText(), state -> state.equals("done"));
        return id;
    }
}
