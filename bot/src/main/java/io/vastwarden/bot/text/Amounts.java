package io.vastwarden.bot.text;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import net.dv8tion.jda.api.utils.TimeFormat;
import org.jspecify.annotations.Nullable;

/** Money, sizes and times as they are shown. */
public final class Amounts {

    private static final double HOURS_OF_A_MONTH = 730;

    private Amounts() {}

    /** {@code $0.62/h} */
    public static String hourly(@Nullable Double dollarsPerHour) {
        return dollarsPerHour == null ? "price unknown" : dollars(dollarsPerHour) + "/h";
    }

    /** {@code $0.62 an hour, $452.60 a month}, a month being 730 hours. */
    public static String hourlyAndMonthly(double dollarsPerHour) {
        return dollars(dollarsPerHour) + " an hour, " + dollars(dollarsPerHour * HOURS_OF_A_MONTH) + " a month";
    }

    /** Three digits for prices under a cent, where two would show nothing. */
    public static String dollars(double amount) {
        boolean tiny = amount > 0 && amount < 0.01;
        return String.format(Locale.ROOT, tiny ? "$%.4f" : "$%,.2f", amount);
    }

    public static String gigabytes(double gigabytes) {
        return String.format(Locale.ROOT, gigabytes < 10 ? "%.1f GB" : "%,.0f GB", gigabytes);
    }

    /** {@code 3 days}, by the largest unit of which there are two. */
    public static String age(@Nullable Instant since, Instant now) {
        if (since == null) {
            return "age unknown";
        }
        Duration age = Duration.between(since, now);
        return age.toMinutes() < 2
                ? Math.max(0, age.toSeconds()) + " s"
                : age.toHours() < 2
                        ? age.toMinutes() + " min"
                        : age.toDays() < 2 ? age.toHours() + " h" : age.toDays() + " days";
    }

    /** As Discord shows it to each reader: {@code in 9 minutes}. */
    public static String relative(Instant time) {
        return TimeFormat.RELATIVE.format(time);
    }

    /** {@code 1 instance}, {@code 3 instances}. */
    public static String count(int number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }
}
