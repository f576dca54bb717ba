package io.vastwarden.core.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A setting that is a secret. It can be set itself, or a file that holds it, which is how containers and systemd hand out
 * secrets: then it stands in no environment.
 *
 * @param setting its name in the environment; the file's is the same with {@code _FILE}
 */
public record Secret(String setting) {

    /**
     * What was set, without white space around it; empty when neither was.
     *
     * @throws StartFailure when both are set, or when the file cannot be read or holds nothing
     */
    public Optional<String> of(Optional<String> value, Optional<Path> file) {
        Optional<String> itself = value.map(String::strip).filter(text -> !text.isEmpty());
        if (file.isEmpty()) {
            return itself;
        }
        if (itself.isPresent()) {
            throw new StartFailure(setting + " and " + setting + "_FILE are both set. Leave one of them out.");
        }
        return Optional.of(read(file.get()));
    }

    private String read(Path file) {
        String text;
        try {
            text = Files.readString(file).strip();
        } catch (IOException e) {
            throw new StartFailure("The file named in " + setting + "_FILE cannot be read: " + file + ".", e);
        }
        if (text.isEmpty()) {
            throw new StartFailure("The file named in " + setting + "_FILE is empty: " + file + ". Put what " + setting
                    + " would hold into it.");
        }
        return text;
    }
}
