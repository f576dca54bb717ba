package io.vastwarden.bench.figure;

import io.vastwarden.bench.site.Pacing;
import io.vastwarden.bench.site.Site;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Whether a lane loses time between one destroy and the next, and whether it ever goes too fast. */
final class ManyDestroys implements Figure {
    private static final double LIMIT = 1.03;

    private final String name;
    private final Pacing pacing;
    private final Duration interval;
    private final Duration margin;
    private final int items;
    private final int quickItems;
    private final int repeats;

    private ManyDestroys(
            String name, Pacing pacing, Duration interval, Duration margin, int items, int quickItems, int repeats) {
        this.name = name;
        this.pacing = pacing;
        this.interval = interval;
        this.margin = margin;
        this.items = items;
        this.quickItems = quickItems;
        this.repeats = repeats;
    }

    /** 50 destroys, 0.2 s apart, with a margin of 2 ms; every other lane goes each 0.02 s. */
    static ManyDestroys fast() {
        return new ManyDestroys("destroys", Paces.FAST, Duration.ofMillis(200), Duration.ofMillis(2), 50, 10, 3);
    }

    /** 20 destroys at the default intervals. */
    static ManyDestroys atDefaults() {
        return new ManyDestroys(
                "default-pace", Pacing.defaults(), Duration.ofSeconds(3), Duration.ofMillis(50), 20, 3, 1);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String about() {
        return "One plan, " + Shown.seconds(interval) + " between destroys and a margin of " + Shown.millis(margin)
                + ". Wall: from the arrival of the first destroy at the stand-in to the arrival of the last, over (items"
                + " − 1) × interval; the median of the runs. 429s: every call that the stand-in, which keeps the same"
                + " intervals, found too early, in all runs. Verified: items whose outcome is destroyed. Approval to done:"
                + " the plan's started_at to ended_at.";
    }

    @Override
    public List<Row> measure(Site site) throws InterruptedException {
        int count = site.quick() ? quickItems : items;
        List<Burst> bursts = new ArrayList<>();
        for (int run = 0; run < (site.quick() ? 1 : repeats); run++) {
            bursts.add(Burst.run(site, pacing, name, count, interval));
        }
        bursts.sort(Comparator.comparing(Burst::wall));
        Burst median = bursts.get((bursts.size() - 1) / 2);
        double ratio = median.ratio(count, interval);
        int rejected = bursts.stream().mapToInt(Burst::rejected).sum();
        int destroyed = bursts.stream().mapToInt(Burst::destroyed).sum();
        int all = count * bursts.size();
        String what = count + " destroys, " + Shown.seconds(interval) + " apart";
        return List.of(
                Row.judged(
                        what + ": wall over " + (count - 1) + " intervals",
                        Shown.ratio(ratio) + " (" + Shown.seconds(median.wall()) + "; median gap "
                                + Shown.seconds(median.gap()) + "; " + bursts.size()
                                + " runs, worst " + Shown.ratio(bursts.getLast().ratio(count, interval)) + ")",
                        "at most " + LIMIT,
                        ratio <= LIMIT),
                Row.judged(what + ": 429s", Integer.toString(rejected), "0", rejected == 0),
                Row.judged(
                        what + ": verified as destroyed",
                        destroyed + " of " + all,
                        "all, each sent once",
                        destroyed == all
                                && bursts.stream().mapToInt(Burst::calls).sum() == all),
                Row.told(what + ": approval to done", Shown.seconds(median.whole())));
    }
}
