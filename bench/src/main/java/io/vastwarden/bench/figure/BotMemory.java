package io.vastwarden.bench.figure;

import io.vastwarden.bench.site.RunningBot;
import io.vastwarden.bench.site.Site;
import java.util.List;

/** What the bot takes of the machine's memory after all that was asked of it. */
final class BotMemory implements Figure {
    private static final long LIMIT = 280L * 1024 * 1024;

    @Override
    public String name() {
        return "bot-memory";
    }

    @Override
    public String about() {
        return "VmRSS of each process of the bot at its end, with " + String.join(" ", RunningBot.JAVA_OPTIONS)
                + ", after what other figures asked of it and a plan whose card it followed to the end; peak is VmHWM.";
    }

    @Override
    public List<Row> measure(Site site) throws InterruptedException {
        site.chat(Paces.FAST, name()).destroy(site.newInstances(site.quick() ? 3 : 20));
        return Memory.rows("resident memory of the bot", site.botVisits(), LIMIT);
    }
}
