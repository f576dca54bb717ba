package io.vastwarden.service.caller;

import io.quarkus.runtime.StartupEvent;
import io.vastwarden.service.store.Database;
import io.vastwarden.service.store.StoreUnavailable;
import io.vastwarden.service.timing.Periodic;
import io.vastwarden.service.timing.Timings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The tokens of requests whose answers go on for long, so that none goes on when its token has been revoked, replaced or
 * has expired. Every two seconds one look at the database is for all of them; while there are none, nobody looks.
 */
@ApplicationScoped
public class TokensInUse {

    private final Authentication authentication;
    private final CallerStore store;
    private final Database database;
    private final Set<InUse> inUse = ConcurrentHashMap.newKeySet();

    TokensInUse(Authentication authentication, CallerStore store, Database database) {
        this.authentication = authentication;
        this.store = store;
        this.database = database;
    }

    /** One token while one answer goes on; to be closed when that has ended. */
    public final class InUse implements AutoCloseable {
        private final String caller;
        private final String hash;
        private volatile boolean holds = true;

        private InUse(String caller, String hash) {
            this.caller = caller;
            this.hash = hash;
        }

        /** Whether it held when it was looked at last, at most a few seconds ago. */
        public boolean holds() {
            return holds;
        }

        @Override
        public void close() {
            inUse.remove(this);
        }
    }

    /** The token of a request that was let in. */
    public InUse begin(HttpHeaders request) {
        String text = Authentication.bearer(request.getRequestHeader(HttpHeaders.AUTHORIZATION))
                .orElseThrow(() -> new IllegalStateException("nobody was authenticated for this request"));
        // The admin token holds as long as this process runs.
        Optional<Token> token = authentication.isAdmin(text) ? Optional.empty() : Token.parse(text);
        InUse begun = new InUse(
                token.map(Token::callerId).orElse(""), token.map(Token::hash).orElse(""));
        if (token.isPresent()) {
            inUse.add(begun);
        }
        return begun;
    }

    void start(@Observes StartupEvent start, Periodic periodic, Timings timings) {
        periodic.every("tokens-in-use", timings.callers().revocationPollInterval(), this::look);
    }

    private void look() {
        List<InUse> now = List.copyOf(inUse);
        if (now.isEmpty()) {
            return;
        }
        Set<String> callers = now.stream().map(one -> one.caller).collect(Collectors.toSet());
        try {
            Map<String, CallerStore.Known> known = database.read(handle -> store.find(handle, callers));
            now.stream()
                    .filter(one -> !authentication.holds(one.hash, known.get(one.caller)))
                    .forEach(one -> one.holds = false);
        } catch (StoreUnavailable e) {
            // nothing that is stored can be told either until it is back
        }
    }
}
