package io.vastwarden.service.account;

import io.quarkus.runtime.StartupEvent;
import io.vastwarden.core.pacing.Ticker;
import io.vastwarden.core.start.StartFailure;
import io.vastwarden.core.vast.UnsafeAddress;
import io.vastwarden.core.vast.Vast;
import io.vastwarden.core.vast.VastAccount;
import io.vastwarden.service.StartOrder;
import io.vastwarden.service.http.ProblemType;
import io.vastwarden.service.http.Refusal;
import io.vastwarden.service.store.Database;
import io.vastwarden.service.store.StoreUnavailable;
import io.vastwarden.service.timing.Periodic;
import io.vastwarden.service.timing.Timings;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** All accounts of this Warden by name: {@code default}, if it has a key, and those that are set by name. */
@ApplicationScoped
public class Accounts {

    /** The account of those who may act on every one and name none. */
    public static final String DEFAULT = "default";

    private static final String STORED_UPSTREAM = "SELECT upstream FROM account WHERE name = :name";
    private static final String STORE_UPSTREAM =
            "INSERT INTO account (name, upstream, first_used_at) VALUES (:name, :upstream, :now)";

    private final AccountSettings settings;
    private final AccountSettings.Key keySettings;
    private final Config config;
    private final Clients clients;
    private final KnownKeys keys;
    private final KnownTargets targets;
    private final Ticker ticker;
    private final Database database;
    private final InstantSource clock;
    private final Timings.Accounts timings;
    private volatile Map<String, Account> accounts = Map.of();

    Accounts(
            AccountSettings settings,
            AccountSettings.Key keySettings,
            Config config,
            Clients clients,
            KnownKeys keys,
            KnownTargets targets,
            Ticker ticker,
            Database database,
            InstantSource clock,
            Periodic periodic,
            Timings timings) {
        this.settings = settings;
        this.keySettings = keySettings;
        this.config = config;
        this.clients = clients;
        this.keys = keys;
        this.targets = targets;
        this.ticker = ticker;
        this.database = database;
        this.clock = clock;
        this.timings = timings.accounts();
        periodic.every("account-keys", this.timings.keyPollInterval(), this::heedOtherServices);
    }

    void open(@Observes @Priority(StartOrder.ACCOUNTS) StartupEvent start) {
        List<VastAccount> configured = configured();
        refuseSharedKeys(configured);
        Map<String, Account> opened = new TreeMap<>();
        for (VastAccount account : configured) {
            belongsToDatabase(account);
            opened.put(account.name(), opened(account));
        }
        accounts = opened;
    }

    private void heedOtherServices() {
        try {
            if (database.isShared()) {
                all().stream().filter(account -> account.key().lookAgain()).forEach(one -> targets.reload(one.name()));
            }
        } catch (StoreUnavailable e) {
            // nothing is sent without it
        }
    }

    /**
     * The account that somebody means who reaches so far.
     *
     * @param name null for the one that goes without saying: the only one, or {@value #DEFAULT}
     * @throws Refusal when there is none such, be it only for them
     */
    public Account meant(Reach reach, @Nullable String name) {
        Collection<Account> within = within(reach);
        String meant = name != null ? name : reach.single().orElseGet(() -> only(within));
        return within.stream()
                .filter(account -> account.name().equals(meant))
                .findFirst()
                .orElseThrow(() -> unknown(reach, meant));
    }

    /**
     * What somebody sees who reaches so far and asks for one account, or for none in particular.
     *
     * @throws Refusal as {@link #meant}
     */
    public Reach narrowed(Reach reach, @Nullable String name) {
        return name == null ? reach : new Reach(meant(reach, name).name());
    }

    /** The accounts of somebody who reaches so far. */
    public Collection<Account> within(Reach reach) {
        return accounts.values().stream()
                .filter(account -> reach.includes(account.name()))
                .toList();
    }

    /**
     * Whether an admin has confirmed another API key since then: what it does not list may be the other account's, and not
     * gone.
     */
    public boolean mayBeAnotherSince(Account account, Instant then) {
        return keys.since(account.name()).isAfter(then);
    }

    /** Every account. */
    public Collection<Account> all() {
        return accounts.values();
    }

    /** The words for an account that is not there, or not for those who ask. */
    public Refusal unknown(Reach reach, String name) {
        return new Refusal(
                ProblemType.INVALID_REQUEST,
                "There is no account \"" + name + "\"; there are "
                        + within(reach).stream().map(Account::name).toList()
                        + ". Nothing was planned, nothing was sent.");
    }

    private Account opened(VastAccount account) {
        AccountKey key = new AccountKey(
                account.name(), account.key(), keys, targets, source -> client(account, source), ticker, timings);
        key.open();
        return new Account(account.name(), account.address(), key, client(account, key));
    }

    private Vast client(VastAccount account, Supplier<String> key) {
        return clients.of(new VastAccount(account.name(), account.address(), key));
    }

    private static String only(Collection<Account> within) {
        return within.size() == 1 ? within.iterator().next().name() : DEFAULT;
    }

    private List<VastAccount> configured() {
        KeySetting key = new KeySetting("VAST_API_KEY", keySettings.key(), keySettings.keyFile());
        List<NamedAccounts.Setting> named = NamedAccounts.of(config);
        if (!key.isSet() && named.isEmpty()) {
            throw new StartFailure(
                    "There is no key for Vast.ai. Set VAST_API_KEY or VAST_API_KEY_FILE, or start the sandbox with"
                            + " ./warden up.");
        }
        List<VastAccount> configured = new ArrayList<>();
        if (key.isSet()) {
            configured.add(new VastAccount(DEFAULT, upstream("WARDEN_VAST_URL", settings.url()), key.key()));
        }
        for (NamedAccounts.Setting one : named) {
            URI upstream = one.url()
                    .map(url -> upstream(one.urlSetting(), url))
                    .orElseGet(() -> upstream("WARDEN_VAST_URL", settings.url()));
            configured.add(new VastAccount(one.name(), upstream, one.key().key()));
        }
        return configured;
    }

    private static URI upstream(String setting, String url) {
        try {
            return VastAccount.address(url);
        } catch (UnsafeAddress e) {
            throw new StartFailure(setting + " cannot be used. " + e.getMessage(), e);
        }
    }

    /** Two lanes in front of one key would send twice as often as Vast.ai permits, and whoever may see one sees both. */
    private static void refuseSharedKeys(List<VastAccount> configured) {
        Map<String, String> holders = new HashMap<>();
        for (VastAccount account : configured) {
            String other = holders.put(account.address() + " " + account.key().get(), account.name());
            if (other != null) {
                throw new StartFailure("The accounts \"" + other + "\" and \"" + account.name()
                        + "\" have the same API key. Give each its own, or take one away.");
            }
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
                    + " and not at " + upstream + ". Give "
                    + (database.isShared()
                            ? "WARDEN_DATABASE_URL a database of its own for each."
                            : "WARDEN_DATA a folder of its own for each."));
        }
    }
}
