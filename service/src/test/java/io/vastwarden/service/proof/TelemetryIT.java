package io.vastwarden.service.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vastwarden.sandbox.vast.VastStandIn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Traces and JSON logs of the packaged service, wanted and not wanted. */
class TelemetryIT {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final Asker ADMIN = Bench.ADMIN;

    @TempDir
    Path data;

    @Test
    void traces_go_where_they_are_wanted_without_secrets_and_vast_ai_learns_nothing_of_them() {
        try (VastStandIn vast = VastStandIn.start(VastStandIn.settings());
                OtlpReceiver receiver = new OtlpReceiver();
                PackagedService service = new PackagedService(
                        data,
                        vast,
                        Map.of(
                                "WARDEN_TRACES_ENDPOINT",
                                receiver.address(),
                                "WARDEN_TRACES_HEADERS",
                                "Receiver-Key=of-the-receiver"))) {
            ADMIN.ask()
                    .header("traceparent", "00-" + TRACE + "-b7ad6b7169203331-01")
                    .header("baggage", "somebody=else")
                    .get("/v1/instances")
                    .then()
                    .statusCode(200);
            ADMIN.get("/v1/instances?api_key=a-secret-in-the-query").then().statusCode(400);
            ADMIN.ask().delete("/api/v0/instances/4242/").then().statusCode(200);

            String heard = Patience.await(
                    "the traces",
                    receiver::heard,
                    all -> all.contains("GET /v1/instances")
                            && all.contains("GET /api/v1/instances/")
                            && all.contains("DELETE /api/v0/instances/{id}"));

            assertThat(heard).contains("warden-service", "of-the-receiver", bytes(TRACE));
            assertThat(heard)
                    .doesNotContain("a-secret-in-the-query", SandboxResource.ADMIN_TOKEN, vast.key(), "somebody");
            assertThat(vast.log().calls())
                    .isNotEmpty()
                    .allSatisfy(call ->
                            assertThat(call.headers()).doesNotContainKeys("traceparent", "tracestate", "baggage"));
            assertThat(service.terminate()).isEqualTo(143);
        }
    }

    @Test
    void without_a_receiver_there_is_no_trace_and_no_word_of_one_whatever_else_is_in_the_environment()
            throws IOException {
        try (VastStandIn vast = VastStandIn.start(VastStandIn.settings());
                OtlpReceiver receiver = new OtlpReceiver();
                PackagedService service = new PackagedService(
                        data,
                        vast,
                        Map.of(
                                "OTEL_EXPORTER_OTLP_ENDPOINT",
                                receiver.address(),
                                "OTEL_EXPORTER_OTLP_PROTOCOL",
                                "http/protobuf",
                                "OTEL_SDK_DISABLED",
                                "false"))) {
            ADMIN.get("/v1/instances").then().statusCode(200);
            service.terminate();

            assertThat(receiver.heard()).isEmpty();
            assertThat(log()).isNotEmpty().noneMatch(line -> line.matches("(?i).*(otel|opentelemetry|export).*"));
            assertThat(log()).anyMatch(line -> line.matches("\\S+ INFO +Announcement event=started .*"));
        }
    }

    @Test
    void each_line_of_the_log_is_a_json_object_where_that_is_wanted() throws IOException {
        try (VastStandIn vast = VastStandIn.start(VastStandIn.settings());
                PackagedService service = new PackagedService(data, vast, Map.of("WARDEN_LOG_JSON", "true"))) {
            ADMIN.ask().delete("/api/v0/instances/4242/").then().statusCode(200);
            service.terminate();
        }

        ObjectMapper json = new ObjectMapper();
        List<String> log = log();
        assertThat(log).isNotEmpty();
        for (String line : log) {
            assertThat(json.readTree(line).path("level").asText()).as(line).isNotEmpty();
        }
        assertThat(log).anyMatch(line -> line.contains("event=outcome plan="));
    }

    private List<String> log() throws IOException {
        return Files.readAllLines(data.resolve("service.log"));
    }

    private static String bytes(String hexadecimal) {
        return new String(HexFormat.of().parseHex(hexadecimal), StandardCharsets.ISO_8859_1);
    }
}
