package io.vastwarden.bench;

import io.vastwarden.bench.figure.Figure;
import io.vastwarden.bench.figure.Row;
import java.util.ArrayList;
import java.util.List;

/** The table that is printed, in Markdown. */
final class Report {
    private final List<String> head;
    private final List<Row> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /** @param head lines that say what was measured, when and where */
    Report(List<String> head) {
        this.head = List.copyOf(head);
    }

    void add(Figure figure, List<Row> measured) {
        rows.addAll(measured);
        notes.add("`" + figure.name() + "`: " + figure.about());
    }

    void failed(Figure figure, String why) {
        rows.add(Row.judged(figure.name(), "could not be measured: " + why, "", false));
    }

    boolean allMet() {
        return rows.stream().noneMatch(row -> row.verdict() == Row.Verdict.BROKEN);
    }

    String markdown(String closing) {
        StringBuilder text = new StringBuilder("# Warden bench\n\n");
        head.forEach(line -> text.append("- ").append(line).append('\n'));
        text.append("- ").append(closing).append("\n\n");
        text.append("| figure | measured | limit | met |\n|---|---|---|---|\n");
        for (Row row : rows) {
            text.append("| ")
                    .append(cell(row.what()))
                    .append(" | ")
                    .append(cell(row.measured()))
                    .append(" | ")
                    .append(row.limit().isEmpty() ? "–" : cell(row.limit()))
                    .append(" | ")
                    .append(
                            switch (row.verdict()) {
                                case MET -> "yes";
                                case BROKEN -> "**no**";
                                case NO_LIMIT -> "–";
                            })
                    .append(" |\n");
        }
        text.append("\nWhat exactly is measured:\n\n");
        notes.forEach(note -> text.append("- ").append(note).append('\n'));
        return text.toString();
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replaceAll("\\s+", " ").strip();
    }
}
