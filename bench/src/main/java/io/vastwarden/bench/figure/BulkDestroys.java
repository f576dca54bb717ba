package io.vastwarden.bench.figure;

import com.fasterxml.jackson.databind.JsonNode;
import io.vastwarden.bench.site.Api;
import io.vastwarden.bench.site.Pacing;
import io.vastwarden.bench.site.Site;
import io.vastwarden.sandbox.vast.CallLog;
import io.vastwarden.sandbox.vast.Endpoint;
import java.time.Duration;
import java.util.List;

/** What many instances in one request gain over one request each. */
final class BulkDestroys implements Figure {
    private static final Pacing SINGLY = Pacing.defaults();
    private static final Pacing IN_BULK = SINGLY.with("WARDEN_EXECUTION_BULK_ACCOUNTS", "default");
    private static final double LIMIT = 1.1;
    private static final int MOST_IN_ONE = 64;
    private static final int IN_ONE_PAGE = 25;
    private static final Duration BETWEEN_REQUESTS = Duration.ofMillis(3_050);
    private static final Duration BETWEEN_PAGES = Duration.ofMillis(1_050);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMillis(100);

    @Override
    public String name() {
        return "bulk";
    }

    @Override
    public String about() {
        return "One plan of 200 instances in an account that has no others, bulk on, default intervals. Wall: the plan's"
                + " started_at to ended_at, over 3.05 s for each request but the first and 1.05 s for each page of 25"
                + " instances, once for the facts and once for the verification; more pages are read in the time between"
                + " requests. Singly: the same without bulk, fewer instances.";
    }

    @Override
    public List<Row> measure(Site site) throws InterruptedException {
        int count = site.quick() ? 65 : 200;
        Run bulk = run(site, IN_BULK, count);
        Duration floor = floor(Math.ceilDiv(count, MOST_IN_ONE), 2 * Math.ceilDiv(count, IN_ONE_PAGE));
        double ratio = (double) bulk.wall().toNanos() / floor.toNanos();
        Run singly = run(site, SINGLY, site.quick() ? 2 : 10);
        return List.of(
                Row.judged(
                        count + " instances in bulk: wall over the intervals",
                        Shown.ratio(ratio) + " (" + Shown.seconds(bulk.wall()) + "; " + bulk.requests() + " requests, "
                                + bulk.pages() + " pages read, " + bulk.rejected() + " 429s)",
                        "at most " + LIMIT,
                        ratio <= LIMIT && bulk.rejected() == 0),
                Row.judged(
                        count + " instances in bulk: verified as destroyed",
                        bulk.destroyed() + " of " + count,
                        "all",
                        bulk.destroyed() == count),
                Row.told(
                        "an instance in bulk / singly",
                        Shown.seconds(bulk.wall().dividedBy(count)) + " / "
                                + Shown.seconds(singly.wall().dividedBy(singly.destroyed())) + " (of "
                                + singly.destroyed()
                                + ")"));
    }

    private static Duration floor(int requests, int pages) {
        return BETWEEN_REQUESTS.multipliedBy(requests - 1L).plus(BETWEEN_PAGES.multipliedBy(pages));
    }

    private record Run(Duration wall, int requests, int pages, int rejected, int destroyed) {}

    private Run run(Site site, Pacing pacing, int count) throws InterruptedException {
        Api api = site.service(pacing, name()).api();
        site.vast().fleet().clear();
        Api.Planned plan = api.plan(site.newInstances(count));
        CallLog log = site.vast().log();
        log.clear();
        api.send(api.approval(plan));
        JsonNode ended = api.awaitEnd(plan, PATIENCE, PAUSE);
        return new Run(
                Burst.whole(ended),
                log.calls(call -> call.method().equals("DELETE")).size(),
                log.calls(Endpoint.LIST_INSTANCES).size(),
                site.vast().intervals().rejected(),
                Burst.destroyed(ended));
    }
}
