package io.vastwarden.service.cli;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vastwarden.service.proof.SandboxResource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@WithTestResource(SandboxResource.class)
class TokensTest {

    private final String admin = ConfigProvider.getConfig().getValue("warden.admin.token", String.class);

    @TempDir
    Path folder;

    @Test
    void a_token_that_was_made_opens_the_service_as_its_caller() {
        Run run = token("--name", "made-at-a-terminal", "--grants", "view,destroy");

        assertThat(run.err()).isEmpty();
        given().auth()
                .oauth2(run.out())
                .get("/v1/me")
                .then()
                .statusCode(200)
                .body("name", equalTo("caller:made-at-a-terminal"))
                .body("grants", contains("view", "destroy"));
    }

    @Test
    void the_admin_token_can_be_in_a_file() throws IOException {
        Path file = Files.writeString(folder.resolve("admin.token"), admin + "\n");

        Run run = Run.of(
                Map.of(
                        "WARDEN_URL",
                        "http://127.0.0.1:" + RestAssured.port,
                        "WARDEN_ADMIN_TOKEN_FILE",
                        file.toString()),
                "token",
                "--name",
                "made-with-a-file",
                "--grants",
                "view");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("wrd_");
    }

    @Test
    void a_file_of_the_admin_token_that_is_not_there_is_named() {
        assertThat(Run.of(
                        Map.of("WARDEN_URL", "http://127.0.0.1:9", "WARDEN_ADMIN_TOKEN_FILE", "/no/such/file"),
                        "token",
                        "--name",
                        "any",
                        "--grants",
                        "view"))
                .isEqualTo(new Run(1, "", "The file named in WARDEN_ADMIN_TOKEN_FILE cannot be read: /no/such/file."));
    }

    @Test
    void what_the_service_refuses_is_told_in_its_words() {
        assertThat(token("--name", "Not A Name", "--grants", "view"))
                .isEqualTo(new Run(
                        1,
                        "",
                        "The service says: name must be 1 to 64 of a-z, 0-9, dot, dash and underscore, and begin with a"
                                + " letter or digit. Nothing was made."));
    }

    @Test
    void a_kept_token_stays_while_the_service_takes_it_and_only_its_owner_may_read_it() throws IOException {
        Path file = folder.resolve("kept.token");
        assertThat(keep("kept", file)).isEqualTo(new Run(0, "", ""));
        String first = Files.readString(file);
        assertThat(keep("kept", file)).isEqualTo(new Run(0, "", ""));

        assertThat(Files.readString(file)).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_kept_token_that_the_service_refuses_is_made_again() throws IOException {
        Path file = folder.resolve("refused.token");
        Files.writeString(file, "wrd_aaaaaaaa_" + "A".repeat(43));

        assertThat(keep("refused", file)).isEqualTo(new Run(0, "", ""));

        opens(file, "caller:refused");
    }

    @Test
    void a_kept_token_that_was_lost_is_made_again_and_the_lost_one_opens_nothing_more() throws IOException {
        Path file = folder.resolve("lost.token");
        keep("lost", file);
        String lost = Files.readString(file).strip();
        Files.delete(file);

        assertThat(keep("lost", file)).isEqualTo(new Run(0, "", ""));

        opens(file, "caller:lost");
        given().auth().oauth2(lost).get("/v1/me").then().statusCode(401);
    }

    @Test
    void a_kept_token_is_made_again_when_it_should_hold_other_grants() throws IOException {
        Path file = folder.resolve("grown.token");
        keep("grown", file);

        assertThat(token("--name", "grown", "--grants", "view,approve", "--keep", file.toString())
                        .code())
                .isZero();

        given().auth()
                .oauth2(Files.readString(file).strip())
                .get("/v1/me")
                .then()
                .body("grants", contains("view", "approve"));
    }

    @Test
    void a_caller_is_made_with_its_limits_and_listed_with_them() {
        token(
                "--name",
                "narrow",
                "--grants",
                "view,destroy",
                "--account",
                "default",
                "--only",
                "4242,ci-*",
                "--expires-at",
                "2099-01-01T00:00:00Z");

        Run listed = token("list");

        assertThat(listed.err()).isEmpty();
        assertThat(listed.out().lines())
                .filteredOn(line -> line.startsWith("narrow ("))
                .singleElement()
                .asString()
                .matches("narrow \\([a-z0-9]{8}\\): view, destroy in the account default, only 4242, ci-\\*;"
                        + " never used; expires 2099-01-01T00:00:00Z");
        assertThat(listed.out()).doesNotContain("wrd_");
    }

    @Test
    void a_rotated_token_opens_and_the_one_before_does_not() {
        String before = token("--name", "turned", "--grants", "view").out();

        Run rotated = token("rotate", "turned");

        assertThat(rotated.err()).isEmpty();
        given().auth().oauth2(before).get("/v1/me").then().statusCode(401);
        given().auth()
                .oauth2(rotated.out())
                .get("/v1/me")
                .then()
                .statusCode(200)
                .body("name", equalTo("caller:turned"));
    }

    @Test
    void a_revoked_token_opens_nothing_and_the_list_says_so() {
        String token = token("--name", "gone", "--grants", "view").out();
        String id = token.substring(4, 12);

        Run revoked = token("revoke", id);

        assertThat(revoked.out()).startsWith("gone is revoked: ");
        given().auth().oauth2(token).get("/v1/me").then().statusCode(401);
        assertThat(token("list").out().lines())
                .anyMatch(line -> line.startsWith("gone (" + id + ")") && line.contains("; revoked "));
        assertThat(token("revoke", "gone"))
                .isEqualTo(new Run(
                        1,
                        "",
                        "There is no caller gone that is not revoked. Nothing has changed. ./warden token list shows them"
                                + " all."));
    }

    @Test
    void who_has_the_grant_may_do_it_with_an_own_token_from_a_file() throws IOException {
        Path file = Files.writeString(
                folder.resolve("lead.token"),
                token("--name", "lead", "--grants", "admin").out());

        Run listed = Run.of(
                Map.of("WARDEN_URL", "http://127.0.0.1:" + RestAssured.port, "WARDEN_TOKEN_FILE", file.toString()),
                "token",
                "list");

        assertThat(listed.err()).isEmpty();
        assertThat(listed.out()).contains("lead (");
    }

    @Test
    void what_is_not_understood_changes_nothing() {
        assertThat(token("rotate").err()).startsWith("Name one caller, by its name or id. Usage: token ");
        assertThat(token("rotate", "a", "b").code()).isEqualTo(2);
        assertThat(token("lend", "a").err()).startsWith("\"lend\" is not understood. Usage: ");
        assertThat(token("lend").err()).startsWith("\"lend\" is not understood. Usage: ");
        assertThat(token("list", "--name", "x").err()).startsWith("There is no option --name. Usage: ");
    }

    private static void opens(Path file, String caller) throws IOException {
        given().auth()
                .oauth2(Files.readString(file).strip())
                .get("/v1/me")
                .then()
                .statusCode(200)
                .body("name", equalTo(caller));
    }

    private Run keep(String name, Path file) {
        return token("--name", name, "--grants", "view,delegate", "--keep", file.toString());
    }

    private Run token(String... options) {
        String[] arguments = new String[options.length + 1];
        arguments[0] = "token";
        System.arraycopy(options, 0, arguments, 1, options.length);
        return Run.of(
                Map.of("WARDEN_URL", "http://127.0.0.1:" + RestAssured.port, "WARDEN_ADMIN_TOKEN", admin), arguments);
    }
}
