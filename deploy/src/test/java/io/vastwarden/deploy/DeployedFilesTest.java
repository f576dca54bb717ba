package io.vastwarden.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The files that deploy Warden name only what there is, agree with each other, and give no more rights than are needed. */
class DeployedFilesTest {

    private static final Pattern SECRET = Pattern.compile("(?m)(TOKEN|API_KEY|PASSWORD)\\s*[:=]\\s*\\S");

    @Test
    void they_are_all_there() {
        assertThat(Project.deployed())
                .extracting(file -> Project.DEPLOY.relativize(file).toString())
                .contains(
                        "service.Dockerfile",
                        "bot.Dockerfile",
                        "service.jvm.Dockerfile",
                        "bot.jvm.Dockerfile",
                        "compose.yaml",
                        "compose.postgres.yaml",
                        "compose.jvm.yaml",
                        "kubernetes/service.yaml",
                        "kubernetes/bot.yaml",
                        "systemd/warden-service.service",
                        "systemd/warden-bot.service");
    }

    @Test
    void every_setting_that_they_name_is_one_that_the_readme_documents() {
        Set<String> documented = Project.settingsIn(Project.text(Project.ROOT.resolve("README.md")));
        for (Path file : Project.deployed()) {
            assertThat(documented).as(file.toString()).containsAll(Project.settingsIn(Project.text(file)));
        }
    }

    @Test
    void no_secret_stands_in_an_environment_but_only_the_file_that_holds_it() {
        for (Path file : Project.deployed()) {
            Matcher secret = SECRET.matcher(Project.text(file));
            assertThat(secret.find()).as("a secret in " + file).isFalse();
        }
    }

    @Test
    void every_image_runs_as_nobody_special_tells_its_health_by_itself_and_is_labelled() {
        for (Path file : Project.deployed(".Dockerfile")) {
            String last = Project.text(file).replaceFirst("(?s).*\nFROM ", "");
            assertThat(last)
                    .as(file.toString())
                    .containsPattern("(?m)^USER 1001:1001$")
                    .containsPattern("(?m)^HEALTHCHECK .*\"health\"]$")
                    .contains(
                            "org.opencontainers.image.licenses",
                            "org.opencontainers.image.version",
                            "org.opencontainers.image.source")
                    .doesNotContainPattern("(?m)^RUN ")
                    .doesNotContain("curl", "/bin/sh");
        }
    }

    @Test
    void an_image_for_the_jvm_is_started_and_asked_as_the_other_one_is() {
        Pattern started = Pattern.compile("(?m)CMD (\\[.*\"health\"])\\nENTRYPOINT (.*)$");
        for (String program : List.of("service", "bot")) {
            String command = "/app/warden-" + program;
            for (String kind : List.of("", ".jvm")) {
                Matcher said = started.matcher(Project.text(Project.DEPLOY.resolve(program + kind + ".Dockerfile")));
                assertThat(said.find()).isTrue();
                assertThat(said.group(1)).isEqualTo("[\"%s\", \"health\"]", command);
                assertThat(said.group(2)).isEqualTo("[\"%s\"]", command);
            }
        }
    }

    @Test
    void the_ports_of_images_compose_and_manifests_are_those_that_the_programs_listen_at() {
        for (String program : List.of("service", "bot")) {
            String port = program.equals("service") ? "8080" : "8090";
            String setting = program.equals("service") ? "WARDEN_HTTP_PORT" : "WARDEN_BOT_PORT";
            assertThat(Project.text(Project.ROOT.resolve(program + "/src/main/resources/application.properties")))
                    .contains("port:" + port + "}");
            for (String kind : List.of("", ".jvm")) {
                assertThat(Project.text(Project.DEPLOY.resolve(program + kind + ".Dockerfile")))
                        .contains("EXPOSE " + port + "\n", setting + "=" + port);
            }
            for (JsonNode container : containers("kubernetes/" + program + ".yaml")) {
                assertThat(container.path("ports").path(0).path("containerPort").asText())
                        .isEqualTo(port);
            }
        }
        JsonNode compose = compose("compose.yaml").path("services");
        assertThat(compose.path("service").path("ports").path(0).asText()).isEqualTo("127.0.0.1:8080:8080");
        assertThat(compose.path("bot").path("environment").path("WARDEN_URL").asText())
                .isEqualTo("http://service:8080");
        assertThat(compose.path("bot").has("ports")).isFalse();
    }

