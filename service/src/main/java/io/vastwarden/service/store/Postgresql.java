package io.vastwarden.service.store;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;

/**
 * A PostgreSQL that several processes share. Whoever writes locks the head of the audit first, so that there is one
 * writing transaction at a time: nearly all would have to take turns there anyway, and none can deadlock with another.
 */
final class Postgresql implements Engine {

    private static final String LOCK = "SELECT id FROM audit_head WHERE id = 1 FOR UPDATE";
    private static final String NOW = "SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint";

    private final String place;
    private final DataSource writers;
    private final DataSource readers;
    private final Flyway flyway;

    Postgresql(String place, DataSource writers, DataSource readers, Flyway flyway) {
        this.place = place;
        this.writers = writers;
        this.readers = readers;
        this.flyway = flyway;
    }

    @Override
    public void open() {
        new Schema(flyway, "PostgreSQL database at " + place, true).bringUpToDate();
    }

    @Override
    public void close() {
        // nothing is held
    }

    @Override
    public DataSource writers() {
        return writers;
    }

    @Override
    public DataSource readers() {
        return readers;
    }

    @Override
    public void lockOut(Handle handle) {
        handle.createQuery(LOCK).mapTo(Integer.class).one();
    }

    @Override
    public long now(Handle handle) {
        return handle.createQuery(NOW).mapTo(Long.class).one();
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public Fault fault(SQLException error) {
        if (Engine.isAcquisitionTimeout(error)) {
            return new Fault.Busy();
        }
        String state = error.getSQLState() == null ? "" : error.getSQLState();
        return switch (state) {
            case "23505" -> new Fault.Duplicate();
            case "22021", "22P05" -> new Fault.Unstorable();
            case "53100" -> new Fault.Unavailable("has no room: its disk is full");
            case "53300" -> new Fault.Unavailable("takes no more connections");
            case "55P03", "57014" -> new Fault.Unavailable("is locked: another transaction did not end in time");
            case "25006" -> new Fault.Unavailable("takes no writes: it is read-only");
            default -> isOurs(state) ? new Fault.Ours() : new Fault.Unavailable("does not answer: " + firstLine(error));
        };
    }

    /** Wrong data, broken constraints, wrong statements; all else is about the server or the way to it. */
    private static boolean isOurs(String state) {
        return state.startsWith("22")
                || state.startsWith("23")
                || state.startsWith("42")
                || state.startsWith("0A")
                || state.startsWith("21");
    }

    private static String firstLine(SQLException error) {
        return String.valueOf(error.getMessage()).lines().findFirst().orElse("");
    }
}
