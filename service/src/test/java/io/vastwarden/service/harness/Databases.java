package io.vastwarden.service.harness;

import io.vastwarden.service.store.OpenedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.stream.Stream;

/** Makes an empty database for each case; several processes can open it. */
public interface Databases {

    /** A database of one case. */
    interface Made extends AutoCloseable {

        /** Another process's way in. */
        OpenedDatabase open(InstantSource clock);

        /** Deletes it. Whoever opened it has closed it. */
        @Override
        void close();
    }

    /** An empty one. */
    Made make();

    /** A SQLite file in the temporary folder. */
    static Databases sqlite() {
        return () -> {
            Path folder = temporaryFolder();
            Path file = OpenedDatabase.copyOf(Template.FILE, folder);
            return new Made() {
                @Override
                public OpenedDatabase open(InstantSource clock) {
                    return OpenedDatabase.sqlite(file, clock);
                }

                @Override
                public void close() {
                    delete(folder);
                }
            };
        };
    }

    /** Migrated once; each case gets a copy. */
    final class Template {
        private static final Path FILE = temporaryFolder().resolve("template.db");

        static {
            OpenedDatabase.emptyFile(FILE);
        }

        private Template() {}
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("warden-harness");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
