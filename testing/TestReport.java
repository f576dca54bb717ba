import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Sums up the reports of Surefire and Failsafe below a folder: the time of each module, the slowest cases, and on the last
 * line how many tests ran. {@code ./warden test} runs it as a source file, {@code java testing/TestReport.java FOLDER}.
 *
 * <p>Ends with 1 when a test failed or none ran.
 */
public final class TestReport {

    private static final int SLOWEST = 20;

    private TestReport() {}

    /** One case, with its time in seconds. */
    private record Case(String module, String name, double seconds) {}

    /** What one module's reports of one kind add up to. */
    private static final class Total {
        private int tests;
        private int failed;
        private int skipped;
        private double seconds;
    }

    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[0]);
        DocumentBuilder xml = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        Map<String, Total> totals = new TreeMap<>();
        List<Case> cases = new ArrayList<>();
        for (Path report : reports(root)) {
            Path folder = report.getParent();
            String module = root.relativize(folder.getParent().getParent()).toString();
            String kind = folder.getFileName().toString().startsWith("failsafe") ? "packaged" : "tests";
            Element suite = xml.parse(report.toFile()).getDocumentElement();
            Total total = totals.computeIfAbsent(module + " " + kind, name -> new Total());
            total.tests += number(suite, "tests");
            total.failed += number(suite, "failures") + number(suite, "errors");
            total.skipped += number(suite, "skipped");
            total.seconds += seconds(suite);
            NodeList found = suite.getElementsByTagName("testcase");
            for (int i = 0; i < found.getLength(); i++) {
                Element one = (Element) found.item(i);
                String type = one.getAttribute("classname");
                cases.add(new Case(
                        module,
                        type.substring(type.lastIndexOf('.') + 1) + "." + one.getAttribute("name"),
                        seconds(one)));
            }
        }
        System.exit(print(totals, cases));
    }

    private static int print(Map<String, Total> totals, List<Case> cases) {
        int passed = 0;
        int failed = 0;
        int skipped = 0;
        System.out.println();
        System.out.println("Time of each module's tests:");
        for (Map.Entry<String, Total> one : totals.entrySet()) {
            Total total = one.getValue();
            System.out.printf(Locale.ROOT, "%8.1f s  %5d  %s%n", total.seconds, total.tests, one.getKey());
            passed += total.tests - total.failed - total.skipped;
            failed += total.failed;
            skipped += total.skipped;
        }
        System.out.println();
        System.out.println("The " + SLOWEST + " slowest cases:");
        cases.stream()
                .sorted(Comparator.comparingDouble(Case::seconds).reversed())
                .limit(SLOWEST)
                .forEach(one ->
                        System.out.printf(Locale.ROOT, "%8.1f s  %s  %s%n", one.seconds(), one.module(), one.name()));
        System.out.println();
        System.out.println(passed + " passed, " + failed + " failed, " + skipped + " skipped");
        return failed > 0 || passed == 0 ? 1 : 0;
    }

    private static List<Path> reports(Path root) throws IOException {
        try (Stream<Path> files = Files.find(root, 6, (file, attributes) -> isReport(file))) {
            return files.sorted().toList();
        }
    }

    private static boolean isReport(Path file) {
        String folder = file.getParent() == null ? "" : String.valueOf(file.getParent().getFileName());
        String name = file.getFileName().toString();
        return (folder.equals("surefire-reports") || folder.equals("failsafe-reports"))
                && name.startsWith("TEST-")
                && name.endsWith(".xml");
    }

    private static int number(Element element, String attribute) {
        String value = element.getAttribute(attribute);
        return value.isEmpty() ? 0 : Integer.parseInt(value);
    }

    private static double seconds(Element element) {
        String value = element.getAttribute("time").replace(",", "");
        return value.isEmpty() ? 0 : Double.parseDouble(value);
    }
}
