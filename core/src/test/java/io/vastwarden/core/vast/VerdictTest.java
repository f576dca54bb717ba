package io.vastwarden.core.vast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerdictTest {
    @Test
    void success_true_is_done_with_and_without_words() {
        assertThat(destroy(200, "{\"success\":true}")).isInstanceOf(Destroyed.class);
        assertThat(destroy(200, "{\"success\":true,\"msg\":\"Instance destroyed successfully\",\"new_field\":[1]}"))
                .isEqualTo(new Destroyed(new Answer(
                        200,
                        "",
                        "Instance destroyed successfully",
                        "{\"success\":true,\"msg\":\"Instance destroyed successfully\",\"new_field\":[1]}")));
    }

    @Test
    void a_yes_in_bulk_is_one_yes_for_all() {
        String body = "{\"success\":true,\"msg\":\"2 instances destroyed\"}";

        assertThat(destroyInBulk(200, body))
                .isEqualTo(new DestroyedInBulk(new Answer(200, "", "2 instances destroyed", body)));
    }

    @Test
    void a_cleanup_tells_how_many_contracts_were_deleted() {
        String body = "{\"success\":true,\"ctime\":1633036800.5,\"machine_id\":123,\"user_id\":456,\"num_deleted\":5,"
                + "\"msg\":\"deleted 5 expired contracts on machine 123\"}";

        assertThat(cleanup(123, 200, body))
                .isEqualTo(new Cleaned(
                        OptionalInt.of(5), new Answer(200, "", "deleted 5 expired contracts on machine 123", body)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"success\":true}",
                "{\"success\":true,\"num_deleted\":null,\"machine_id\":null}",
                "{\"success\":true,\"num_deleted\":\"many\"}",
                "{\"success\":true,\"num_deleted\":-1}"
            })
    void a_cleanup_that_does_not_say_how_many_is_done_all_the_same(String body) {
        assertThat(cleanup(123, 200, body))
                .isInstanceOfSatisfying(
                        Cleaned.class, done -> assertThat(done.numDeleted()).isEmpty());
    }

    @Test
    void a_cleanup_that_answers_about_another_machine_is_unclear() {
        assertThat(cleanup(123, 200, "{\"success\":true,\"machine_id\":124}")).isInstanceOf(Unclear.class);
        assertThat(cleanup(123, 200, "{\"success\":true,\"machine_id\":[]}")).isInstanceOf(Unclear.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            200 | {"success":false,"error":"not_found","msg":"Instance not found"}               | NotFound
            200 | {"success":false,"error":"no_such_instance"}                                   | NotFound
            200 | {"error":"not_found"}                                                          | NotFound
            200 | {"success":false,"error":"auth_error","msg":"Invalid user key"}                | KeyRefused
            200 | {"success":false,"msg":"Invalid user key"}                                     | KeyRefused
            200 | {"success":false,"error":"invalid_args","msg":"invalid instance_id"}           | Refused
            200 | {"success":false}                                                              | Refused
            200 | {"success":false,"error":"rate_limit_exceeded"}                                | Throttled
            200 | {"success":false,"msg":"API requests too frequent endpoint threshold=3.0"}     | Throttled
            200 | API requests too frequent                                                      | Throttled
            400 | {"success":false,"error":"invalid_args","msg":"invalid instance_id"}           | Refused
            400 | {"message":"no"}                                                               | Refused
            400 | not json                                                                       | Refused
            401 | {"success":false,"error":"auth_error","msg":"Invalid user key"}                | KeyRefused
            401 | ''                                                                             | KeyRefused
            403 | {"success":false,"error":"auth_error"}                                         | KeyRefused
            403 | {"success":false,"error":"forbidden","msg":"this key lacks machine_write"}     | Refused
            403 | <html>blocked</html>                                                           | Refused
            404 | {"success":false,"error":"not_found","msg":"Instance not found"}               | NotFound
            404 | {"success":false,"error":"no_such_instance"}                                   | NotFound
            404 | <html>nothing here</html>                                                      | NotFound
            404 | {"success":false,"error":"auth_error","msg":"Not logged in"}                   | KeyRefused
            404 | {"error":"auth_error"}                                                         | KeyRefused
            404 | {"message":"Invalid user key"}                                                 | KeyRefused
            404 | {"detail":"Session expired"}                                                   | KeyRefused
            404 | Session expired, log in again                                                  | KeyRefused
            410 | {"success":false,"error":"deprecated_endpoint","msg":"use v1"}                 | Refused
            422 | {"detail":[{"loc":["path"],"msg":"not a number"}]}                             | Refused
            408 | {"success":false,"error":"timeout"}                                            | Unclear
            429 | ''                                                                             | Throttled
            429 | API requests too frequent                                                      | Throttled
            429 | API requests too frequent: endpoint threshold=3.0                              | Throttled
            429 | {"success":false,"error":"rate_limit_exceeded","msg":"API requests too frequent endpoint threshold=3.0"} | Throttled
            429 | {"detail":"API requests too frequent endpoint threshold=8"}                    | Throttled
            """)
    void an_answer_that_is_not_success_is_the_trouble_that_it_names(int status, String body, String trouble) {
        assertThat(destroy(status, body).getClass().getSimpleName()).isEqualTo(trouble);
        assertThat(destroyInBulk(status, body)).isEqualTo(destroy(status, body));
        assertThat(cleanup(7, status, body).getClass().getSimpleName()).isEqualTo(trouble);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            200 | ''
            200 | <html><body>Bad gateway</body></html>
            200 | {"success":tr
            200 | {"success":true
            200 | {"success":true} and more
            200 | {"success":false,"success":true}
            200 | true
            200 | null
            200 | []
            200 | {}
            200 | {"msg":"fine"}
            200 | {"success":"true"}
            200 | {"success":1}
            200 | {"success":null}
            201 | {"success":true}
            202 | {"success":true}
            204 | ''
            301 | ''
            302 | {"success":true}
            500 | {"success":false,"error":"internal"}
            502 | <html>Bad gateway</html>
            503 | {"success":true}
            504 | ''
            """)
    void an_answer_that_proves_nothing_is_unclear(int status, String body) {
        assertThat(destroy(status, body))
                .isInstanceOfSatisfying(
                        Unclear.class,
                        unclear -> assertThat(unclear.answer().orElseThrow().status())
                                .isEqualTo(status));
        assertThat(destroyInBulk(status, body)).isInstanceOf(Unclear.class);
        assertThat(cleanup(7, status, body)).isInstanceOf(Unclear.class);
    }

    @Test
    void what_did_not_leave_is_not_sent_and_what_left_unanswered_is_unclear() {
        assertThat(Verdict.destroy(new Exchange.NeverLeft("no connection"))).isEqualTo(new NotSent("no connection"));
        assertThat(Verdict.cleanup(7, new Exchange.Unanswered("it broke")))
                .isEqualTo(new Unclear("it broke", Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"success":false,"error":"e","msg":"words"}      | e | words
            {"success":false,"error":"e","message":"words"}  | e | words
            {"success":false,"error":"e","detail":"words"}   | e | words
            {"msg":null,"message":" ","detail":"words"}      | '' | words
            "words"                                          | '' | words
            words                                            | '' | words
            {"error":{"code":1},"msg":["words"]}             | '' | ''
            <p>words</p>                                     | '' | ''
            """)
    void code_and_words_are_found_wherever_they_are(String body, String error, String msg) {
        assertThat(destroy(400, body)).isEqualTo(new Refused(new Answer(400, error, msg, body)));
    }

    @Test
    void a_429_tells_its_interval_in_every_shape() {
        assertThat(threshold("API requests too frequent", Optional.empty())).isEmpty();
        assertThat(threshold("API requests too frequent: endpoint threshold=3.0", Optional.empty()))
                .contains(Duration.ofSeconds(3));
        assertThat(threshold("API requests too frequent endpoint threshold=3.5", Optional.empty()))
                .contains(Duration.ofMillis(3500));
        assertThat(threshold(
                        "{\"success\":false,\"error\":\"rate_limit_exceeded\","
                                + "\"msg\":\"API requests too frequent endpoint threshold=3.0\"}",
                        Optional.empty()))
                .contains(Duration.ofSeconds(3));
        assertThat(threshold("{\"detail\":\"API requests too frequent endpoint threshold=8\"}", Optional.empty()))
                .contains(Duration.ofSeconds(8));
        assertThat(threshold("Endpoint THRESHOLD: 4.", Optional.empty())).contains(Duration.ofSeconds(4));
    }

    @Test
    void a_retry_after_in_seconds_counts_too_and_the_longer_of_both_holds() {
        assertThat(threshold("", Optional.of("7"))).contains(Duration.ofSeconds(7));
        assertThat(threshold("threshold=3", Optional.of("7"))).contains(Duration.ofSeconds(7));
        assertThat(threshold("threshold=30", Optional.of("7"))).contains(Duration.ofSeconds(30));
        assertThat(threshold("", Optional.of("Wed, 21 Oct 2026 07:28:00 GMT"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "threshold=NaN",
                "threshold=-3",
                "threshold=0",
                "threshold=0.0",
                "threshold=601",
                "threshold=999999999999999999999999",
                "threshold=3e5",
                "threshold=3.0e5",
                "threshold=0.00000000001",
                "threshold=Infinity",
                "threshold="
            })
    void an_absurd_threshold_is_ignored(String body) {
        assertThat(threshold(body, Optional.empty())).isNotPresent();
    }

    @Test
    void of_a_body_only_its_start_is_kept() {
        Refused refused = (Refused) destroy(400, "x".repeat(10_000));

        assertThat(refused.answer().body()).hasSize(2048);
        assertThat(refused.answer().msg()).hasSize(300);
    }

    @Test
    void words_are_one_line_of_bearable_length() {
        Refused refused = (Refused) destroy(400, "{\"msg\":\"no\\n\\tway " + "x".repeat(10_000) + "\"}");

        assertThat(refused.answer().msg()).hasSize(300).startsWith("no way x");
    }

    @Test
    void a_deeply_nested_body_is_not_read_as_json() {
        assertThat(destroy(200, "[".repeat(200_000))).isInstanceOf(Unclear.class);
    }

    @Test
    void every_trouble_has_a_sentence_with_vast_ais_words() {
        assertThat(((Trouble) destroy(404, "{\"error\":\"not_found\",\"msg\":\"Instance not found\"}")).words())
                .isEqualTo("Vast.ai does not find it (404 not_found: Instance not found).");
        assertThat(((Trouble) destroy(429, "")).words())
                .isEqualTo("Vast.ai wants a longer pause between requests (429).");
        assertThat(((Trouble) destroy(401, "")).words()).isEqualTo("Vast.ai refused the account's API key (401).");
        assertThat(((Trouble) destroy(400, "{\"error\":\"invalid_args\"}")).words())
                .isEqualTo("Vast.ai refused the request (400 invalid_args).");
        assertThat(((Trouble) destroy(502, "")).words())
                .isEqualTo("It is unclear what Vast.ai did: it answered with status 502.");
        assertThat(new NotSent("no connection").words())
                .isEqualTo("The request was not sent to Vast.ai: no connection.");
    }

    private static DestroyReply destroy(int status, String body) {
        return Verdict.destroy(new Exchange.Whole(status, Optional.empty(), body));
    }

    private static BulkReply destroyInBulk(int status, String body) {
        return Verdict.destroyInBulk(new Exchange.Whole(status, Optional.empty(), body));
    }

    private static CleanupReply cleanup(long machineId, int status, String body) {
        return Verdict.cleanup(machineId, new Exchange.Whole(status, Optional.empty(), body));
    }

    private static Optional<Duration> threshold(String body, Optional<String> retryAfter) {
        return ((Throttled) Verdict.destroy(new Exchange.Whole(429, retryAfter, body))).threshold();
    }
}
