package io.vastwarden.bench.figure;

import io.vastwarden.bench.load.Samples;
import io.vastwarden.bench.site.Api;
import io.vastwarden.bench.site.Site;
import io.vastwarden.sandbox.vast.Call;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What Warden itself adds to one destroy. */
final class AddedTime implements Figure {
    private static final Duration LIMIT = Duration.ofMillis(15);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(20);

    @Override
    public String name() {
        return "added-time";
    }

    @Override
    public String about() {
        return "Lanes free (intervals 1 ms, margin 0), one plan of one instance at a time. From the moment before the client"
                + " sends the approval to the moment when the stand-in has the destroy's head. Nothing is subtracted: the"
                + " client's own time, the reading of the facts that follows every yes (over loopback, with its slot), both"
                + " connections (the destroy's is a new one) and three commits are in it, so the limit is kept with the"
                + " reading in it, which it need not be. The DELETE: the same for the Vast.ai-shaped request, which reads"
                + " the facts for its plan as well.";
    }

    @Override
    public List<Row> measure(Site site) throws InterruptedException {
        Api api = site.service(Paces.FREE, name()).api();
        int count = site.quick() ? 30 : 200;
        int warmUp = site.quick() ? 20 : 100;
        List<Duration> approvals = new ArrayList<>();
        List<Duration> deletes = new ArrayList<>();
        for (int i = -warmUp; i < count; i++) {
            Duration approval = approval(site, api);
            Duration delete = delete(site, api);
            if (i >= 0) {
                approvals.add(approval);
                deletes.add(delete);
            }
        }
        Samples added = Samples.of(approvals);
        Samples whole = Samples.of(deletes);
        return List.of(
                Row.judged(
                        "added to one destroy, its one reading included: median",
                        Shown.millis(added.median()) + " (90th percentile " + Shown.millis(added.percentile(90)) + ", "
                                + added.count() + " samples)",
                        "at most " + Shown.millis(LIMIT),
                        added.median().compareTo(LIMIT) <= 0),
                Row.told(
                        "Vast.ai-shaped DELETE to its destroy's arrival, its readings included: median",
                        Shown.millis(whole.median()) + " (90th percentile " + Shown.millis(whole.percentile(90))
                                + ")"));
    }

    private static Duration approval(Site site, Api api) throws InterruptedException {
        Api.Planned plan = api.plan(site.newInstances(1));
        HttpRequest yes = api.approval(plan);
        Duration took = untilDestroy(site, api, yes);
        api.awaitEnd(plan, PATIENCE, PAUSE);
        return took;
    }

    /** Its answer comes only after the destruction was verified, so that the lane is idle afterwards. */
    private static Duration delete(Site site, Api api) throws InterruptedException {
        return untilDestroy(site, api, api.destruction(site.newInstances(1).getFirst()));
    }

    private static Duration untilDestroy(Site site, Api api, HttpRequest request) throws InterruptedException {
        site.vast().log().clear();
        long before = System.nanoTime();
        api.send(request);
        Call destroy = site.awaitDestroys(1, PATIENCE).getFirst();
        return Duration.ofNanos(destroy.nanos() - before);
    }
}
