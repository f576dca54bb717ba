package io.vastwarden.chaos;

/**
 * What the command line asks for.
 *
 * @param seed what is random follows from it; when things happen does not
 * @param rounds each has one kill
 * @param postgres three replicas on a PostgreSQL instead of one on a SQLite file
 */
record Options(long seed, int rounds, boolean postgres, boolean help) {

    static final String USAGE = """
            Plans, approves, cancels, kills and misleads at random, and checks afterwards that nothing was lost, done
            twice, or done that nobody approved. Nothing real is touched. Exit code 0: all holds; 1: something does not.

              --seed N       the random choices follow from it (default: the time); where it is even, instances go
                             several in one request
              --rounds M     how many rounds, each with one kill (default 10)
              --postgres     three replicas on a PostgreSQL of its own; without it, one service on a SQLite file
              --help         this
            """;

    private static final int USUAL_ROUNDS = 10;
    private static final int MOST_ROUNDS = 10_000;

    /** What is not understood. */
    static final class BadOption extends Exception {
        private static final long serialVersionUID = 1L;

        BadOption(String sentence) {
            super(sentence);
        }
    }

    static Options of(long usualSeed, String... arguments) throws BadOption {
        long seed = usualSeed;
        long rounds = USUAL_ROUNDS;
        boolean postgres = false;
        boolean help = false;
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--seed" -> seed = number(arguments, ++i, Long.MIN_VALUE, Long.MAX_VALUE);
                case "--rounds" -> rounds = number(arguments, ++i, 1, MOST_ROUNDS);
                case "--postgres" -> postgres = true;
                case "--help", "-h" -> help = true;
                default -> throw new BadOption("There is no option " + arguments[i] + ".");
            }
        }
        return new Options(seed, (int) rounds, postgres, help);
    }

    private static long number(String[] arguments, int at, long least, long most) throws BadOption {
        try {
            long number = at < arguments.length ? Long.parseLong(arguments[at]) : least - 1;
            if (at < arguments.length && number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below, as for a number that does not fit
        }
        throw new BadOption(arguments[at - 1] + " needs a whole number"
                + (least == Long.MIN_VALUE ? "." : " from " + least + " to " + most + "."));
    }
}
