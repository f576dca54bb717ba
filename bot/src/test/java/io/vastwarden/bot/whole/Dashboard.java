package io.vastwarden.bot.whole;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the panels of the dashboard ask Prometheus for. */
record Dashboard(List<Question> questions) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern METRIC = Pattern.compile(
            "(?<![\\w\"/.])([a-z][a-z0-9]*_[a-z0-9_]+)(?:\\{([^\"}]*(?:\"[^\"]*\"[^\"}]*)*)})?(?!\\w|\\()");
    private static final Pattern SELECTED = Pattern.compile("(\\w+)(=|!=|=~|!~)\"([^\"]*)\"");
    private static final Pattern GROUPED = Pattern.compile("\\b(?:by|without) \\(([^)]*)\\)");
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    /** A label that a metric must have in one and the same sample, with this value where the panel asks for one. */
    record Label(String name, String operator, String value) {}

    /**
     * One expression.
     *
     * @param metrics each with the labels that the panel selects by
     * @param grouped the labels by which it sums up
     */
    record Question(String panel, String expression, List<Asked> metrics, Set<String> grouped) {}

    /** One metric that a panel asks for. */
    record Asked(String metric, List<Label> labels) {}

    static Dashboard read(Path file) {
        List<Question> questions = new ArrayList<>();
        try {
            for (JsonNode panel : JSON.readTree(file.toFile()).path("panels")) {
                for (JsonNode target : panel.path("targets")) {
                    questions.add(question(
                            panel.path("title").asText(), target.path("expr").asText()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Dashboard(questions);
    }

    private static Question question(String panel, String expression) {
        Set<String> grouped = new TreeSet<>();
        Matcher group = GROUPED.matcher(expression);
        while (group.find()) {
            grouped.addAll(List.of(COMMA.split(group.group(1).strip())));
        }
        List<Asked> metrics = new ArrayList<>();
        Matcher metric = METRIC.matcher(GROUPED.matcher(expression).replaceAll(""));
        while (metric.find()) {
            List<Label> labels = new ArrayList<>();
            Matcher label = SELECTED.matcher(metric.group(2) == null ? "" : metric.group(2));
            while (label.find()) {
                labels.add(new Label(label.group(1), label.group(2), label.group(3)));
            }
            metrics.add(new Asked(metric.group(1), labels));
        }
        return new Question(panel, expression, metrics, grouped);
    }
}
