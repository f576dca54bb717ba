package io.vastwarden.sandbox.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program as it is shipped: the JAR that needs a Java, or the native executable that needs nothing.
 *
 * @param file what is started, as an absolute path
 * @param executable whether it runs by itself
 */
public record Packaged(Path file, boolean executable) {

    /** The system property that makes {@link #of} take the executables; {@code ./warden native} sets it. */
    public static final String EXECUTABLES = "warden.executables";

    /** The system property that makes JARs start with the classes that an earlier start has prepared, where it has. */
    public static final String USE_AOT_CACHE = "testing.aot";

    /** Where {@code ./warden test} lets a program leave that, in its module's target. */
    private static final String AOT_CACHE = "warden.aot";

    /** Not built, so not to be started; the sentence says how to build it. */
    public static final class NotBuilt extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotBuilt(String sentence) {
            super(sentence);
        }
    }

    /**
     * The one that this run is about.
     *
     * @param module the folder of the program's module
     * @throws NotBuilt when it is not there
     */
    public static Packaged of(Path module) {
        return Boolean.getBoolean(EXECUTABLES) ? executable(module) : jar(module);
    }

    /**
     * The JAR.
     *
     * @throws NotBuilt when it is not there
     */
    public static Packaged jar(Path module) {
        Path jar = module.resolve("target/quarkus-app/quarkus-run.jar")
                .toAbsolutePath()
                .normalize();
        if (!Files.isRegularFile(jar)) {
            throw new NotBuilt(jar + " is not built. Build it with: ./warden build");
        }
        return new Packaged(jar, false);
    }

    /**
     * The native executable.
     *
     * @throws NotBuilt when it is not there
     */
    public static Packaged executable(Path module) {
        Path folder = module.resolve("target").toAbsolutePath().normalize();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "warden-*-runner")) {
                for (Path one : found) {
                    if (Files.isRegularFile(one) && Files.isExecutable(one)) {
                        return new Packaged(one, true);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new NotBuilt("There is no native executable in " + folder + ". Build it with: ./warden native");
    }

    /**
     * The command that starts it.
     *
     * @param javaOptions for the JAR only
     */
    public List<String> command(List<String> javaOptions, String... arguments) {
        List<String> command = new ArrayList<>();
        if (executable) {
            command.add(file.toString());
        } else {
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.add("--enable-native-access=ALL-UNNAMED");
            command.addAll(javaOptions);
            Path cache = file.resolveSibling("../" + AOT_CACHE).normalize();
            if (Boolean.getBoolean(USE_AOT_CACHE) && Files.isRegularFile(cache)) {
                command.add("-XX:AOTCache=" + cache);
                command.add("-Xlog:aot=off");
            }
            command.add("-jar");
            command.add(file.toString());
        }
        command.addAll(List.of(arguments));
        return List.copyOf(command);
    }
}
