package io.vastwarden.bench.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/** A loop over the JDK's own HTTP client, a virtual thread for each connection. */
final class JdkLoop implements LoadGenerator {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Override
    public String name() {
        return "closed loop of the JDK's HttpClient";
    }

    @Override
    public Load run(URI address, String token, int connections, Duration duration)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .timeout(PATIENCE)
                .build();
        long began = System.nanoTime();
        List<One> all = new ArrayList<>();
        try (HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<One>> running = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                running.add(threads.submit(() -> loop(http, request, began + duration.toNanos())));
            }
            for (Future<One> one : running) {
                all.add(one.get());
            }
        } catch (ExecutionException e) {
            throw new IOException("the load could not be put on " + address, e.getCause());
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        Samples times = Samples.ofNanos(
                all.stream().flatMapToLong(one -> one.nanos().build()).toArray());
        long failed = all.stream().mapToLong(One::failed).sum();
        return new Load(times.count() / seconds, times.median(), times.percentile(99), times.count(), failed);
    }

    private record One(LongStream.Builder nanos, long failed) {}

    private static One loop(HttpClient http, HttpRequest request, long until) throws InterruptedException {
        LongStream.Builder nanos = LongStream.builder();
        long failed = 0;
        long before = System.nanoTime();
        do {
            failed += isAnswered(http, request) ? 0 : 1;
            long after = System.nanoTime();
            nanos.add(after - before);
            before = after;
        } while (before < until);
        return new One(nanos, failed);
    }

    private static boolean isAnswered(HttpClient http, HttpRequest request) throws InterruptedException {
        try {
            return http.send(request, BodyHandlers.ofByteArray()).statusCode() / 100 == 2;
        } catch (IOException e) {
            return false;
        }
    }
}
