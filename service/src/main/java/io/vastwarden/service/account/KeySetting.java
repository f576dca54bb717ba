package io.vastwarden.service.account;

import io.vastwarden.core.api.WardenToken;
import io.vastwarden.core.start.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where an account's API key comes from: a setting, or a file that is read again for each request.
 *
 * @param name of the setting, for those who have to correct it; that of the file is the same with {@code _FILE}
 */
record KeySetting(String name, Optional<String> value, Optional<Path> file) {

    /** Whether there is a key at all. */
    boolean isSet() {
        return file.isPresent()
                || value.map(String::strip).filter(text -> !text.isEmpty()).isPresent();
    }

    /**
     * Gives the key as it is at each moment.
     *
     * @throws StartFailure when there is none to use now
     */
    Supplier<String> key() {
        Supplier<String> key;
        if (file.isPresent()) {
            Path path = file.get();
            key = () -> read(path);
        } else {
            String fixed = value.map(String::strip).orElse("");
            key = () -> fixed;
        }
        String wrong;
        try {
            wrong = wrong(key.get());
        } catch (UncheckedIOException e) {
            throw new StartFailure(
                    "The file named in " + name + "_FILE cannot be read: " + file.orElseThrow() + ".", e);
        }
        if (wrong != null) {
            throw new StartFailure(wrong);
        }
        return key;
    }

    private @Nullable String wrong(String key) {
        if (key.isEmpty()) {
            return file.isPresent()
                    ? "The file named in " + name + "_FILE is empty. Put Vast.ai's API key into it."
                    : name + " is empty. Put Vast.ai's API key into it.";
        }
        if (WardenToken.looksLikeOne(key)) {
            return name + " holds a token of Warden itself. Give it the API key that Vast.ai made: Warden asks Vast.ai,"
                    + " not another Warden.";
        }
        if (!key.chars().allMatch(c -> c > ' ' && c < 127)) {
            return name + " holds characters that no key of Vast.ai has. Copy the key again.";
        }
        return null;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
