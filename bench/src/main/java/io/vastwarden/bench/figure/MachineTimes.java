package io.vastwarden.bench.figure;

import io.vastwarden.bench.load.Samples;
import io.vastwarden.bench.site.CannotMeasure;
import io.vastwarden.bench.site.Site;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** How fast this machine is in the two things that everything else is made of. */
final class MachineTimes implements Figure {
    static final String NAME = "machine";
    private static final int BLOCK = 4096;
    private static final int WARM_UP = 200;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String about() {
        return "fsync: appending 4 KiB and forcing it to disk, in the file system that holds the service's data."
                + " Loopback: one GET to the stand-in and its answer, over a connection that is kept.";
    }

    @Override
    public List<Row> measure(Site site) throws IOException, InterruptedException {
        Samples fsync = fsync(site.data().resolve("fsync"), site.quick() ? 50 : 300);
        Samples loopback = loopback(site.vast().url().resolve("/api/v0/gpu_names/unique/"), site.quick() ? 200 : 1000);
        return List.of(
                Row.told(
                        "fsync of 4 KiB, median / 99th percentile",
                        Shown.millis(fsync.median()) + " / " + Shown.millis(fsync.percentile(99))),
                Row.told(
                        "loopback HTTP round trip, median / 99th percentile",
                        Shown.millis(loopback.median()) + " / " + Shown.millis(loopback.percentile(99))));
    }

    private static Samples fsync(Path file, int count) throws IOException {
        long[] nanos = new long[count];
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.APPEND)) {
            for (int i = 0; i < count; i++) {
                long before = System.nanoTime();
                channel.write(ByteBuffer.allocate(BLOCK));
                channel.force(false);
                nanos[i] = System.nanoTime() - before;
            }
        } finally {
            Files.deleteIfExists(file);
        }
        return Samples.ofNanos(nanos);
    }

    private static Samples loopback(URI address, int count) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address).build();
        long[] nanos = new long[count];
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (int i = -WARM_UP; i < count; i++) {
                long before = System.nanoTime();
                int status = http.send(request, BodyHandlers.ofString()).statusCode();
                if (status != 200) {
                    throw new CannotMeasure(address + " was answered " + status);
                }
                if (i >= 0) {
                    nanos[i] = System.nanoTime() - before;
                }
            }
        }
        return Samples.ofNanos(nanos);
    }
}
