package io.vastwarden.service.cli;

/** One command. */
interface Command {

    /** How it is called, in one line. */
    String usage();

    /**
     * Does it.
     *
     * @throws NotUnderstood when the arguments do not fit {@link #usage()}
     * @throws NotDone when it cannot be done
     */
    void run(Call call) throws NotUnderstood, NotDone;
}
