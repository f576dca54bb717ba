package io.vastwarden.service.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vastwarden.service.audit.Audit;
import io.vastwarden.service.audit.Entry;
import io.vastwarden.service.proof.SandboxResource;
import io.vastwarden.service.store.Database;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@WithTestResource(value = SandboxResource.class, initArgs = @ResourceArg(name = "warden.audit.keep", value = "31d"))
class AuditCommandTest {

    private final String admin = ConfigProvider.getConfig().getValue("warden.admin.token", String.class);

    @Inject
    Audit audit;

    @Inject
    Database database;

    @TempDir
    Path folder;

    @BeforeEach
    void fiveRecords() {
        Entry entry = Entry.of(Entry.Kind.DENIAL, "caller:tëst", Map.of());
        database.write(handle -> {
            audit.append(handle, List.of(entry, entry, entry, entry, entry));
            return true;
        });
    }

    @AfterEach
    void asItWas() {
        database.write(
                handle -> handle.execute("UPDATE audit SET actor = 'caller:tëst' WHERE actor = 'somebody-else'"));
    }

    private Run run(String... arguments) {
        return Run.of(Map.of("WARDEN_URL", "http://127.0.0.1:" + RestAssured.port, "WARDEN_TOKEN", admin), arguments);
    }

    private long newest() {
        return database.read(handle -> audit.size(handle));
    }

    private String digest(long seq) {
        return database.read(handle -> handle.createQuery("SELECT digest FROM audit WHERE seq = :seq")
                .bind("seq", seq)
                .mapTo(String.class)
                .one());
    }

    @Test
    void a_whole_audit_is_told_in_one_sentence_with_its_end() {
        assertThat(run("audit", "verify"))
                .isEqualTo(new Run(
                        0,
                        "The audit is whole: " + newest() + " records were checked, up to number " + newest()
                                + " with the digest " + digest(newest()) + ".",
                        ""));
    }

    @Test
    void a_broken_audit_is_told_with_the_record_and_what_is_wrong_and_exit_code_1() {
        long seq = newest() - 2;
        database.write(handle -> handle.execute("UPDATE audit SET actor = 'somebody-else' WHERE seq = " + seq));

        assertThat(run("audit", "verify"))
                .isEqualTo(new Run(
                        1,
                        "",
                        "The audit is broken at record " + seq + ": its content is not what its digest says. Before it "
                                + (seq - 1) + " records were checked and are whole."));
    }

    @Test
    void a_record_that_was_kept_is_compared() {
        long seq = newest() - 1;

        assertThat(run("audit", "verify", "--seq", "" + seq, "--digest", digest(seq))
                        .out())
                .endsWith("Record " + seq + " is the one that you kept.");
        Run another = run("audit", "verify", "--seq", "" + seq, "--digest", digest(seq - 1));
        assertThat(another.code()).isEqualTo(1);
        assertThat(another.err()).contains("is not the one that you kept", digest(seq));
        Run cut = run("audit", "verify", "--seq", "" + (newest() + 1), "--digest", digest(seq));
        assertThat(cut.code()).isEqualTo(1);
        assertThat(cut.err()).startsWith("There is no record " + (newest() + 1));
        assertThat(run("audit", "verify", "--seq", "5").code()).isEqualTo(2);
    }

    @Test
    void a_backup_is_checked_as_a_file() {
        Path backup = folder.resolve("backup.db");
        String data = ConfigProvider.getConfig().getValue("warden.data", String.class);
        assertThat(Run.of(Map.of("WARDEN_DATA", data), "backup", backup.toString())
                        .err())
                .isEmpty();
        String whole = run("audit", "verify").out();

        assertThat(Run.of("audit", "verify", backup.toString())).isEqualTo(new Run(0, whole, ""));
        assertThat(Run.of("audit", "verify", folder.resolve("none.db").toString())
                        .err())
                .startsWith("There is no file ");
        assertThat(Run.of("audit", "verify", folder.toString()).err()).contains("cannot be read as a database");
    }

    @Test
    void an_export_is_printed_line_by_line_from_a_number_on() {
        long newest = newest();

        Run all = run("audit", "export");
        Run rest = run("audit", "export", "--beyond", "" + (newest - 2));

        assertThat(all.err()).isEmpty();
        assertThat(all.out().lines()).hasSize((int) newest);
        assertThat(rest.out().lines())
                .isEqualTo(all.out().lines().skip(newest - 2).toList())
                .last()
                .satisfies(line ->
                        assertThat(line).startsWith("{\"seq\":" + newest + ",").contains("caller:tëst"));
        assertThat(run("audit", "export", "--account", "nobody's").err()).startsWith("The service says: ");
        assertThat(run("audit", "print").code()).isEqualTo(2);
        assertThat(run("audit", "export", "--beyond", "x").code()).isEqualTo(2);
    }

    @Test
    void an_export_that_breaks_off_says_where_to_go_on() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody()
                    .write("{\"seq\":7,\"at\":0}\n{\"seq\":8,\"at\":0}\n{\"seq\":9,\"a"
                            .getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            exchange.close();
        });
        server.start();
        try {
            Run run = Run.of(
                    Map.of(
                            "WARDEN_URL",
                            "http://127.0.0.1:" + server.getAddress().getPort(),
                            "WARDEN_TOKEN",
                            admin),
                    "audit",
                    "export");

            assertThat(run.out()).isEqualTo("{\"seq\":7,\"at\":0}\n{\"seq\":8,\"at\":0}");
            assertThat(run.err())
                    .isEqualTo(
                            "The service broke off; what was printed is whole up to record 8. Go on with --beyond 8.");
            assertThat(run.code()).isEqualTo(1);
        } finally {
            server.stop(0);
        }
    }
}
