package io.vastwarden.service.caller;

import io.quarkus.runtime.StartupEvent;
import io.vastwarden.core.api.Grant;
import io.vastwarden.core.start.Secret;
import io.vastwarden.core.start.StartFailure;
import io.vastwarden.service.StartOrder;
import io.vastwarden.service.account.Reach;
import io.vastwarden.service.audit.Audit;
import io.vastwarden.service.audit.Entry;
import io.vastwarden.service.store.Database;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Finds out who holds a token. */
@ApplicationScoped
public class Authentication {

    private static final Logger LOG = Logger.getLogger(Authentication.class);
    private static final Actor ADMIN = new Actor("admin", EnumSet.allOf(Grant.class));
    private static final Secret ADMIN_TOKEN = new Secret("WARDEN_ADMIN_TOKEN");
    private static final String NO_HASH = "0".repeat(64);

    private final Optional<String> adminHash;
    private final CallerStore store;
    private final LastUse lastUse;
    private final Database database;
    private final Audit audit;
    private final SecureRandom random;
    private final InstantSource clock;

    Authentication(
            CallerSettings settings,
            CallerStore store,
            LastUse lastUse,
            Database database,
            Audit audit,
            SecureRandom random,
            InstantSource clock) {
        this.adminHash = ADMIN_TOKEN
                .of(settings.token(), settings.tokenFile())
                .map(Authentication::checked)
                .map(Token::hash);
        this.store = store;
        this.lastUse = lastUse;
        this.database = database;
        this.audit = audit;
        this.random = random;
        this.clock = clock;
    }

    private static String checked(String token) {
        if (token.length() < CallerSettings.SHORTEST_ADMIN_TOKEN) {
            throw new StartFailure("WARDEN_ADMIN_TOKEN has " + token.length() + " characters; give it at least "
                    + CallerSettings.SHORTEST_ADMIN_TOKEN + ", e.g. from: openssl rand -hex 32");
        }
        return token;
    }

    /** Without an admin token in the settings, the first start makes one and prints it this once. */
    void firstToken(@Observes @Priority(StartOrder.CALLERS) StartupEvent start) {
        if (adminHash.isPresent()) {
            return;
        }
        Token token = Token.random(random);
        boolean made = database.write(handle -> {
            if (!store.isEmpty(handle)) {
                return false;
            }
            Rights all = new Rights(EnumSet.allOf(Grant.class), Reach.EVERY, Only.ANYTHING, null);
            store.insert(handle, token, "admin", all, Entry.WARDEN, clock.instant());
            Map<String, Object> details = all.details();
            details.put("id", token.callerId());
            details.put("name", "admin");
            audit.append(handle, Entry.of(Entry.Kind.CALLER_CREATED, Entry.WARDEN, details));
            return true;
        });
        if (made) {
            System.out.println(
                    "This is the first start. The token of the caller \"admin\", shown this once: " + token.reveal());
            LOG.infof("event=first_caller_made name=admin id=%s", token.callerId());
        }
    }

    /** Who holds this token. */
    public Holder holderOf(String token) {
        if (isAdmin(token)) {
            return new Holder.Known(ADMIN);
        }
        Optional<CallerStore.Known> known =
                Token.parse(token).flatMap(one -> database.read(handle -> store.find(handle, one.callerId())));
        boolean same = Token.sameHash(known.map(CallerStore.Known::tokenHash).orElse(NO_HASH), Token.hash(token));
        return same ? known.map(this::holder).orElseGet(Holder.Unknown::new) : new Holder.Unknown();
    }

    /** Whether it is the admin token of the settings. */
    boolean isAdmin(String token) {
        return adminHash.isPresent() && Token.sameHash(adminHash.get(), Token.hash(token));
    }

    /**
     * Whether a token of this hash is still its caller's, and has not expired.
     *
     * @param caller as stored; null when there is none, or it was revoked
     */
    boolean holds(String hash, CallerStore.@Nullable Known caller) {
        return caller != null && Token.sameHash(caller.tokenHash(), hash) && !hasExpired(caller.rights());
    }

    private boolean hasExpired(Rights rights) {
        Instant end = rights.expiresAt();
        return end != null && !clock.instant().isBefore(end);
    }

    private Holder holder(CallerStore.Known one) {
        String name = "caller:" + one.name();
        Rights rights = one.rights();
        Instant end = rights.expiresAt();
        if (end != null && hasExpired(rights)) {
            return new Holder.Expired(name, end);
        }
        lastUse.note(one.id());
        return new Holder.Known(new Actor(name, rights.grants(), rights.reach(), rights.only(), one.id(), Map.of()));
    }

    /** The bearer token of an {@code Authorization} header, if it has that shape. */
    public static Optional<String> bearer(List<String> headers) {
        if (headers.size() != 1) {
            return Optional.empty();
        }
        String header = headers.getFirst();
        return header.regionMatches(true, 0, "Bearer ", 0, 7)
                ? Optional.of(header.substring(7).strip()).filter(token -> !token.isEmpty())
                : Optional.empty();
    }
}
