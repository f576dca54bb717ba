package io.vastwarden.service.cli;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vastwarden.service.proof.SandboxResource;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SandboxResource.class)
class ProtectionCommandsTest {

    private final String admin = ConfigProvider.getConfig().getValue("warden.admin.token", String.class);

    @Test
    void what_is_protected_is_listed_cannot_be_planned_and_can_be_planned_when_it_is_unprotected() {
        Run made = run(admin, "protect", "--id", "4250", "--reason", "holds the only copy");

        assertThat(made.err()).isEmpty();
        assertThat(made.out()).matches("[a-z0-9]{8} protects .*4250.*: holds the only copy \\(.+\\)");
        String id = made.out().substring(0, 8);
        assertThat(run(admin, "protections").out().lines()).contains(made.out());
        plan(4250, 403).body("detail", containsString("holds the only copy"));

        Run removed = run(admin, "unprotect", id, "--reason", "copied elsewhere");

        assertThat(removed.err()).isEmpty();
        assertThat(removed.out()).contains(id);
        assertThat(run(admin, "protections").out()).doesNotContain(id);
        plan(4250, 201);
    }

    @Test
    void who_may_not_remove_a_protection_is_told_so_and_it_holds() {
        Run made = run(admin, "protect", "--label", "held-*", "--reason", "customers");
        String id = made.out().substring(0, 8);
        String operator = Run.of(
                        Map.of("WARDEN_URL", url(), "WARDEN_ADMIN_TOKEN", admin),
                        "token",
                        "--name",
                        "an-operator",
                        "--grants",
                        "view,destroy")
                .out();

        Run refused = run(operator, "unprotect", id, "--reason", "in my way");

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).startsWith("The service says: ").contains("approve");
        assertThat(run(operator, "protections").out()).contains(id);
        run(admin, "unprotect", id, "--reason", "over");
    }

    @Test
    void what_to_protect_is_named_in_exactly_one_way_and_with_a_reason() {
        assertThat(run(admin, "protect", "--reason", "because").err())
                .startsWith("Name what to protect in exactly one way. Usage: ");
        assertThat(run(admin, "protect", "--id", "1", "--label", "a", "--reason", "because")
                        .err())
                .startsWith("Name what to protect in exactly one way. Usage: ");
        assertThat(run(admin, "protect", "--id", "many", "--reason", "because").err())
                .startsWith("--id takes a number, not \"many\". Usage: ");
        assertThat(run(admin, "protect", "--id", "1").err()).startsWith("--reason is missing. Usage: ");
        assertThat(Run.of(Map.of("WARDEN_URL", url()), "protections"))
                .isEqualTo(new Run(1, "", "Neither WARDEN_TOKEN nor WARDEN_ADMIN_TOKEN is set."));
    }

    private static io.restassured.response.ValidatableResponse plan(long id, int status) {
        return given().auth()
                .oauth2(ConfigProvider.getConfig().getValue("warden.admin.token", String.class))
                .contentType("application/json")
                .body(Map.of("operation", "destroy", "ids", new long[] {id}))
                .post("/v1/plans")
                .then()
                .statusCode(status);
    }

    private static String url() {
        return "http://127.0.0.1:" + RestAssured.port;
    }

    private static Run run(String token, String... arguments) {
        return Run.of(Map.of("WARDEN_URL", url(), "WARDEN_TOKEN", token), arguments);
    }
}
