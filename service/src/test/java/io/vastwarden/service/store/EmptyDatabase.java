package io.vastwarden.service.store;

import java.nio.file.Path;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;

/** A SQLite file with all tables and no rows, to be asked how it would answer. */
public final class EmptyDatabase {

    private final String url;

    private EmptyDatabase(String url) {
        this.url = url;
    }

    public static EmptyDatabase in(Path folder) {
        String url = "jdbc:sqlite:" + folder.resolve("warden.db");
        Flyway.configure().dataSource(url, "", "").locations("db/common").load().migrate();
        return new EmptyDatabase(url);
    }

    /** The steps of SQLite's plan for the query, a line each; values that it does not name are left out. */
    public String explained(String query, Map<String, Object> values) {
        return Jdbi.create(url).withHandle(handle -> {
            var explained = handle.createQuery("EXPLAIN QUERY PLAN " + query);
            values.forEach((name, value) -> {
                if (query.contains(":" + name)) {
                    explained.bind(name, value);
                }
            });
            return String.join(
                    "\n",
                    explained.map((row, context) -> row.getString("detail")).list());
        });
    }
}
