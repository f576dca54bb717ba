package io.vastwarden.bench.site;

import io.vastwarden.sandbox.discord.Answer;
import io.vastwarden.sandbox.discord.Card;
import io.vastwarden.sandbox.discord.DiscordSettings;
import io.vastwarden.sandbox.discord.DiscordStandIn;
import io.vastwarden.sandbox.discord.GpuTeam;
import io.vastwarden.sandbox.discord.Happening;
import io.vastwarden.sandbox.discord.Interaction;
import io.vastwarden.sandbox.discord.NotSeen;
import io.vastwarden.sandbox.program.Packaged;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The Discord of a site: a stand-in in this process, the bot as a process of its own, and alice, who asks. Times are taken
 * from the moment before she does to the moment when the stand-in has the bot's answer and has checked it.
 */
public final class Chat implements AutoCloseable {
    /** What the service must be told of the roles there. */
    static final String ROLES = GpuTeam.GUILD + "/" + GpuTeam.OPERATOR + "=view,destroy,cleanup";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RunningService service;
    private final DiscordStandIn discord;
    private final RunningBot bot;
    private final List<String> figures = new ArrayList<>();

    private Chat(RunningService service, DiscordStandIn discord, RunningBot bot) {
        this.service = service;
        this.discord = discord;
        this.bot = bot;
    }

    static Chat open(Packaged packaged, Path folder, Path log, RunningService service) throws InterruptedException {
        DiscordStandIn discord =
                DiscordStandIn.start(DiscordSettings.onFreePort().withPatience(PATIENCE));
        try {
            return new Chat(service, discord, RunningBot.start(packaged, folder, log, service.api(), discord));
        } catch (NotSeen e) {
            discord.close();
            throw new CannotMeasure("the bot has not registered its commands: " + e.getMessage(), e);
        } catch (CannotMeasure | InterruptedException e) {
            discord.close();
            throw e;
        }
    }

    RunningBot bot() {
        return bot;
    }

    boolean isWith(RunningService other) {
        return service.equals(other) && bot.runs();
    }

    void seenBy(String figure) {
        if (!figures.contains(figure)) {
            figures.add(figure);
        }
    }

    /** The bot's memory, and who asked it for anything until now. */
    Site.Visit visit() {
        return new Site.Visit(List.copyOf(figures), bot.resident());
    }

    /** Has these commands typed at the same moment. Answers how long each waited for its first answer. */
    public List<Duration> atOnce(List<String> lines) {
        List<Supplier<Interaction>> asks = lines.stream()
                .<Supplier<Interaction>>map(line -> () -> discord.alice().types(line))
                .toList();
        List<Duration> times = new ArrayList<>();
        timed(asks).forEach((asked, time) -> {
            times.add(time);
            asked.card();
        });
        return times;
    }

    /** Types so far into the option for an instance. Answers how long it took until something was offered. */
    public Duration offered(String typed) {
        Map.Entry<Interaction, Duration> one = timed(
                        List.of(() -> discord.alice().asksFor("destroy", Map.of("instance", typed), "instance")))
                .entrySet()
                .iterator()
                .next();
        if (one.getKey().answer() instanceof Answer.Offers offers
                && !offers.choices().isEmpty()) {
            return one.getValue();
        }
        throw new CannotMeasure("nothing was offered for " + typed);
    }

    /** Plans the destruction of these instances, says yes, and waits until the card shows that they are gone. */
    public void destroy(List<Long> ids) {
        String list = ids.stream().map(String::valueOf).collect(Collectors.joining(" "));
        try {
            Card card = discord.alice().types("/destroy ids:" + list).card();
            card.press("Destroy " + ids.size() + " instances");
            card.shows("Destroyed " + ids.size() + " instances");
        } catch (NotSeen e) {
            throw new CannotMeasure(String.valueOf(e.getMessage()), e);
        }
    }

    private Map<Interaction, Duration> timed(List<Supplier<Interaction>> asks) {
        Map<String, Long> answered = new ConcurrentHashMap<>();
        Consumer<Happening> watcher = happening -> {
            if (happening instanceof Happening.Answered one) {
                answered.put(one.interaction().id(), System.nanoTime());
            }
        };
        Map<Interaction, Long> asked = new ConcurrentHashMap<>();
        discord.watch(watcher);
        try {
            discord.quietly(() -> asks.forEach(ask -> {
                long before = System.nanoTime();
                asked.put(ask.get(), before);
            }));
            asked.keySet().forEach(Interaction::answer);
        } catch (NotSeen e) {
            throw new CannotMeasure(String.valueOf(e.getMessage()), e);
        } finally {
            discord.unwatch(watcher);
        }
        return asked.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> Duration.ofNanos(nanos(answered.get(one.getKey().id())) - one.getValue())));
    }

    private static long nanos(@Nullable Long time) {
        if (time == null) {
            throw new CannotMeasure("an answer came unseen");
        }
        return time;
    }

    @Override
    public void close() {
        bot.close();
        discord.close();
    }
}
