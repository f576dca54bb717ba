package io.vastwarden.service.store;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.flyway.FlywayDataSource;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.flywaydb.core.Flyway;

/** Picks the database that the settings name. */
class Engines {

    /** The pools of the other one are not there and must not be asked for. */
    @Produces
    @Singleton
    Engine engine(
            DatabaseSettings settings,
            SqliteSettings sqliteSettings,
            InstantSource clock,
            @DataSource("sqlite") Instance<AgroalDataSource> sqlite,
            @DataSource("sqlite-readers") Instance<AgroalDataSource> sqliteReaders,
            @FlywayDataSource("sqlite") Instance<Flyway> sqliteSchema,
            @DataSource("postgresql") Instance<AgroalDataSource> postgresql,
            @DataSource("postgresql-readers") Instance<AgroalDataSource> postgresqlReaders,
            @FlywayDataSource("postgresql-schema") Instance<Flyway> postgresqlSchema) {
        return settings.url()
                .map(PostgresAddress::of)
                .<Engine>map(address -> new Postgresql(
                        address.place(), postgresql.get(), postgresqlReaders.get(), postgresqlSchema.get()))
                .orElseGet(() -> new Sqlite(
                        settings.file(),
                        new SqliteLibrary(sqliteSettings.library()),
                        sqlite.get(),
                        sqliteReaders.get(),
                        sqliteSchema.get(),
                        clock));
    }
}
