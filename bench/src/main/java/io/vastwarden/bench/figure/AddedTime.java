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
        return "Lanes free (intervals 1 ms, margin 0), one plan of one instance at a time, planned just before, so that its"
                + " facts are fresh and approving reads nothing upstream. From the moment before the client sends the"
                + " approval to the moment when the stand-in has the destroy's head: includes the client's own time, both"
                + " connections (the one upstream is a new one) and two commits. The DELETE: the same for the"
                + " Vast.ai-shaped request, which must read the facts first.";
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
                        "added to one destroy, without upstream reads: median",
                        Shown.millis(added.median()) + " (90th percentile " + Shown.millis(added.percentile(90)) + ", "
                                + added.count() + " samples)",
                        "at most " + Shown.millis(LIMIT),
                        added.median().compareTo(LIMIT) <= 0),
                Row.told(
                        "Vast.ai-shaped DELETE to its destroy's arrival, one upstream read included: median",
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
