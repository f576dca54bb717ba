package io.vastwarden.service.cli;

import io.vastwarden.core.start.Secret;
import io.vastwarden.core.start.StartFailure;
import io.vastwarden.core.tls.Authority;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One use of a command.
 *
 * @param words the arguments that are no options
 * @param options what follows {@code --name}, by name
 */
record Call(List<String> words, Map<String, String> options, Map<String, String> environment, PrintStream out) {

    static Call of(List<String> arguments, Map<String, String> environment, PrintStream out) throws NotUnderstood {
        List<String> words = new ArrayList<>();
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (!argument.startsWith("--")) {
                words.add(argument);
            } else if (i + 1 == arguments.size()) {
                throw new NotUnderstood(argument + " needs a value.");
            } else {
                options.put(argument.substring(2), arguments.get(++i));
            }
        }
        return new Call(List.copyOf(words), options, environment, out);
    }

    /** Stops at options that the command does not have. */
    Call onlyWith(String... known) throws NotUnderstood {
        for (String option : options.keySet()) {
            if (!List.of(known).contains(option)) {
                throw new NotUnderstood("There is no option --" + option + ".");
            }
        }
        return this;
    }

    /** Stops at the first word that is more than the command takes. */
    Call withAtMost(int count) throws NotUnderstood {
        if (words.size() > count) {
            throw new NotUnderstood("\"" + words.get(count) + "\" is not understood.");
        }
        return this;
    }

    Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    String neededOption(String name) throws NotUnderstood {
        return option(name).orElseThrow(() -> new NotUnderstood("--" + name + " is missing."));
    }

    String neededSetting(String name) throws NotDone {
        String value = environment.getOrDefault(name, "").strip();
        if (value.isEmpty()) {
            throw new NotDone(name + " is not set.");
        }
        return value;
    }

    /** The token of who asks: that of a caller, or the admin token. */
    String token() throws NotDone {
        return token("WARDEN_TOKEN", "WARDEN_ADMIN_TOKEN");
    }

    /** The first of two tokens that is set, itself or in the file that the setting with {@code _FILE} names. */
    String token(String first, String second) throws NotDone {
        for (String name : List.of(first, second)) {
            Optional<String> set = secret(name);
            if (set.isPresent()) {
                return set.get();
            }
        }
        throw new NotDone("Neither " + first + " nor " + second + " is set.");
    }

    /** The running service that {@code WARDEN_URL} names. */
    Service service() throws NotDone {
        return new Service(neededSetting("WARDEN_URL"), http());
    }

    /** A client that trusts whom {@code WARDEN_CA_FILE} names, or else whom Java trusts. */
    HttpClient http() throws NotDone {
        String authority = environment.getOrDefault(Authority.SETTING, "").strip();
        try {
            return authority.isEmpty()
                    ? HttpClient.newHttpClient()
                    : HttpClient.newBuilder()
                            .sslContext(Authority.in(Path.of(authority)).context())
                            .build();
        } catch (StartFailure e) {
            throw new NotDone(e.sentence(), e);
        }
    }

    private Optional<String> secret(String name) throws NotDone {
        try {
            return new Secret(name)
                    .of(
                            Optional.ofNullable(environment.get(name)),
                            Optional.ofNullable(environment.get(name + "_FILE"))
                                    .filter(file -> !file.isBlank())
                                    .map(Path::of));
        } catch (StartFailure e) {
            throw new NotDone(e.sentence(), e);
        }
    }
}
