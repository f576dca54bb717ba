package io.vastwarden.service.store;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import io.vastwarden.core.start.Secret;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Makes one of the two databases active: the PostgreSQL that {@code WARDEN_DATABASE_URL} names, or else the SQLite file.
 * Both are built in; Quarkus opens the pools of the active one only.
 */
public final class ChosenDatabase implements ConfigSourceFactory {

    private static final List<String> SQLITE = List.of("sqlite", "sqlite-readers");
    private static final List<String> POSTGRESQL = List.of("postgresql", "postgresql-readers", "postgresql-schema");
    private static final Secret PASSWORD = new Secret("WARDEN_DATABASE_PASSWORD");
    private static final int ABOVE_APPLICATION_PROPERTIES = 260;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        return List.of(new PropertiesConfigSource(
                chosen(context), "Warden's choice of a database", ABOVE_APPLICATION_PROPERTIES));
    }

    private static Map<String, String> chosen(ConfigSourceContext context) {
        Optional<String> url = setting(context, "warden.database.url");
        Map<String, String> chosen = new HashMap<>();
        activate(chosen, SQLITE, url.isEmpty());
        activate(chosen, POSTGRESQL, url.isPresent());
        url.map(PostgresAddress::of).ifPresent(address -> {
            Optional<String> user = setting(context, "warden.database.user").or(address::user);
            Optional<String> password = PASSWORD.of(
                            setting(context, "warden.database.password"),
                            setting(context, "warden.database.password-file").map(Path::of))
                    .or(address::password);
            for (String pool : POSTGRESQL) {
                chosen.put("quarkus.datasource." + pool + ".jdbc.url", address.jdbcUrl());
                user.ifPresent(one -> chosen.put("quarkus.datasource." + pool + ".username", one));
                password.ifPresent(one -> chosen.put("quarkus.datasource." + pool + ".password", one));
            }
        });
        return chosen;
    }

    private static void activate(Map<String, String> chosen, List<String> pools, boolean active) {
        pools.forEach(pool -> chosen.put("quarkus.datasource." + pool + ".active", Boolean.toString(active)));
    }

    private static Optional<String> setting(ConfigSourceContext context, String name) {
        ConfigValue value = context.getValue(name);
        return Optional.ofNullable(value == null ? null : value.getValue()).filter(text -> !text.isBlank());
    }
}
