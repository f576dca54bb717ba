package io.vastwarden.bench.figure;

import com.fasterxml.jackson.databind.JsonNode;
import io.vastwarden.bench.load.Load;
import io.vastwarden.bench.load.LoadGenerator;
import io.vastwarden.bench.site.Api;
import io.vastwarden.bench.site.CannotMeasure;
import io.vastwarden.bench.site.Site;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Every read of the API when very much is stored. */
final class Reads implements Figure {
    private static final Duration LIMIT = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int STORED = 100_000;
    private static final int STORED_QUICK = 5_000;
    private static final int CONNECTIONS = 4;

    /** What goes through all of the audit on purpose. */
    private static final Set<String> NOT_A_PAGE = Set.of("/v1/audit/export", "/v1/audit/verification");

    @Override
    public String name() {
        return "reads";
    }

    @Override
    public String about() {
        return "Every GET under /v1, with its filters, over " + CONNECTIONS
                + " kept connections in a closed loop, after a"
                + " warm-up, with 100,000 finished plans and at least 1,000,000 audit records stored on SQLite: copies, with"
                + " other ids and times, of four plans that the service itself ran (3, 6 and 10 destroyed items, one"
                + " rejected) and of their records. Which routes there are is read from the OpenAPI document; "
                + String.join(" and ", new TreeSet<>(NOT_A_PAGE)) + " read everything and are left out.";
    }

    /** A route of the document, and how it is asked. */
    private record Read(String route, String path) {
        static Read of(String path) {
            return new Read(path.replaceAll("\\?.*", ""), path);
        }
    }

    @Override
    public List<Row> measure(Site site) throws IOException, InterruptedException {
        List<String> sources = finished(site);
        int records = site.copyPlansAndAudit(sources, site.quick() ? STORED_QUICK : STORED);
        Api api = site.service(Paces.FAST, name()).api();
        site.newInstances(40);
        LoadGenerator generator = LoadGenerator.best();
        List<Read> reads = reads(api, sources.get(1));
        List<Row> rows = new ArrayList<>();
        rows.add(Row.judged(
                "stored audit records",
                Shown.number(records),
                "1,000,000 or more",
                site.quick() || records >= 1_000_000));
        rows.add(coverage(api, reads));
        for (Read read : reads) {
            rows.add(row(read, site, api, generator));
        }
        return rows;
    }

    private static List<Read> reads(Api api, String plan) throws InterruptedException {
        long records =
                api.get("/v1/audit?limit=1").path("items").path(0).path("seq").asLong();
        String middle = api.get("/v1/audit?limit=1&beyond=" + records / 2)
                .path("items")
                .path(0)
                .path("at")
                .asText();
        String later = Instant.parse(middle).plus(Duration.ofHours(2)).toString();
        String ahead = Instant.now().plus(Duration.ofDays(1)).toString();
        long target =
                api.get("/v1/plans/" + plan).path("items").path(0).path("id").asLong();
        String page = api.get("/v1/plans?limit=100").path("next").asText();
        List<Read> reads = new ArrayList<>();
        for (String path : List.of(
                "/v1/me",
                "/v1/accounts",
                "/v1/instances",
                "/v1/machines",
                "/v1/lanes",
                "/v1/callers",
                "/v1/protections",
                "/v1/plans",
                "/v1/plans?limit=100",
                "/v1/plans?after=" + page,
                "/v1/plans?state=awaiting_approval",
                "/v1/plans?state=running",
                "/v1/plans?state=done",
                "/v1/plans?state=rejected",
                "/v1/plans?state=expired",
                "/v1/plans?state=cancelled",
                "/v1/plans?operation=destroy",
                "/v1/plans?operation=cleanup",
                "/v1/plans?state=rejected&operation=cleanup&account=default",
                "/v1/plans?state=expired&account=default",
                "/v1/plans?account=default",
                "/v1/audit",
                "/v1/audit?limit=100",
                "/v1/audit?beyond=" + records / 2,
                "/v1/audit?actor=admin",
                "/v1/audit?actor=nobody",
                "/v1/audit?actor=nobody&account=default",
                "/v1/audit?account=default",
                "/v1/audit?plan=" + plan,
                "/v1/audit?plan=" + plan + "&actor=admin&account=default",
                "/v1/audit?instance=" + target,
                "/v1/audit?instance=" + target + "&plan=" + plan,
                "/v1/audit?machine=1",
                "/v1/audit?since=" + middle,
                "/v1/audit?since=" + ahead,
                "/v1/audit?until=" + middle,
                "/v1/audit?since=" + middle + "&until=" + later,
                "/v1/audit?since=" + middle + "&until=" + later + "&actor=admin&account=default",
                "/v1/audit?actor=nobody&since=" + middle)) {
            reads.add(Read.of(path));
        }
        reads.add(new Read("/v1/plans/{id}", "/v1/plans/" + plan));
        reads.add(new Read("/v1/plans/{id}/events", "/v1/plans/" + plan + "/events"));
        reads.add(new Read("/v1/cursors/{name}", "/v1/cursors/bench"));
        return reads;
    }

    private static Row coverage(Api api, List<Read> reads) throws InterruptedException {
        Set<String> missing = new TreeSet<>();
        int all = 0;
        for (var path : api.get("/q/openapi?format=json").path("paths").properties()) {
            if (path.getKey().startsWith("/v1/") && path.getValue().has("get") && !NOT_A_PAGE.contains(path.getKey())) {
                all++;
                if (reads.stream().noneMatch(read -> read.route().equals(path.getKey()))) {
                    missing.add(path.getKey());
                }
            }
        }
        return Row.judged(
                "GET routes under /v1 that are measured",
                (all - missing.size()) + " of " + all + (missing.isEmpty() ? "" : "; not " + missing),
                "all",
                all > 0 && missing.isEmpty());
    }

    private static Row row(Read read, Site site, Api api, LoadGenerator generator)
            throws IOException, InterruptedException {
        generator.run(api.at(read.path()), api.token(), CONNECTIONS, Duration.ofSeconds(site.quick() ? 1 : 2));
        Load load =
                generator.run(api.at(read.path()), api.token(), CONNECTIONS, Duration.ofSeconds(site.quick() ? 1 : 5));
        return Row.judged(
                "GET " + read.path() + ": 99th percentile",
                Shown.millis(load.p99()) + " (median " + Shown.millis(load.median()) + ", "
                        + Shown.number(load.requestsPerSecond()) + " requests/s, " + load.failed() + " failed)",
                "under " + Shown.millis(LIMIT),
                load.p99().compareTo(LIMIT) < 0 && load.failed() == 0);
    }

    private List<String> finished(Site site) throws InterruptedException {
        Api api = site.service(Paces.FAST, name()).api();
        List<String> plans = new ArrayList<>();
        for (int items : new int[] {3, 6, 10}) {
            Api.Planned plan = api.plan(site.newInstances(items));
            api.send(api.approval(plan));
            JsonNode ended = api.awaitEnd(plan, PATIENCE, PAUSE);
            if (!ended.path("state").asText().equals("done")) {
                throw new CannotMeasure("a plan to be copied ended as " + ended.path("state"));
            }
            plans.add(plan.id());
        }
        Api.Planned rejected = api.plan(site.newInstances(2));
        api.send(api.rejection(rejected));
        plans.add(rejected.id());
        return plans;
    }
}
