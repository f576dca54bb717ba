package io.vastwarden.service.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The audit as a whole: checked by the service, and taken away by those who check it themselves. */
@QuarkusTest
@WithTestResource(SandboxResource.class)
class AuditWholeTest extends Bench {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void an_admin_is_told_that_the_chain_is_whole_and_where_it_ends() {
        caller("view", "destroy").does("destroy", 4242);

        JsonNode found = Asker.read(ADMIN.get("/v1/audit/verification")
                .then()
                .statusCode(200)
                .extract()
                .response());

        assertThat(found.path("state").asText()).isEqualTo("whole");
        long seq = found.path("seq").asLong();
        JsonNode last = Asker.read(ADMIN.get("/v1/audit?limit=1&beyond=" + (seq - 1)))
                .path("items")
                .path(0);
        assertThat(found.path("digest").asText()).isEqualTo(last.path("digest").asText());
        assertThat(found.path("checked").asLong()).isEqualTo(seq);
        assertThat(found.path("words").asText())
                .contains(seq + " records", last.path("digest").asText());
        assertThat(caller("view").get("/v1/audit/verification").statusCode()).isEqualTo(403);
    }

    @Test
    void the_check_goes_on_from_where_an_answer_ended_and_finds_what_does_not_follow() {
        List<JsonNode> exported = exported(ADMIN, "");
        JsonNode third = exported.get(2);

        JsonNode rest = verified("3\n" + third.path("digest").asText() + "\n3");
        JsonNode wrong = verified("3\n" + "0".repeat(64) + "\n3");

        assertThat(rest.path("state").asText()).isEqualTo("whole");
        assertThat(rest.path("checked").asLong()).isEqualTo(rest.path("seq").asLong());
        assertThat(wrong.path("state").asText()).isEqualTo("broken");
        assertThat(wrong.path("seq").asLong()).isEqualTo(4);
        assertThat(wrong.path("checked").asLong()).isEqualTo(3);
        assertThat(ADMIN.get("/v1/audit/verification?after=bm9uc2Vuc2U").statusCode())
                .isEqualTo(400);
    }

    @Test
    void what_is_exported_is_the_same_chain_as_shown_and_can_be_checked_by_anybody() {
        caller("view", "destroy").does("destroy", 4243);

        List<JsonNode> lines = exported(ADMIN, "");

        String previous = "0".repeat(64);
        long seq = 0;
        for (JsonNode one : lines) {
            assertThat(one.path("seq").asLong()).isEqualTo(++seq);
            assertThat(one.path("previous").asText()).isEqualTo(previous);
            assertThat(one.path("digest").asText()).isEqualTo(Digests.ofAuditRecord(one));
            previous = one.path("digest").asText();
        }
        JsonNode shown =
                Asker.read(ADMIN.get("/v1/audit?limit=5&beyond=" + (seq - 5))).path("items");
        assertThat(lines.subList((int) seq - 5, (int) seq))
                .isEqualTo(shown.valueStream().toList());
    }

    @Test
    void an_export_goes_on_behind_a_number() {
        List<JsonNode> all = exported(ADMIN, "");
        long middle = all.get(all.size() / 2).path("seq").asLong();

        List<JsonNode> rest = exported(ADMIN, "?beyond=" + middle);

        assertThat(rest.getFirst().path("seq").asLong()).isEqualTo(middle + 1);
        assertThat(exported(ADMIN, "?beyond=" + Long.MAX_VALUE)).isEmpty();
        assertThat(ADMIN.get("/v1/audit/export?beyond=-1").statusCode()).isEqualTo(400);
    }

    @Test
    void an_export_has_what_its_caller_sees_and_nothing_more() {
        Asker theirs = callerOf(SandboxResource.OTHER, "view");
        Asker mine = caller("view");

        assertThat(exported(mine, ""))
                .extracting(one -> one.path("account").asText())
                .containsOnly("default");
        assertThat(exported(theirs, ""))
                .extracting(one -> one.path("account").asText())
                .containsOnly(SandboxResource.OTHER);
        assertThat(exported(ADMIN, "?account=" + SandboxResource.OTHER)).isEqualTo(exported(theirs, ""));
        assertThat(mine.get("/v1/audit/export?account=" + SandboxResource.OTHER).statusCode())
                .isEqualTo(400);
        assertThat(caller("destroy").get("/v1/audit/export").statusCode()).isEqualTo(403);
    }

    private static JsonNode verified(String place) {
        String after = Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
        return Asker.read(ADMIN.get("/v1/audit/verification?after=" + after)
                .then()
                .statusCode(200)
                .extract()
                .response());
    }

    private static List<JsonNode> exported(Asker asker, String query) {
        Response answer = asker.get("/v1/audit/export" + query);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("application/x-ndjson");
        return answer.asString().lines().map(AuditWholeTest::parsed).toList();
    }

    private static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError(line, e);
        }
    }
}
