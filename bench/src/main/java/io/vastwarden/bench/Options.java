package io.vastwarden.bench;

import io.vastwarden.bench.figure.Figure;
import io.vastwarden.bench.figure.Figures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the command line asks for.
 *
 * @param only names of figures; empty for all
 * @param quick whether few samples are enough
 * @param javaOptions more options for the service's Java
 */
record Options(Set<String> only, boolean quick, boolean help, List<String> javaOptions) {

    static final String USAGE = """
            Measures the packaged programs against the stand-ins and prints each figure with its limit.
            Nothing real is touched. Exit code 0: every limit is kept; 1: one is broken or could not be measured.

              --only NAME[,NAME]   only these figures: %s;
                                   without it all of them but %s,
                                   which take long or need native executables
              --native             only how soon the native executables that ./warden native built are there and what
                                   they take, beside the JARs
              --quick              few samples: shows that it works, the numbers are rough
              --java-option OPTION one more option for the service's Java, e.g. for a profile; can be repeated
              --help               this
            """.formatted(names(), onRequest());

    /** What is not understood. */
    static final class BadOption extends Exception {
        private static final long serialVersionUID = 1L;

        BadOption(String sentence) {
            super(sentence);
        }
    }

    static Options of(String... arguments) throws BadOption {
        Set<String> only = new LinkedHashSet<>();
        List<String> javaOptions = new ArrayList<>();
        boolean quick = false;
        boolean help = false;
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--quick" -> quick = true;
                case "--help", "-h" -> help = true;
                case "--native" -> only.add(Figures.NATIVE);
                case "--only" -> only.addAll(known(value(arguments, ++i)));
                case "--java-option" -> javaOptions.add(value(arguments, ++i));
                default -> throw new BadOption("There is no option " + arguments[i] + ".");
            }
        }
        return new Options(Set.copyOf(only), quick, help, List.copyOf(javaOptions));
    }

    /** The figures that are asked for, in their order. */
    List<Figure> figures() {
        return only.isEmpty() ? Figures.ALL : Figures.named(only::contains).toList();
    }

    private static String value(String[] arguments, int at) throws BadOption {
        if (at >= arguments.length) {
            throw new BadOption(arguments[at - 1] + " needs a value.");
        }
        return arguments[at];
    }

    private static List<String> known(String names) throws BadOption {
        List<String> wanted = Arrays.asList(names.split(","));
        for (String name : wanted) {
            boolean exists = Figures.MACHINE.name().equals(name)
                    || Figures.named(name::equals).findAny().isPresent();
            if (!exists) {
                throw new BadOption("There is no figure \"" + name + "\"; there are " + names() + ".");
            }
        }
        return wanted;
    }

    private static String onRequest() {
        return Figures.ON_REQUEST.stream().map(Figure::name).collect(Collectors.joining(", "));
    }

    private static String names() {
        return Figures.MACHINE.name() + ", "
                + Figures.named(any -> true).map(Figure::name).collect(Collectors.joining(", "));
    }
}
