package io.vastwarden.bench.figure;

import java.time.Duration;
import java.util.Locale;

/** How numbers are written in the table. */
final class Shown {

    private Shown() {}

    static String millis(Duration time) {
        return String.format(Locale.ROOT, "%.2f ms", time.toNanos() / 1e6);
    }

    static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.3f s", time.toNanos() / 1e9);
    }

    static String mebibytes(long bytes) {
        return String.format(Locale.ROOT, "%.0f MiB", bytes / 1024.0 / 1024.0);
    }

    static String ratio(double ratio) {
        return String.format(Locale.ROOT, "%.4f", ratio);
    }

    static String number(double number) {
        return String.format(Locale.ROOT, "%,.0f", number);
    }
}
