package io.vastwarden.service.start;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.vastwarden.sandbox.program.Packaged;
import io.vastwarden.sandbox.program.SelfSigned;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

class StartIT {

    private static final String ADMIN_TOKEN = "admin-token-of-the-tests-0123456789abcdef";

    @TempDir
    Path folder;

    @Test
    void without_a_key_for_vast_ai() throws Exception {
        assertRefused(
                with("VAST_API_KEY", ""),
                "There is no key for Vast.ai. Set VAST_API_KEY or VAST_API_KEY_FILE, or start the sandbox with ./warden up.");
    }

    @Test
    void with_a_token_of_warden_as_the_key() throws Exception {
        String token = "wrd_k3v9x2mq_" + "A".repeat(43);
        assertRefused(
                with("VAST_API_KEY", token),
                "VAST_API_KEY holds a token of Warden itself. Give it the API key that Vast.ai made: Warden asks Vast.ai,"
                        + " not another Warden.");
    }

    @Test
    void with_a_key_file_that_is_not_there() throws Exception {
        Path missing = folder.resolve("no-such-key");
        assertRefused(
                with("VAST_API_KEY_FILE", missing.toString()),
                "The file named in VAST_API_KEY_FILE cannot be read: " + missing + ".");
    }

    @Test
    void with_an_account_that_cannot_be() throws Exception {
        assertRefused(
                with("WARDEN_ACCOUNTS_RESEARCH_KEY", "a-key-that-opens-nothing"),
                "The accounts \"default\" and \"research\" have the same API key. Give each its own, or take one away.");
        assertThat(refusal(with("WARDEN_ACCOUNTS_RESEARCH_URL", "http://127.0.0.1:9")))
                .startsWith("Warden did not start. There is no key for the account \"research\". Set ");
        assertThat(refusal(with("WARDEN_DISCORD_ROLES", "1@research/2=view")))
                .startsWith(
                        "Warden did not start. WARDEN_DISCORD_ROLES gives the guild 1 the account \"research\", which is"
                                + " not set.");
    }

    @Test
    void with_a_short_admin_token() throws Exception {
        assertRefused(
                with("WARDEN_ADMIN_TOKEN", "short"),
                "WARDEN_ADMIN_TOKEN has 5 characters; give it at least 32, e.g. from: openssl rand -hex 32");
    }

    @Test
    void with_a_file_for_the_admin_token_that_is_not_there() throws Exception {
        Map<String, String> settings = with("WARDEN_ADMIN_TOKEN_FILE", "/no/such/file");
        settings.remove("WARDEN_ADMIN_TOKEN");
        assertRefused(settings, "The file named in WARDEN_ADMIN_TOKEN_FILE cannot be read: /no/such/file.");
    }

    @Test
    void with_an_admin_token_both_itself_and_in_a_file() throws Exception {
        assertRefused(
                with("WARDEN_ADMIN_TOKEN_FILE", "/any"),
                "WARDEN_ADMIN_TOKEN and WARDEN_ADMIN_TOKEN_FILE are both set. Leave one of them out.");
    }

    @Test
    void with_a_library_of_sqlite_that_is_not_there() throws Exception {
        assertRefused(
                with("WARDEN_SQLITE_LIBRARY", "/no/such/library"),
                "WARDEN_SQLITE_LIBRARY names no file that can be read: /no/such/library. Leave it out, and the library is"
                        + " unpacked into the temporary folder at each start.");
    }

    @Test
    void on_the_library_of_sqlite_that_it_is_given_and_on_no_other() throws Exception {
        Path library = folder.resolve("libsqlitejdbc.so");
        try (InputStream carried = SQLiteJDBCLoader.class.getResourceAsStream(
                LibraryLoaderUtil.getNativeLibResourcePath() + "/" + LibraryLoaderUtil.getNativeLibName())) {
            Files.copy(carried, library);
        }
        assertThat(librariesOfSqlite(with("WARDEN_SQLITE_LIBRARY", library.toString())))
                .containsExactly(library.toString());
    }

    @Test
    void on_the_library_of_sqlite_that_it_carries_of_which_no_file_stays() throws Exception {
        assertThat(librariesOfSqlite(with("WARDEN_SQLITE_LIBRARY", "")))
                .singleElement()
                .asString()
                .endsWith(" (deleted)");
    }

