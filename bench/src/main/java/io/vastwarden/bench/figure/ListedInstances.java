package io.vastwarden.bench.figure;

import io.vastwarden.bench.load.Load;
import io.vastwarden.bench.load.LoadGenerator;
import io.vastwarden.bench.site.Api;
import io.vastwarden.bench.site.CannotMeasure;
import io.vastwarden.bench.site.Site;
import io.vastwarden.sandbox.vast.Endpoint;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Listing instances from the cached view. */
final class ListedInstances implements Figure {
    private static final int INSTANCES = 500;
    private static final int CONNECTIONS = 4;

    @Override
    public String name() {
        return "instances";
    }

    @Override
    public String about() {
        return "GET /v1/instances from the cached view of " + INSTANCES + " instances, over " + CONNECTIONS
                + " kept connections in a closed loop, after a warm-up; all of them in one answer, as many as the default limit"
                + " gives, and a page of the Vast.ai-shaped list as its client gets it. Upstream reads are those that refreshed the view meanwhile, 25 instances each.";
    }

    @Override
    public List<Row> measure(Site site) throws IOException, InterruptedException {
        Api api = site.service(Paces.FAST, name()).api();
        site.vast().fleet().clear();
        site.newInstances(INSTANCES);
        int shown = api.get("/v1/instances?max_age=0&limit=" + INSTANCES)
                .path("items")
                .size();
        if (shown != INSTANCES) {
            throw new CannotMeasure("the view shows " + shown + " instances instead of " + INSTANCES);
        }
        LoadGenerator generator = LoadGenerator.best();
        List<Row> rows = new ArrayList<>();
        rows.add(row("GET /v1/instances?limit=500, 500 instances", site, "/v1/instances?limit=500", api, generator));
        rows.add(row("GET /v1/instances, 500 instances", site, "/v1/instances", api, generator));
        rows.add(row("GET /api/v1/instances/, 500 instances", site, "/api/v1/instances/", api, generator));
        return rows;
    }

    private static Row row(String what, Site site, String path, Api api, LoadGenerator generator)
            throws IOException, InterruptedException {
        generator.run(api.at(path), api.token(), CONNECTIONS, Duration.ofSeconds(site.quick() ? 2 : 5));
        site.vast().log().clear();
        Load load = generator.run(api.at(path), api.token(), CONNECTIONS, Duration.ofSeconds(site.quick() ? 2 : 10));
        int reads = site.vast().log().calls(Endpoint.LIST_INSTANCES).size();
        return Row.told(
                what,
                Shown.number(load.requestsPerSecond()) + " requests/s (median " + Shown.millis(load.median()) + ", 99th"
                        + " percentile " + Shown.millis(load.p99()) + ", " + load.failed() + " failed, " + reads
                        + " upstream reads; " + generator.name() + ")");
    }
}
