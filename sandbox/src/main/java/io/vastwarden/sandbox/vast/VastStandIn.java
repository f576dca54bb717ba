package io.vastwarden.sandbox.vast;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.CompletionException;

/**
 * A stand-in for Vast.ai that answers on 127.0.0.1 as the wire document says, from a fleet in memory. It answers as soon
 * as it has started. Everything here may be called from any thread, while calls come in.
 */
public final class VastStandIn implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx(new VertxOptions()
            .setEventLoopPoolSize(1)
            .setWorkerPoolSize(1)
            .setInternalBlockingPoolSize(1)
            .setFileSystemOptions(
                    new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
    private final Settings settings;
    private final ApiKeys keys;
    private final Fleet fleet;
    private final Faults faults;
    private final Intervals intervals;
    private final CallLog log;
    private final HttpServer server;

    private VastStandIn(Settings settings) {
        Object lock = new Object();
        this.settings = settings;
        this.keys = new ApiKeys(lock, settings.key());
        this.fleet = new Fleet(lock, settings.clock());
        this.faults = new Faults(lock);
        this.intervals = new Intervals(lock, settings.intervals());
        this.log = new CallLog(lock);
        Door door = new Door(settings, keys, intervals, new TooFrequent());
        Endpoints endpoints = new Endpoints(fleet, log, door, settings.clock());
        Wire wire = new Wire(vertx, lock, door, faults, endpoints, log);

        Router router = Router.router(vertx);
        Reception reception = new Reception(settings, door, log, wire);
        router.route().handler(reception::note);
        router.route().handler(BodyHandler.create(false).setBodyLimit(1 << 20));
        new ControlSurface(this).mount(router);
        router.route().handler(reception::receive);
        this.server = vertx.createHttpServer(new HttpServerOptions()
                        .setHost("127.0.0.1")
                        .setPort(settings.port())
                        .setHttp2ClearTextEnabled(false))
                .requestHandler(router);
    }

    /** The defaults: a free port, {@link Settings#DEFAULT_KEY}, the documented intervals, real time. */
    public static Settings settings() {
        return Settings.defaults();
    }

    /**
     * Starts and answers once it listens.
     *
     * @throws UncheckedIOException when it cannot listen on the port
     */
    public static VastStandIn start(Settings settings) {
        VastStandIn vast = new VastStandIn(settings);
        try {
            vast.server.listen().toCompletionStage().toCompletableFuture().join();
            return vast;
        } catch (CompletionException failed) {
            vast.close();
            throw new UncheckedIOException(new IOException(
                    "cannot listen on 127.0.0.1:" + settings.port() + ": " + failed.getCause(), failed));
        }
    }

    /** The base URI, without a slash at its end. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.actualPort());
    }

    /** The API key that has every scope. */
    public String key() {
        return settings.key();
    }

    /** Makes another API key and answers it; the name is what the log shows. */
    public String addKey(String name, Set<Scope> scopes) {
        return keys.add(name, scopes);
    }

    /** From now on the key is a wrong one; false when it was already. */
    public boolean revoke(String key) {
        return keys.revoke(key);
    }

    public Fleet fleet() {
        return fleet;
    }

    public Faults faults() {
        return faults;
    }

    /** Minimum intervals, and how many calls were rejected by them. */
    public Intervals intervals() {
        return intervals;
    }

    public CallLog log() {
        return log;
    }

    /** Back to how it started: fleet, faults, intervals and log; keys stay. */
    public void reset() {
        fleet.reset();
        faults.clear();
        intervals.reset();
        log.clear();
    }

    /** Closes every connection and stops; calls that wait for their answer get none. */
    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
