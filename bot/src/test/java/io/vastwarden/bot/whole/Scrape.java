package io.vastwarden.bot.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The metrics of some programs as Prometheus would read them. */
record Scrape(List<Sample> samples) {

    private static final Pattern LINE = Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*?)})? (\\S+)(?: #.*)?");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    record Sample(String name, Map<String, String> labels, String value) {}

    static Scrape of(Program... programs) {
        return new Scrape(Stream.of(programs)
                .flatMap(program -> text(program).lines())
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(Scrape::sample)
                .toList());
    }

    /** The samples of this name that fit the labels. */
    List<Sample> fitting(Dashboard.Asked asked) {
        return samples.stream()
                .filter(sample -> sample.name().equals(asked.metric()))
                .filter(sample -> asked.labels().stream().allMatch(label -> fits(sample, label)))
                .toList();
    }

    private static boolean fits(Sample sample, Dashboard.Label label) {
        String value = sample.labels().get(label.name());
        if (value == null) {
            return false;
        }
        return switch (label.operator()) {
            case "=" -> value.equals(label.value());
            case "!=" -> !value.equals(label.value());
            case "=~" -> value.matches(label.value());
            case "!~" -> !value.matches(label.value());
            default -> throw new IllegalArgumentException(label.operator());
        };
    }

    private static String text(Program program) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(URI.create(program.url() + "/q/metrics"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Sample sample(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new AssertionError("not a sample: " + line);
        }
        Map<String, String> labels = new TreeMap<>();
        Matcher label = LABEL.matcher(matcher.group(2) == null ? "" : matcher.group(2));
        while (label.find()) {
            labels.put(label.group(1), label.group(2));
        }
        return new Sample(matcher.group(1), labels, matcher.group(3));
    }
}