    @Test
    void compose_runs_both_read_only_without_rights_and_hands_each_its_own_secrets() {
        JsonNode compose = compose("compose.yaml");
        JsonNode hardened = compose.path("x-hardened");
        assertThat(hardened.path("read_only").asBoolean()).isTrue();
        assertThat(hardened.path("user").asText()).isEqualTo("1001:1001");
        assertThat(hardened.path("cap_drop").path(0).asText()).isEqualTo("ALL");
        for (String program : List.of("service", "bot")) {
            JsonNode service = compose.path("services").path(program);
            assertThat(service.has("<<")).as(program).isTrue();
            List<String> files = filesOfSecrets(service);
            assertThat(files).isNotEmpty().allSatisfy(file -> {
                String name = file.replaceFirst("^/run/secrets/", "");
                assertThat(service.path("secrets").valueStream().map(JsonNode::asText))
                        .contains(name);
                assertThat(compose.path("secrets").has(name)).isTrue();
            });
        }
        assertThat(compose.path("services").path("bot").path("secrets").toString())
                .doesNotContain("vast");
    }

    @Test
    void kubernetes_runs_two_services_and_one_bot_probed_bounded_and_without_rights() {
        assertThat(workload("kubernetes/service.yaml")
                        .path("spec")
                        .path("replicas")
                        .asInt())
                .isEqualTo(2);
        assertThat(workload("kubernetes/bot.yaml").path("spec").path("replicas").asInt())
                .isEqualTo(1);
        for (String file : List.of("kubernetes/service.yaml", "kubernetes/bot.yaml")) {
            JsonNode pod = workload(file).path("spec").path("template").path("spec");
            assertThat(pod.path("securityContext").path("runAsNonRoot").asBoolean())
                    .as(file)
                    .isTrue();
            assertThat(pod.path("automountServiceAccountToken").asBoolean(true))
                    .as(file)
                    .isFalse();
            for (JsonNode container : containers(file)) {
                for (String probe : List.of("startupProbe", "readinessProbe", "livenessProbe")) {
                    assertThat(container
                                    .path(probe)
                                    .path("httpGet")
                                    .path("path")
                                    .asText())
                            .as(file + " " + probe)
                            .startsWith("/q/health/");
                }
                assertThat(container.path("resources").path("limits").has("memory"))
                        .as(file)
                        .isTrue();
                JsonNode rights = container.path("securityContext");
                assertThat(rights.path("readOnlyRootFilesystem").asBoolean())
                        .as(file)
                        .isTrue();
                assertThat(rights.path("allowPrivilegeEscalation").asBoolean(true))
                        .as(file)
                        .isFalse();
                assertThat(rights.path("capabilities").path("drop").path(0).asText())
                        .as(file)
                        .isEqualTo("ALL");
            }
        }
    }

    @Test
    void each_unit_hands_every_secret_that_it_names_as_a_credential_and_runs_as_a_user_of_its_own() {
        for (Path file : Project.deployed(".service")) {
            String unit = Project.text(file);
            assertThat(unit).as(file.toString()).contains("\nDynamicUser=yes\n", "\nProtectSystem=strict\n");
            Matcher used = Pattern.compile("_FILE=%d/(\\w+)").matcher(unit);
            List<String> names = new ArrayList<>();
            while (used.find()) {
                names.add(used.group(1));
            }
            assertThat(names).as(file.toString()).isNotEmpty();
            for (String name : names) {
                assertThat(unit).contains("\nLoadCredential=" + name + ":/etc/warden/" + name + "\n");
            }
        }
    }

    @Test
    void what_stops_them_waits_longer_than_the_service_takes_to_end() {
        assertThat(Project.text(Project.ROOT.resolve("service/src/main/resources/application.properties")))
                .contains("quarkus.shutdown.timeout=20S");
        assertThat(compose("compose.yaml")
                        .path("x-hardened")
                        .path("stop_grace_period")
                        .asText())
                .isEqualTo("40s");
        assertThat(workload("kubernetes/service.yaml")
                        .path("spec")
                        .path("template")
                        .path("spec")
                        .path("terminationGracePeriodSeconds")
                        .asInt())
                .isGreaterThanOrEqualTo(30);
        assertThat(Project.text(Project.DEPLOY.resolve("systemd/warden-service.service")))
                .contains("\nTimeoutStopSec=40\n", "\nSuccessExitStatus=143\n");
    }

    private static List<String> filesOfSecrets(JsonNode service) {
        return service.path("environment")
                .propertyStream()
                .filter(one -> one.getKey().endsWith("_FILE"))
                .map(one -> one.getValue().asText())
                .toList();
    }

    private static JsonNode compose(String file) {
        return Project.yaml(Project.DEPLOY.resolve(file)).getFirst();
    }

    private static JsonNode workload(String file) {
        return Project.yaml(Project.DEPLOY.resolve(file)).stream()
                .filter(one -> one.path("kind").asText().equals("Deployment"))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> containers(String file) {
        return workload(file)
                .path("spec")
                .path("template")
                .path("spec")
                .path("containers")
                .valueStream()
                .toList();
    }
}