    @Test
    void a_command_with_a_library_of_sqlite_that_is_not_there() throws Exception {
        Path file = Files.writeString(folder.resolve("a.db"), "not looked at");
        Process process = start(with("WARDEN_SQLITE_LIBRARY", "/no/such/library"), "audit", "verify", file.toString());
        try (BufferedReader said = process.inputReader()) {
            assertThat(said.readAllAsString().strip())
                    .startsWith("WARDEN_SQLITE_LIBRARY names no file that can be read: ");
        }
        assertThat(process.waitFor()).isEqualTo(1);
    }

    @Test
    void with_half_of_a_certificate_or_files_that_hold_none() throws Exception {
        SelfSigned good = SelfSigned.in(folder);
        String certificate = good.certificate().toString();
        String key = good.key().toString();
        assertRefused(
                with("WARDEN_TLS_CERTIFICATE_FILE", certificate),
                "WARDEN_TLS_CERTIFICATE_FILE is set and WARDEN_TLS_KEY_FILE is not. Set both for https, or neither for"
                        + " plain http.");
        assertRefused(
                withTls("/no/such/file", key),
                "The file named in WARDEN_TLS_CERTIFICATE_FILE cannot be read: /no/such/file.");
        assertRefused(
                withTls(key, key),
                "The file named in WARDEN_TLS_CERTIFICATE_FILE holds no certificate in PEM: " + key
                        + ". One begins with -----BEGIN CERTIFICATE-----");
        assertRefused(
                withTls(certificate, certificate),
                "The file named in WARDEN_TLS_KEY_FILE holds no private key in PEM that can be used: " + certificate
                        + ". One begins with -----BEGIN PRIVATE KEY-----; an encrypted one is to be decrypted first.");
    }

    @Test
    void with_a_certificate_and_the_key_of_another() throws Exception {
        SelfSigned one = SelfSigned.in(Files.createDirectory(folder.resolve("one")));
        SelfSigned other = SelfSigned.in(Files.createDirectory(folder.resolve("other")));
        assertRefused(
                withTls(one.certificate().toString(), other.key().toString()),
                "The private key in the file named in WARDEN_TLS_KEY_FILE is not that of the certificate in the file named"
                        + " in WARDEN_TLS_CERTIFICATE_FILE. Name the two that belong together.");
    }

    private Map<String, String> withTls(String certificate, String key) {
        Map<String, String> settings = with("WARDEN_TLS_CERTIFICATE_FILE", certificate);
        settings.put("WARDEN_TLS_KEY_FILE", key);
        return settings;
    }

    @Test
    void with_plain_http_to_another_machine() throws Exception {
        assertThat(refusal(with("WARDEN_VAST_URL", "http://vast.example")))
                .startsWith("Warden did not start. WARDEN_VAST_URL cannot be used. ");
    }

    @Test
    void with_a_file_where_the_data_folder_should_be() throws Exception {
        Path file = Files.writeString(folder.resolve("data"), "not a folder");
        assertRefused(
                with("WARDEN_DATA", file.toString()),
                "The data folder " + file + " is not writable. Make it so, or name another one in WARDEN_DATA.");
    }

    @Test
    void with_bulk_for_an_account_that_is_none() throws Exception {
        assertRefused(
                with("WARDEN_EXECUTION_BULK_ACCOUNTS", "default, other"),
                "WARDEN_EXECUTION_BULK_ACCOUNTS names \"other\", which is no account; there are [default].");
    }

    @Test
    void with_a_port_that_is_none() throws Exception {
        assertThat(refusal(with("WARDEN_HTTP_PORT", "eighty")))
                .startsWith("Warden did not start. WARDEN_HTTP_PORT is \"eighty\", which cannot be used: ");
    }

    @Test
    void with_a_duration_that_is_none() throws Exception {
        assertRefused(
                with("WARDEN_POLICY_LIVES", "long"),
                "WARDEN_POLICY_LIVES is \"long\", which cannot be used: Invalid duration: long.");
    }

    @Test
    void with_traces_for_what_is_no_address() throws Exception {
        assertRefused(
                with("WARDEN_TRACES_ENDPOINT", "127.0.0.1:4318"),
                "WARDEN_TRACES_ENDPOINT must be the address of an OTLP receiver, such as http://127.0.0.1:4318, not"
                        + " \"127.0.0.1:4318\".");
    }

