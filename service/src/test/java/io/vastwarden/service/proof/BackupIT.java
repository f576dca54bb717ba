package io.vastwarden.service.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vastwarden.sandbox.vast.Endpoint;
import io.vastwarden.sandbox.vast.Fault;
import io.vastwarden.sandbox.vast.VastStandIn;
import io.vastwarden.service.cli.CommandLine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups of the packaged service's file: made while it works, and put back. */
class BackupIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Asker ADMIN = new Asker("admin", SandboxResource.ADMIN_TOKEN);

    @TempDir
    Path folder;

    private final VastStandIn vast = VastStandIn.start(VastStandIn.settings()
            .intervals(Duration.ofMillis(50))
            .interval(Endpoint.DESTROY_INSTANCE, Duration.ofMillis(100)));

    @AfterEach
    void stop() {
        vast.close();
    }

    @Test
    void what_was_under_way_when_the_backup_was_made_is_not_gone_on_with() throws IOException {
        Path backup = folder.resolve("backup.db");
        vast.faults().on(Endpoint.DESTROY_INSTANCE, 4243, Fault.delayAfterEffect(Duration.ofSeconds(3)));
        try (PackagedService service = new PackagedService(folder, vast)) {
            Shown done = ADMIN.does("destroy", 4291);
            Shown awaiting = ADMIN.plans("destroy", 4250);
            Shown running = ADMIN.approves(ADMIN.plans("destroy", 4242, 4243, 4244, 4251));
            vast.log().awaitCalls(Endpoint.DESTROY_INSTANCE, 3, LIMIT);

            assertThat(run("backup", backup)).startsWith("0 Backed up");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                    .isEqualTo("rw-------");
            assertThat(run("backup", backup)).startsWith("1 The file " + backup + " is there already");
            ADMIN.cancelling(running).then().statusCode(200);
            ADMIN.awaitEnd(running);
            int sent = vast.log().calls(Endpoint.DESTROY_INSTANCE).size();

            assertThat(run("restore", backup)).startsWith("1 A Warden works on").contains("Nothing was restored");
            service.kill();
            assertThat(run("restore", backup)).startsWith("0 ").contains("Restored");
            service.startAgain();

            assertThat(ADMIN.sees(done)).isEqualTo(done);
            assertThat(ADMIN.sees(awaiting).state()).isEqualTo("expired");
            Shown ended = ADMIN.sees(running);
            assertThat(ended.state()).isEqualTo("done");
            assertThat(ended.outcome(4244)).isEqualTo("unclear");
            assertThat(ended.outcome(4251)).isEqualTo("unclear");
            assertThat(ended.words(4251)).contains("was put back from a backup").contains("not sent since");
            assertThat(vast.log().calls(Endpoint.DESTROY_INSTANCE)).hasSize(sent);
            assertThat(ADMIN.audit("").toString()).contains("\"restored\"");
            assertThat(ADMIN.does("destroy", 4260).outcome(4260)).isEqualTo("destroyed");
            service.kill();
            service.startAgain();
            assertThat(ADMIN.audit("").stream()
                            .filter(one -> one.path("kind").asText().equals("restored")))
                    .as("it is done once")
                    .hasSize(1);
        }
    }

    @Test
    void what_root_restores_belongs_to_whom_the_database_belonged() throws IOException {
        assumeTrue(Files.getOwner(folder).getName().equals("root"), "only root gives files away");
        UserPrincipal somebody =
                folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
        Path database = folder.resolve("warden.db");
        Path backup = folder.resolve("backup.db");
        try (PackagedService service = new PackagedService(folder, vast)) {
            assertThat(run("backup", backup)).startsWith("0 ");
            service.kill();
        }
        Files.setOwner(database, somebody);

        assertThat(run("restore", backup)).startsWith("0 ");

        assertThat(Files.getOwner(database)).isEqualTo(somebody);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(database)))
                .isEqualTo("rw-------");
    }

    @Test
    void what_is_not_wardens_is_not_restored() throws IOException {
        Path text = Files.writeString(folder.resolve("text"), "no database\n".repeat(1000));
        assertThat(run("restore", text)).startsWith("1 ").contains("is not a database of Warden's");
        assertThat(run("restore", folder.resolve("nothing"))).startsWith("1 There is no file");
        assertThat(run("backup", folder.resolve("copy"))).startsWith("1 There is no database at");
        assertThat(folder.resolve("warden.db")).doesNotExist();
        assertThat(folder.resolve("copy")).doesNotExist();
    }

    /** The exit code, and what was said. */
    private String run(String command, Path file) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        int code = CommandLine.run(
                new String[] {command, file.toString()}, Map.of("WARDEN_DATA", folder.toString()), out, out);
        return code + " " + said.toString(StandardCharsets.UTF_8);
    }
}
