package io.vastwarden.sandbox.vast;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The API keys of the one account. */
final class ApiKeys {
    private final Object lock;
    private final Map<String, ApiKey> keys = new LinkedHashMap<>();
    private int made;

    ApiKeys(Object lock, String allScopes) {
        this.lock = lock;
        keys.put(allScopes, new ApiKey(++made, "all-scopes", EnumSet.allOf(Scope.class)));
    }

    String add(String name, Set<Scope> scopes) {
        synchronized (lock) {
            String secret = "sandbox-key-" + ++made + "-" + name;
            keys.put(secret, new ApiKey(made, name, scopes));
            return secret;
        }
    }

    boolean revoke(String secret) {
        synchronized (lock) {
            return keys.remove(secret) != null;
        }
    }

    Optional<ApiKey> find(String secret) {
        synchronized (lock) {
            return Optional.ofNullable(keys.get(secret));
        }
    }

    record ApiKey(int id, String name, Set<Scope> scopes) {
        ApiKey {
            scopes = Set.copyOf(scopes);
        }
    }
}
