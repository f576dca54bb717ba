package io.vastwarden.service.store;

import io.vastwarden.core.start.StartFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * SQLite itself, which is no Java: a file that is there, or else the one that the driver carries. The driver would unpack
 * that too, but compares it byte by byte afterwards, which takes as long as a third of a native start, and leaves it behind
 * when the process is killed. Here it is in the temporary folder only until it is loaded.
 *
 * @param given the file, when there is one
 */
public record SqliteLibrary(Optional<Path> given) {

    /** The name of the file. */
    public static final String SETTING = "WARDEN_SQLITE_LIBRARY";

    private static final String FOLDER = "org.sqlite.lib.path";
    private static final String FILE = "org.sqlite.lib.name";

    /** A process loads it once, whoever needs it. */
    private static boolean loaded;

    /**
     * Loads it, if this process has not yet.
     *
     * @throws StartFailure when it cannot be loaded
     */
    public void load() {
        synchronized (SqliteLibrary.class) {
            if (!loaded) {
                given.ifPresentOrElse(file -> load(readable(file.toAbsolutePath())), SqliteLibrary::loadCarried);
                loaded = true;
            }
        }
    }

    private static Path readable(Path file) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new StartFailure(SETTING + " names no file that can be read: " + file
                    + ". Leave it out, and the library is unpacked into the temporary folder at each start.");
        }
        return file;
    }

    private static void loadCarried() {
        try (InputStream carried = SQLiteJDBCLoader.class.getResourceAsStream(Carried.RESOURCE)) {
            if (carried == null) {
                throw new StartFailure("There is no SQLite for this machine in Warden. Set " + SETTING
                        + " to its library, as sqlite-jdbc has it.");
            }
            Path folder = Files.createTempDirectory("warden-sqlite");
            Path file = folder.resolve(Carried.NAME);
            try {
                Files.copy(carried, file);
                load(file);
            } finally {
                deleteNowOrAtTheEnd(file);
                deleteNowOrAtTheEnd(folder);
            }
        } catch (IOException e) {
            throw new StartFailure(
                    "SQLite's library cannot be unpacked into the temporary folder: " + e.getMessage() + ". Set "
                            + SETTING + " to a file of it.",
                    e);
        }
    }

    /**
     * What the driver has for this platform. It starts a program, {@code uname}, to know that: while an executable is built,
     * and on the JVM only where the library is needed.
     */
    private static final class Carried {
        static final String NAME = LibraryLoaderUtil.getNativeLibName();
        static final String RESOURCE = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + NAME;
    }

    /** What is loaded needs no file any more, except on Windows. */
    private static void deleteNowOrAtTheEnd(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }

    /** By the properties that the driver knows, as long as it loads. */
    private static void load(Path file) {
        System.setProperty(FOLDER, file.resolveSibling("").toString());
        System.setProperty(FILE, String.valueOf(file.getFileName()));
        try {
            SQLiteJDBCLoader.initialize();
        } catch (Exception e) {
            throw new StartFailure(
                    "SQLite's library cannot be loaded: " + e.getMessage() + ". Set " + SETTING
                            + " to a file of it, for this machine, where programs may be run from.",
                    e);
        } finally {
            System.clearProperty(FOLDER);
            System.clearProperty(FILE);
        }
    }
}