    @Test
    void with_its_port_in_use() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertRefused(
                    with("WARDEN_HTTP_PORT", Integer.toString(taken.getLocalPort())),
                    "Its address is in use by another program. Stop that, or set WARDEN_HTTP_PORT to a free port.");
        }
    }

    @Test
    void with_the_database_of_a_running_one_of_another_upstream_or_of_a_newer_warden() throws Exception {
        Process first = start(with("WARDEN_VAST_URL", "http://127.0.0.1:9"));
        try {
            untilReady(first);
            assertRefused(
                    with("WARDEN_VAST_URL", "http://127.0.0.1:9"),
                    "Another Warden already works on " + database()
                            + ". Stop it, or give this one a folder of its own in WARDEN_DATA.");
        } finally {
            first.toHandle().destroy();
            first.waitFor();
        }
        assertRefused(
                with("WARDEN_VAST_URL", "http://127.0.0.1:10"),
                "The database belongs to the account \"default\" at http://127.0.0.1:9 and not at http://127.0.0.1:10."
                        + " Give WARDEN_DATA a folder of its own for each.");
        migrateBeyondThisVersion();
        assertRefused(
                with("WARDEN_VAST_URL", "http://127.0.0.1:9"),
                "The database " + database()
                        + " was written by a newer Warden. Start that version, or restore a backup made before it.");
    }

    @Test
    void with_a_database_that_is_none() throws Exception {
        Files.createDirectories(database().resolveSibling(""));
        Files.writeString(
                database(), "this is a text, and long enough to be taken for the head of a database file\n".repeat(20));
        assertThat(refusal(with("WARDEN_VAST_URL", "http://127.0.0.1:9")))
                .startsWith("Warden did not start. The database " + database() + " cannot be opened");
    }

    private Path database() {
        return folder.resolve("data").resolve("warden.db");
    }

    private void migrateBeyondThisVersion() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database());
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "INSERT INTO flyway_schema_history SELECT installed_rank + 1000, '1000', 'from the future', type, script,"
                            + " checksum, installed_by, installed_on, execution_time, success FROM flyway_schema_history"
                            + " ORDER BY installed_rank DESC LIMIT 1");
        }
    }

    private void assertRefused(Map<String, String> settings, String sentence) throws Exception {
        assertThat(refusal(settings)).isEqualTo("Warden did not start. " + sentence);
    }

    /** All that a start said, which must have failed. */
    private String refusal(Map<String, String> settings) throws Exception {
        Process process = start(settings);
        try (BufferedReader said = process.inputReader()) {
            String all = said.readAllAsString().strip();
            assertThat(process.waitFor()).as(all).isEqualTo(1);
            return all;
        } finally {
            process.destroyForcibly();
        }
    }

    private Map<String, String> with(String setting, String value) {
        Map<String, String> settings = new HashMap<>();
        settings.put("WARDEN_DATA", folder.resolve("data").toString());
        settings.put("WARDEN_HTTP_PORT", "0");
        settings.put("WARDEN_ADMIN_TOKEN", ADMIN_TOKEN);
        settings.put("WARDEN_VAST_URL", "http://127.0.0.1:9");
        settings.put("VAST_API_KEY", "a-key-that-opens-nothing");
        settings.put(setting, value);
        return settings;
    }

    private static Process start(Map<String, String> settings, String... arguments) {
        ProcessBuilder builder =
                new ProcessBuilder(Packaged.of(Path.of("")).command(List.of(), arguments)).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("WARDEN_") || name.startsWith("VAST_"));
        builder.environment().putAll(settings);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each library of SQLite that a service has loaded, as the kernel names it. */
    private static Set<String> librariesOfSqlite(Map<String, String> settings) throws Exception {
        Process process = start(settings);
        try {
            untilReady(process);
            return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "maps")).stream()
                    .filter(line -> line.contains("libsqlitejdbc"))
                    .map(line -> line.substring(line.indexOf('/')))
                    .collect(toSet());
        } finally {
            process.toHandle().destroy();
            process.waitFor();
        }
    }

    /** Reads its log until it tells that it listens. */
    private static void untilReady(Process process) throws IOException {
        BufferedReader said = process.inputReader();
        StringBuilder all = new StringBuilder();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            all.append(line).append('\n');
            if (line.contains("event=started")) {
                return;
            }
        }
        throw new AssertionError("it ended instead:\n" + all);
    }
}
