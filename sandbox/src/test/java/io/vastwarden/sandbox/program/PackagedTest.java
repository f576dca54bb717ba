package io.vastwarden.sandbox.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackagedTest {

    @TempDir
    Path module;

    @Test
    void a_jar_is_started_by_the_java_that_runs_this_with_the_options_before_it_and_the_arguments_after()
            throws Exception {
        Path jar = file("quarkus-app/quarkus-run.jar");

        assertThat(Packaged.jar(module).command(List.of("-Xmx64m"), "health"))
                .containsExactly(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xmx64m",
                        "-jar",
                        jar.toString(),
                        "health");
    }

    @Test
    void an_executable_is_started_by_itself_whatever_version_it_has_and_has_no_use_for_java_options() throws Exception {
        file("warden-service-1.2.3-runner.jar");
        Path executable = file("warden-service-1.2.3-runner");
        assertThat(executable.toFile().setExecutable(true)).isTrue();

        assertThat(Packaged.executable(module).command(List.of("-Xmx64m"), "health"))
                .containsExactly(executable.toString(), "health");
    }

    @Test
    void what_is_not_built_is_said_with_how_to_build_it() {
        assertThatThrownBy(() -> Packaged.jar(module))
                .isInstanceOf(Packaged.NotBuilt.class)
                .hasMessageEndingWith("quarkus-run.jar is not built. Build it with: ./warden build");
        assertThatThrownBy(() -> Packaged.executable(module))
                .isInstanceOf(Packaged.NotBuilt.class)
                .hasMessage("There is no native executable in " + module.resolve("target")
                        + ". Build it with: ./warden native");
    }

    private Path file(String name) throws IOException {
        Path file = module.resolve("target").resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        return Files.createFile(file);
    }
}
