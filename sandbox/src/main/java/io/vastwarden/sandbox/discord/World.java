package io.vastwarden.sandbox.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * All that the stand-in knows, behind one lock. Whoever changes something does it in {@link #locked}, which wakes
 * everybody who waits in {@link #await}.
 */
final class World {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Consumer<Happening>> watchers = new CopyOnWriteArrayList<>();

    final DiscordSettings settings;
    final InstantSource clock;
    final Snowflakes ids;
    final Map<String, Person> people = new LinkedHashMap<>();
    final Map<String, Guild> guilds = new LinkedHashMap<>();
    final List<ObjectNode> globalCommands = new ArrayList<>();
    final List<Interaction> interactions = new ArrayList<>();
    final List<Refusal> refusals = new ArrayList<>();
    final Posts posts;
    final Sessions sessions;
    String token;
    int commandWrites;

    /** Where the gateway listens; set once, when it does. */
    String gatewayUrl = "";

    World(DiscordSettings settings) {
        this.settings = settings;
        clock = settings.clock();
        ids = new Snowflakes(clock);
        token = settings.token();
        GpuTeam.people().forEach(person -> people.put(person.id(), person));
        guilds.put(GpuTeam.GUILD, GpuTeam.guild());
        posts = new Posts(this);
        sessions = new Sessions(this);
    }

    <T> T locked(Supplier<T> change) {
        lock.lock();
        try {
            return change.get();
        } finally {
            changed.signalAll();
            lock.unlock();
        }
    }

    void locked(Runnable change) {
        locked(() -> {
            change.run();
            return true;
        });
    }

    /** Waits until there is something, looking again after every change; at most as long as the settings allow. */
    <T> T await(Supplier<Optional<T>> look, Supplier<String> complaint) {
        long left = settings.patience().toNanos();
        lock.lock();
        try {
            while (true) {
                Optional<T> found = look.get();
                if (found.isPresent()) {
                    return found.get();
                }
                if (left <= 0) {
                    throw new NotSeen(complaint.get());
                }
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotSeen("Interrupted. " + complaint.get());
        } finally {
            lock.unlock();
        }
    }

    void watch(Consumer<Happening> watcher) {
        watchers.add(watcher);
    }

    void unwatch(Consumer<Happening> watcher) {
        watchers.remove(watcher);
    }

    void tell(Happening happening) {
        watchers.forEach(watcher -> watcher.accept(happening));
    }

    Person bot() {
        return person(GpuTeam.BOT);
    }

    Person person(String id) {
        return Optional.ofNullable(people.get(id)).orElseThrow(() -> new NotPossible("There is no user " + id));
    }

    Optional<Person> named(String name) {
        return people.values().stream()
                .filter(person -> person.name().equals(name))
                .findFirst();
    }

    /** The channel, for a call by the bot: refused if it does not exist or the bot cannot see it. */
    Channel.State channelForBot(String id) {
        Channel.State channel = channel(id).orElseThrow(RestError::unknownChannel);
        if (!botMay(channel, Permissions.VIEW_CHANNEL)) {
            throw RestError.missingAccess();
        }
        return channel;
    }

    Optional<Channel.State> channel(String id) {
        return guilds.values().stream()
                .flatMap(guild -> Optional.ofNullable(guild.channels.get(id)).stream())
                .findFirst();
    }

    Guild guildOf(Channel.State channel) {
        return guilds.values().stream()
                .filter(guild -> guild.channels.containsKey(channel.id))
                .findFirst()
                .orElseThrow(() -> new NotPossible("#" + channel.name + " was deleted"));
    }

    boolean botMay(Channel.State channel, long permission) {
        Guild guild = guildOf(channel);
        return guild.has(GpuTeam.BOT) && (guild.permissions(GpuTeam.BOT, channel) & permission) == permission;
    }
}
