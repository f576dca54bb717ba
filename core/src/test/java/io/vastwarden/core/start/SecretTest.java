package io.vastwarden.core.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretTest {

    private static final Secret TOKEN = new Secret("WARDEN_TOKEN");

    @TempDir
    Path folder;

    @Test
    void it_is_what_is_set_without_the_white_space_around_it() {
        assertThat(TOKEN.of(Optional.of(" abc\n"), Optional.empty())).contains("abc");
    }

    @Test
    void it_is_what_the_file_holds_without_the_line_end() throws IOException {
        assertThat(TOKEN.of(Optional.empty(), Optional.of(holding("abc\n")))).contains("abc");
    }

    @Test
    void it_is_nothing_when_neither_is_set_or_only_white_space() {
        assertThat(TOKEN.of(Optional.empty(), Optional.empty())).isEmpty();
        assertThat(TOKEN.of(Optional.of(" "), Optional.empty())).isEmpty();
    }

    @Test
    void both_at_once_are_refused_since_nobody_knows_which_is_meant() throws IOException {
        Path file = holding("abc");
        assertThatThrownBy(() -> TOKEN.of(Optional.of("def"), Optional.of(file)))
                .isInstanceOf(StartFailure.class)
                .hasMessage("WARDEN_TOKEN and WARDEN_TOKEN_FILE are both set. Leave one of them out.");
    }

    @Test
    void a_file_that_cannot_be_read_is_named() {
        Path missing = folder.resolve("missing");
        assertThatThrownBy(() -> TOKEN.of(Optional.empty(), Optional.of(missing)))
                .isInstanceOf(StartFailure.class)
                .hasMessage("The file named in WARDEN_TOKEN_FILE cannot be read: " + missing + ".");
    }

    @Test
    void an_empty_file_is_named() throws IOException {
        Path empty = holding("\n");
        assertThatThrownBy(() -> TOKEN.of(Optional.empty(), Optional.of(empty)))
                .isInstanceOf(StartFailure.class)
                .hasMessage("The file named in WARDEN_TOKEN_FILE is empty: " + empty
                        + ". Put what WARDEN_TOKEN would hold into it.");
    }

    private Path holding(String text) throws IOException {
        return Files.writeString(folder.resolve("secret"), text);
    }
}
