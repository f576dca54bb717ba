package io.vastwarden.service.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** A file with a token, which nobody but its owner may read. */
record TokenFile(Path path) {

    Optional<String> read() throws NotDone {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(path).strip()).filter(token -> !token.isEmpty());
        } catch (IOException e) {
            throw new NotDone("The file " + path + " cannot be read.", e);
        }
    }

    void write(String token) throws NotDone {
        try {
            Path folder = path.toAbsolutePath().normalize().resolveSibling("");
            Path fresh = Files.createTempFile(
                    folder,
                    ".token",
                    null,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, token + "\n");
            Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new NotDone("The file " + path + " cannot be written.", e);
        }
    }
}
