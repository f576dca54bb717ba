package io.vastwarden.service.account;

import io.quarkus.runtime.StartupEvent;
import io.vastwarden.core.pacing.Turnstile;
import io.vastwarden.core.start.StartFailure;
import io.vastwarden.core.vast.UnsafeAddress;
import io.vastwarden.core.vast.Vast;
import io.vastwarden.core.vast.VastAccount;
import io.vastwarden.core.vast.VastSettings;
import io.vastwarden.service.StartOrder;
import io.vastwarden.service.caller.Token;
import io.vastwarden.service.store.Database;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** All accounts of this Warden by name. There is one now, {@code default}. */
@ApplicationScoped
public class Accounts {

    /** The account of those who name none. */
    public static final String DEFAULT = "default";

    private static final String STORED_UPSTREAM = "SELECT upstream FROM account WHERE name = :name";
    private static final String STORE_UPSTREAM =
            "INSERT INTO account (name, upstream, first_used_at) VALUES (:name, :upstream, :now)";

    private final AccountSettings settings;
    private final AccountSettings.Key keySettings;
    private final Turnstile turnstile;
    private final Database database;
    private final InstantSource clock;
    private final String version;
    private volatile Map<String, Account> accounts = Map.of();

    Accounts(
            AccountSettings settings,
            AccountSettings.Key keySettings,
            Turnstile turnstile,
            Database database,
            InstantSource clock,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.settings = settings;
        this.keySettings = keySettings;
        this.turnstile = turnstile;
        this.database = database;
        this.clock = clock;
        this.version = version;
    }

    void open(@Observes @Priority(StartOrder.ACCOUNTS) StartupEvent start) {
        VastAccount account = new VastAccount(DEFAULT, upstream(), key());
        belongsToDatabase(account);
        VastSettings defaults = VastSettings.defaults(version);
        VastSettings client = new VastSettings(
                version,
                defaults.connectTimeout(),
                settings.readTimeout(),
                defaults.readRetries(),
                defaults.retryDelay(),
                defaults.circuitFailures(),
                defaults.circuitVolume(),
                defaults.circuitDelay());
        Map<String, Account> opened = new TreeMap<>();
        opened.put(DEFAULT, new Account(DEFAULT, account.address(), new Vast(account, turnstile, client)));
        accounts = opened;
    }

    /** The account of that name, if there is one. */
    public Optional<Account> named(String name) {
        return Optional.ofNullable(accounts.get(name));
    }

    /** Every account. */
    public Collection<Account> all() {
        return accounts.values();
    }

    private URI upstream() {
        try {
            return VastAccount.address(settings.url());
        } catch (UnsafeAddress e) {
            throw new StartFailure("WARDEN_VAST_URL cannot be used. " + e.getMessage(), e);
        }
    }

    private Supplier<String> key() {
        Optional<Path> file = keySettings.keyFile();
        Supplier<String> key;
        if (file.isPresent()) {
            Path path = file.get();
            key = () -> readKey(path);
        } else {
            String fixed = keySettings
                    .key()
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .orElseThrow(() -> new StartFailure(
                            "There is no key for Vast.ai. Set VAST_API_KEY or VAST_API_KEY_FILE, or start the sandbox with"
                                    + " ./warden up."));
            key = () -> fixed;
        }
        try {
            check(key.get());
        } catch (UncheckedIOException e) {
            throw new StartFailure(
                    "The file named in VAST_API_KEY_FILE cannot be read: " + file.orElseThrow() + ".", e);
        }
        return key;
    }

    private static void check(String key) {
        if (key.isEmpty()) {
            throw new StartFailure("The file named in VAST_API_KEY_FILE is empty. Put Vast.ai's API key into it.");
        }
        if (Token.looksLikeOne(key)) {
            throw new StartFailure("VAST_API_KEY holds a token of Warden itself. Give it the API key that Vast.ai made:"
                    + " Warden asks Vast.ai, not another Warden.");
        }
        if (!key.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new StartFailure("VAST_API_KEY holds characters that no key of Vast.ai has. Copy the key again.");
        }
    }

    private static String readKey(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void belongsToDatabase(VastAccount account) {
        String upstream = account.address().toString();
        Optional<String> stored = database.write(handle -> {
            Optional<String> before = handle.createQuery(STORED_UPSTREAM)
                    .bind("name", account.name())
                    .mapTo(String.class)
                    .findOne();
            if (before.isEmpty()) {
                handle.createUpdate(STORE_UPSTREAM)
                        .bind("name", account.name())
                        .bind("upstream", upstream)
                        .bind("now", clock.millis())
                        .execute();
            }
            return before;
        });
        if (stored.isPresent() && !stored.get().equals(upstream)) {
            throw new StartFailure("The database belongs to the account \"" + account.name() + "\" at " + stored.get()
                    + " and not at " + upstream + ". Give WARDEN_DATA a folder of its own for each.");
        }
    }
}
