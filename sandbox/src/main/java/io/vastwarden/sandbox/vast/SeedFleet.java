package io.vastwarden.sandbox.vast;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The fleet that a stand-in starts with: the same every time, with dates relative to now. */
final class SeedFleet {
    private static final List<String> GPUS = List.of("RTX 4090", "RTX 3090", "A100 SXM4", "H100 SXM");

    private SeedFleet() {}

    static List<Instance> instances(Instant now) {
        return List.of(
                running(4242, now, Duration.ofHours(26)).labelled("llama-finetune-a"),
                running(4243, now, Duration.ofHours(25))
                        .labelled("llama-finetune-b")
                        .with("disk_usage", 48.2),
                running(4244, now, Duration.ofDays(3))
                        .labelled("llama-finetune-c")
                        .onMachine(12_014),
                running(4250, now, Duration.ofDays(6))
                        .gpus(1, "RTX 3090")
                        .dollarsPerHour(0.21)
                        .onMachine(12_044),
                running(4251, now, Duration.ofDays(41))
                        .labelled("dataset-prep")
                        .stopped()
                        .with("disk_space", 400.0)
                        .with("storage_total_cost", 0.1111),
                running(4260, now, Duration.ofDays(2))
                        .labelled("nightly-eval")
                        .exited()
                        .onMachine(12_044),
                running(4261, now, Duration.ofDays(9))
                        .exited()
                        .gpus(2, "RTX 3090")
                        .dollarsPerHour(0.44),
                running(4270, now, Duration.ofMinutes(3))
                        .labelled("sd-render-1")
                        .loading()
                        .onMachine(13_307),
                running(4271, now, Duration.ofDays(17))
                        .labelled("prod-inference")
                        .gpus(8, "H100 SXM")
                        .dollarsPerHour(18.4)
                        .onMachine(14_001)
                        .with("host_id", 4_102)
                        .with("geolocation", "Texas, US"),
                running(4280, now, Duration.ofHours(5))
                        .labelled("**naïve** `run` @everyone 訓練🚀 <@1234> [here](http://example.invalid)"),
                running(4281, now, Duration.ofHours(7)).labelled("long-" + "x".repeat(495)),
                running(4290, now, Duration.ofDays(12))
                        .labelled("bid-scratch")
                        .stopped()
                        .with("is_bid", true)
                        .with("disk_usage", -1.0)
                        .dollarsPerHour(0.09),
                running(4291, now, Duration.ofDays(120))
                        .labelled("keep-forever")
                        .gpus(4, "A100 SXM4")
                        .dollarsPerHour(3.96)
                        .onMachine(12_700),
                running(4292, now, Duration.ofHours(30))
                        .labelled("lost-host")
                        .with("actual_status", "offline")
                        .onMachine(15_518),
                running(21_474_836_470L, now, Duration.ofHours(11)).labelled("beyond-32-bits"));
    }

    static List<Machine> machines() {
        return List.of(
                Machine.of(123, 5),
                Machine.of(124, 0).with("gpu_occupancy", "x x x x").with("verification", "unverified"));
    }

    /** {@code count} more instances, for benchmarks, from this id on. */
    static Stream<Instance> more(long firstId, int count, Instant now) {
        return LongStream.range(0, count)
                .mapToObj(n -> running(firstId + n, now, Duration.ofMinutes(10 + n))
                        .labelled(n % 7 == 0 ? null : "fill-" + n % 50)
                        .gpus(1 + (int) (n % 4), GPUS.get((int) (n % GPUS.size())))
                        .dollarsPerHour(0.2 + n % 17 / 10.0)
                        .onMachine(20_000 + n % 300));
    }

    private static Instance running(long id, Instant now, Duration age) {
        return Instance.running(id, now.minus(age));
    }
}
