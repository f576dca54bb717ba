import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Prints what pitest found in these modules: the score of each package, and every mutant that no test noticed. {@code
 * ./warden mutate} runs it as a source file.
 */
public final class MutationReport {

    private MutationReport() {}

    /** How many mutants of a package there are, and how many a test noticed. */
    private static final class Score {
        private int mutants;
        private int noticed;
    }

    public static void main(String[] modules) throws Exception {
        Map<String, Score> scores = new TreeMap<>();
        List<String> survivors = new ArrayList<>();
        DocumentBuilder xml = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        for (String module : modules) {
            Path report = Path.of(module, "target", "pit-reports", "mutations.xml");
            if (!Files.isRegularFile(report)) {
                System.err.println("There is no " + report + ".");
                System.exit(1);
            }
            NodeList mutations = xml.parse(report.toFile()).getElementsByTagName("mutation");
            for (int i = 0; i < mutations.getLength(); i++) {
                Element mutation = (Element) mutations.item(i);
                String type = text(mutation, "mutatedClass");
                Score score = scores.computeIfAbsent(type.substring(0, type.lastIndexOf('.')), name -> new Score());
                score.mutants++;
                if (mutation.getAttribute("detected").equals("true")) {
                    score.noticed++;
                } else {
                    survivors.add(String.format(
                            Locale.ROOT,
                            "%s.%s:%s  %s  (%s)",
                            type.substring(type.lastIndexOf('.') + 1),
                            text(mutation, "mutatedMethod"),
                            text(mutation, "lineNumber"),
                            text(mutation, "description"),
                            mutation.getAttribute("status").toLowerCase(Locale.ROOT)));
                }
            }
        }
        System.out.println("Mutants that no test noticed:");
        survivors.stream().sorted().forEach(line -> System.out.println("  " + line));
        System.out.println();
        scores.forEach((name, score) -> System.out.printf(
                Locale.ROOT,
                "%5.1f %%  %4d of %4d  %s%n",
                100.0 * score.noticed / score.mutants,
                score.noticed,
                score.mutants,
                name));
        int mutants = scores.values().stream().mapToInt(score -> score.mutants).sum();
        int noticed = scores.values().stream().mapToInt(score -> score.noticed).sum();
        System.out.printf(Locale.ROOT, "%5.1f %%  %4d of %4d  in all%n", 100.0 * noticed / mutants, noticed, mutants);
    }

    private static String text(Element element, String name) {
        NodeList found = element.getElementsByTagName(name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }
}
