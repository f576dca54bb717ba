package io.vastwarden.bot.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vastwarden.sandbox.discord.Card;
import io.vastwarden.sandbox.discord.Channel;
import io.vastwarden.sandbox.discord.GpuTeam;
import io.vastwarden.sandbox.discord.Message;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class AuditChannelIT extends Scene {

    private static final Stage STAGE =
            Stage.set(Map.of(), Map.of("WARDEN_DISCORD_AUDIT_CHANNEL", GpuTeam.AUDIT_CHANNEL));

    private final Channel audit = discord.channel("warden-audit");

    AuditChannelIT() {
        super(STAGE);
    }

    @AfterAll
    static void end() {
        STAGE.close();
    }

    private Stream<String> lines() {
        return audit.messages().stream().map(Message::content).flatMap(String::lines);
    }

    /** What the service has recorded, as the channel should have it. */
    private static List<String> marks() {
        return STAGE.api().audit().stream()
                .filter(one -> List.of("intent", "outcome", "audit_head")
                        .contains(one.path("kind").asText()))
                .map(one -> "`#" + one.path("seq").asLong() + "`")
                .toList();
    }

    private List<String> shown() {
        return lines().map(line -> line.substring(0, line.indexOf(' '))).toList();
    }

    /** Once a day, be it in the middle of this, a line is about the audit itself. */
    private void awaitExactlyWhatIsRecorded() {
        Patience.await(() -> List.of(shown(), marks()), both -> both.getFirst().equals(both.getLast()));
    }

    private Stream<String> linesOfItems() {
        return lines().filter(line -> !line.contains("audit head"));
    }

    @Test
    void where_the_chain_ends_is_told_with_its_digest() {
        aliceDestroys("4270", "Destroy 1 instance");

        String line = Patience.await(
                        () -> lines().filter(one -> one.contains("audit head")).toList(), all -> !all.isEmpty())
                .getFirst();

        JsonNode told = STAGE.api().newestOf("audit_head").path("details");
        assertThat(line)
                .contains("record " + told.path("seq").asLong() + " `"
                        + told.path("digest").asText() + "`");
    }

    private void aliceDestroys(String ids, String button) {
        Card card = aliceAsksFor("/destroy ids:" + ids);
        card.press(button);
        card.shows("Stopped costing");
    }

    @Test
    void every_intent_and_outcome_is_one_line_in_order_although_discord_fails_and_the_bot_dies() {
        aliceDestroys("4242 4243", "Destroy 2 instances");
        awaitExactlyWhatIsRecorded();
        assertThat(linesOfItems()
                        .filter(line -> line.contains("**4242**"))
                        .findFirst()
                        .orElseThrow())
                .contains("intent", "destroy **4242**", "<@" + alice.id() + ">");
        assertThat(linesOfItems().toList().getLast()).contains("outcome", "destroyed", "plan `");
        assertThat(audit.messages())
                .allSatisfy(message -> assertThat(message.pinged()).isEmpty());

        String write = "POST /channels/" + GpuTeam.AUDIT_CHANNEL + "/messages";
        discord.faults().next(2, write).isDoneButFails(502);
        discord.faults().next(write).isThrottled(Duration.ofMillis(500));
        aliceDestroys("4244 4250", "Destroy 2 instances");
        awaitExactlyWhatIsRecorded();

        discord.faults().next(20, write).isDoneButFails(500);
        long before = lines().count();
        aliceDestroys("4251 4260", "Destroy 2 instances");
        Patience.await(() -> lines().count(), count -> count > before);
        STAGE.bot.kill().start().awaitReady();
        awaitExactlyWhatIsRecorded();

        STAGE.bot.kill();
        STAGE.bot.start().awaitReady();
        aliceDestroys("4261", "Destroy 1 instance");
        awaitExactlyWhatIsRecorded();
    }
}
