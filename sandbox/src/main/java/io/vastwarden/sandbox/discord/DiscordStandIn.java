package io.vastwarden.sandbox.discord;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A running Discord with one guild, {@link GpuTeam}. It binds to 127.0.0.1 only, keeps everything in memory and
 * forgets it when closed. All methods may be called from any thread.
 */
public final class DiscordStandIn implements AutoCloseable {
    static final String API = "/api/v10";
    static final String GATEWAY = "/gateway";

    private static final String LOOPBACK = "127.0.0.1";
    private static final long MAX_BODY = 1 << 20;

    private final World world;
    private final Faults faults;
    private final Vertx vertx;
    private final HttpServer server;

    private DiscordStandIn(DiscordSettings settings, Addition addition) {
        world = new World(settings);
        faults = new Faults(world);
        vertx = Vertx.vertx(
                new VertxOptions().setEventLoopPoolSize(2).setWorkerPoolSize(1).setInternalBlockingPoolSize(1));
        server = vertx.createHttpServer(new HttpServerOptions()
                .setHost(LOOPBACK)
                .setPort(settings.port())
                .setHttp2ClearTextEnabled(false));
        try {
            server.requestHandler(router(addition))
                    .listen()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException e) {
            vertx.close();
            throw new UncheckedIOException(
                    "The Discord stand-in cannot listen on " + LOOPBACK + ":" + settings.port(),
                    new IOException(e.getCause()));
        }
        world.gatewayUrl = gatewayUrl().toString();
    }

    /** Something more to serve under the stand-in's address, such as a page. */
    @FunctionalInterface
    public interface Addition {
        void mount(Router router, DiscordStandIn discord);
    }

    /**
     * Starts gateway and REST, and returns when both can be reached.
     *
     * @throws UncheckedIOException if the port is taken
     */
    public static DiscordStandIn start(DiscordSettings settings) {
        return start(settings, (router, discord) -> {});
    }

    /** As {@link #start(DiscordSettings)}, with something more. */
    public static DiscordStandIn start(DiscordSettings settings, Addition addition) {
        return new DiscordStandIn(settings, addition);
    }

    private Router router(Addition addition) {
        Router router = Router.router(vertx);
        router.route().handler(context -> LoopbackGuard.check(context, server.actualPort()));
        router.route(GATEWAY).handler(LoopbackGuard::refusePages);
        router.route(GATEWAY + "/").handler(LoopbackGuard::refusePages);
        var gateway = new Gateway(world);
        for (String path : List.of(GATEWAY, GATEWAY + "/")) {
            router.get(path).handler(context -> {
                if (world.locked(faults::away)) {
                    context.request().connection().close();
                } else {
                    gateway.accept(context.request());
                }
            });
        }
        router.route(API + "/*").handler(LoopbackGuard::refusePages);
        router.route(API + "/*").subRouter(rest());
        addition.mount(router, this);
        return router;
    }

    private Router rest() {
        Router rest = Router.router(vertx);
        rest.route().handler(BodyHandler.create(false).setBodyLimit(MAX_BODY));
        var gate = new Gatekeeper(world, faults, rest);
        new WorldRoutes(world).mount(gate);
        new CommandRoutes(world).mount(gate);
        new MessageRoutes(world).mount(gate);
        new InteractionRoutes(world).mount(gate);
        gate.nothingElse();
        return rest;
    }

    /** What {@code RestConfig.setBaseUrl} wants. */
    public URI apiUrl() {
        return URI.create("http://" + LOOPBACK + ":" + server.actualPort() + API + "/");
    }

    /** What {@code SessionController.getGateway} answers. */
    public URI gatewayUrl() {
        return URI.create("ws://" + LOOPBACK + ":" + server.actualPort() + GATEWAY);
    }

    /** The address of the page, if there is one. */
    public URI pageUrl() {
        return URI.create("http://" + LOOPBACK + ":" + server.actualPort() + "/");
    }

    /** The token with which a bot logs in. */
    public String token() {
        return world.settings.token();
    }

    /** The operator, in #gpu-ops. */
    public Member alice() {
        return member("alice");
    }

    /** The approver, in #gpu-ops. */
    public Member bob() {
        return member("bob");
    }

    /** Who has no role, in #gpu-ops. */
    public Member eve() {
        return member("eve");
    }

    /** The person of this name, in #gpu-ops. */
    public Member member(String name) {
        Person person = world.named(name)
                .filter(found -> !found.bot())
                .orElseThrow(() -> new NotPossible("There is nobody called " + name));
        return new Member(world, person, channel("gpu-ops").state);
    }

    /** The channel of this name, in whichever guild. */
    public Channel channel(String name) {
        return world.locked(() -> channels()
                .filter(channel -> channel.name.equals(name))
                .findFirst()
                .map(state -> new Channel(world, state))
                .orElseThrow(() -> new NotPossible("There is no channel #" + name)));
    }

    private Stream<Channel.State> channels() {
        return world.guilds.values().stream().flatMap(guild -> guild.channels.values().stream());
    }

    /** The channel with this id, unless it was deleted. */
    public Optional<Channel> channelWithId(String id) {
        return world.locked(() -> world.channel(id).map(state -> new Channel(world, state)));
    }

    /** The first channel that is left. */
    public Optional<Channel> anyChannel() {
        return world.locked(() -> channels().findFirst().map(state -> new Channel(world, state)));
    }

    /** Does this while nothing else happens. It must not wait for anything to happen. */
    public void quietly(Runnable action) {
        world.locked(action);
    }

