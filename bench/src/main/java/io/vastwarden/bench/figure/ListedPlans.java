package io.vastwarden.bench.figure;

import com.fasterxml.jackson.databind.JsonNode;
import io.vastwarden.bench.load.Load;
import io.vastwarden.bench.load.LoadGenerator;
import io.vastwarden.bench.site.Api;
import io.vastwarden.bench.site.CannotMeasure;
import io.vastwarden.bench.site.Site;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Listing plans when very many are stored. */
final class ListedPlans implements Figure {
    private static final Duration LIMIT = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int STORED = 10_000;
    private static final int PAGE = 100;
    private static final int CONNECTIONS = 4;

    @Override
    public String name() {
        return "plans";
    }

    @Override
    public String about() {
        return "GET /v1/plans over " + CONNECTIONS + " kept connections in a closed loop, after a warm-up, with 10,000"
                + " finished plans stored: copies, with other ids and times, of four plans that the service itself ran"
                + " (1, 3 and 6 destroyed items, one rejected). The first page, and the one after 5,000 plans.";
    }

    @Override
    public List<Row> measure(Site site) throws IOException, InterruptedException {
        site.copyPlans(finished(site), STORED);
        Api api = site.service(Paces.FAST, name()).api();
        LoadGenerator generator = LoadGenerator.best();
        String middle = "/v1/plans?after=" + after(api, STORED / 2);
        return List.of(
                row("GET /v1/plans, 10,000 stored", site, api.at("/v1/plans"), api, generator),
                row("GET /v1/plans from the middle on, 10,000 stored", site, api.at(middle), api, generator));
    }

    private List<String> finished(Site site) throws InterruptedException {
        Api api = site.service(Paces.FAST, name()).api();
        List<String> plans = new ArrayList<>();
        for (int items : new int[] {1, 3, 6}) {
            Api.Planned plan = api.plan(site.newInstances(items));
            api.send(api.approval(plan));
            api.awaitEnd(plan, PATIENCE, PAUSE);
            plans.add(plan.id());
        }
        Api.Planned rejected = api.plan(site.newInstances(2));
        api.send(api.rejection(rejected));
        plans.add(rejected.id());
        return plans;
    }

    /** Walks down the list as a program does. @return the token of the page after so many plans */
    private static String after(Api api, int plans) throws InterruptedException {
        String next = "";
        for (int seen = 0; seen < plans; seen += PAGE) {
            JsonNode page = api.get("/v1/plans?limit=" + PAGE + (next.isEmpty() ? "" : "&after=" + next));
            next = page.path("next").asText("");
            if (page.path("items").size() != PAGE || next.isEmpty()) {
                throw new CannotMeasure("the list of plans ends after " + seen + " plans");
            }
        }
        return next;
    }

    private static Row row(String what, Site site, URI address, Api api, LoadGenerator generator)
            throws IOException, InterruptedException {
        generator.run(address, api.token(), CONNECTIONS, Duration.ofSeconds(site.quick() ? 2 : 5));
        Load load = generator.run(address, api.token(), CONNECTIONS, Duration.ofSeconds(site.quick() ? 2 : 10));
        return Row.judged(
                what + ": 99th percentile",
                Shown.millis(load.p99()) + " (median " + Shown.millis(load.median()) + ", "
                        + Shown.number(load.requestsPerSecond()) + " requests/s, " + load.failed() + " failed; "
                        + generator.name() + ")",
                "under " + Shown.millis(LIMIT),
                load.p99().compareTo(LIMIT) < 0 && load.failed() == 0);
    }
}
