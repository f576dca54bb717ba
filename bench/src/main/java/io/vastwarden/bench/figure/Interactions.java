package io.vastwarden.bench.figure;

import io.vastwarden.bench.load.Samples;
import io.vastwarden.bench.site.Chat;
import io.vastwarden.bench.site.Site;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How soon the bot answers when many ask at once. */
final class Interactions implements Figure {
    private static final Duration LIMIT = Duration.ofMillis(300);
    private static final int AT_ONCE = 50;
    private static final List<String> LINES = List.of("/instances", "/machines", "/plans", "/audit", "/whoami");

    @Override
    public String name() {
        return "interactions";
    }

    @Override
    public String about() {
        return "Rounds of " + AT_ONCE + " slash commands at the same moment (" + String.join(", ", LINES)
                + "), each round when the one before is answered in full. From the moment before one is typed to the moment"
                + " when the stand-in for Discord has the bot's first answer to it.";
    }

    @Override
    public List<Row> measure(Site site) throws InterruptedException {
        Chat chat = site.chat(Paces.FAST, name());
        int warmUp = site.quick() ? 3 : 20;
        int rounds = site.quick() ? 3 : 40;
        List<String> lines = Stream.generate(LINES::stream)
                .flatMap(all -> all)
                .limit(AT_ONCE)
                .toList();
        List<Duration> times = new ArrayList<>();
        for (int i = -warmUp; i < rounds; i++) {
            List<Duration> round = chat.atOnce(lines);
            if (i >= 0) {
                times.addAll(round);
            }
        }
        Samples samples = Samples.of(times);
        return List.of(Row.judged(
                "first answer to an interaction, " + AT_ONCE + " at once: 99th percentile",
                Shown.millis(samples.percentile(99)) + " (median " + Shown.millis(samples.median()) + ", longest "
                        + Shown.millis(samples.longest()) + ", " + samples.count() + " samples)",
                "under " + Shown.millis(LIMIT),
                samples.percentile(99).compareTo(LIMIT) < 0));
    }
}