    public Faults faults() {
        return faults;
    }

    /**
     * Founds another guild, with the bot, everybody and one channel in it, and roles that are called as in
     * {@link GpuTeam} and are others.
     */
    public Channel foundGuild(String name, String channelName) {
        return world.locked(() -> {
            var guild = new Guild(world.ids.next(), name, GpuTeam.ALICE);
            guild.roles.add(new Role(guild.id, "@everyone", "#99aab5", 0, Permissions.EVERYONE));
            var operator = new Role(world.ids.next(), "operator", "#e67e22", 3, 0);
            guild.roles.add(operator);
            guild.roles.add(new Role(world.ids.next(), "approver", "#2ecc71", 2, 0));
            var channel = new Channel.State(world.ids.next(), channelName, "");
            guild.add(channel);
            GpuTeam.people().forEach(person -> guild.members.put(person.id(), Set.of()));
            guild.members.put(GpuTeam.ALICE, Set.of(operator.id()));
            world.guilds.put(guild.id, guild);
            world.sessions.dispatch("GUILD_CREATE", guild.json(world.bot()));
            world.tell(new Happening.Rearranged());
            return new Channel(world, channel);
        });
    }

    /** Makes one more channel beside #gpu-ops, in which everybody may what they may elsewhere. */
    public Channel addChannel(String name) {
        return world.locked(() -> {
            Guild guild = world.guildOf(channel("gpu-ops").state);
            var channel = new Channel.State(world.ids.next(), name, "");
            guild.add(channel);
            world.sessions.dispatch(channel, "CHANNEL_CREATE", channel.json().put("guild_id", guild.id));
            world.tell(new Happening.Rearranged());
            return new Channel(world, channel);
        });
    }

    /** Whether the bot is logged in at the gateway. */
    public boolean botOnline() {
        return world.locked(() -> world.sessions.online());
    }

    /** Waits until the bot is logged in at the gateway. */
    public void awaitBot() {
        world.await(
                () -> world.sessions.online() ? Optional.of(true) : Optional.empty(),
                () -> "The bot did not log in." + world.refusals);
    }

    /** Waits until the bot is not logged in at the gateway. */
    public void awaitBotGone() {
        world.await(
                () -> world.sessions.online() ? Optional.empty() : Optional.of(true), () -> "The bot did not leave.");
    }

    /** Waits until the bot has registered these commands in the guild of #gpu-ops. */
    public void awaitCommands(String... names) {
        Member anyone = alice();
        world.await(
                () -> anyone.commands().stream()
                                .map(SlashCommand::name)
                                .toList()
                                .containsAll(List.of(names))
                        ? Optional.of(true)
                        : Optional.empty(),
                () -> "Only these commands were registered: "
                        + anyone.commands().stream().map(SlashCommand::name).toList()
                        + world.refusals);
    }

    /** Waits until the bot was refused a call with this code of Discord's, or with this HTTP status. */
    public Refusal awaitRefusal(int codeOrStatus) {
        return world.await(
                () -> world.refusals.stream()
                        .filter(refusal -> refusal.code() == codeOrStatus || refusal.status() == codeOrStatus)
                        .findFirst(),
                () -> "No call was refused with " + codeOrStatus + ", only " + world.refusals);
    }

    /** Every call of the bot that was refused so far. A bot that keeps to the limits has none but planned ones. */
    public List<Refusal> refusals() {
        return world.locked(() -> List.copyOf(world.refusals));
    }

    /** How often the bot has written commands. */
    public int commandWrites() {
        return world.locked(() -> world.commandWrites);
    }

    /** How often the bot has asked the gateway for a connection, whatever came of it. */
    public int dials() {
        return world.locked(() -> world.sessions.dialled);
    }

    /** How often the bot has logged in from scratch. */
    public int identifies() {
        return world.locked(() -> world.sessions.identified);
    }

    /** How often the bot has taken up its session again. */
    public int resumes() {
        return world.locked(() -> world.sessions.resumed);
    }

    /** Waits until the bot has taken up its session so many times. */
    public void awaitResumes(int times) {
        world.await(
                () -> world.sessions.resumed >= times ? Optional.of(true) : Optional.empty(),
                () -> "The bot resumed " + world.sessions.resumed + " times only.");
    }

    /** Waits until the bot has logged in from scratch so many times. */
    public void awaitIdentifies(int times) {
        world.await(
                () -> world.sessions.identified >= times ? Optional.of(true) : Optional.empty(),
                () -> "The bot identified " + world.sessions.identified + " times only.");
    }

    /** The names and wire forms of everything there is to show; see {@link Overview}. */
    public Overview overview() {
        return world.locked(() -> Overview.of(world));
    }

    /** What a person can see in a channel, oldest first, as {@link Happening.Shown}. */
    public List<Happening.Shown> history(String person, String channelId) {
        return world.locked(() -> {
            Person viewer = world.named(person).orElseThrow(() -> new NotPossible("There is nobody called " + person));
            return world.channel(channelId).stream()
                    .flatMap(channel -> Posts.seenBy(viewer, channel).stream())
                    .map(Post::shown)
                    .toList();
        });
    }

    /** Calls the watcher for everything that happens, in order, from now on. The watcher must not wait. */
    public void watch(Consumer<Happening> watcher) {
        world.watch(watcher);
    }

    public void unwatch(Consumer<Happening> watcher) {
        world.unwatch(watcher);
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
