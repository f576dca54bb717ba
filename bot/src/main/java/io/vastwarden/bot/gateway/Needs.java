package io.vastwarden.bot.gateway;

import static io.vastwarden.core.api.Grant.APPROVE;
import static io.vastwarden.core.api.Grant.CLEANUP;
import static io.vastwarden.core.api.Grant.DESTROY;
import static io.vastwarden.core.api.Grant.VIEW;

import io.vastwarden.core.api.Grant;
import java.util.Map;
import java.util.Set;

/**
 * Which grant each command, button and form needs: one of those in its line. It is the service that decides; this is what
 * somebody whom it refused is told to ask for. A command that is not in this table keeps the bot from starting.
 */
final class Needs {

    private static final Map<String, Set<Grant>> TABLE = Map.ofEntries(
            row("/instances  ", VIEW),
            row("/machines   ", VIEW),
            row("/plans      ", VIEW),
            row("/plan       ", VIEW),
            row("/audit      ", VIEW),
            row("/destroy    ", DESTROY),
            row("/cleanup    ", CLEANUP),
            row("/protect    ", DESTROY, CLEANUP, APPROVE),
            row("/unprotect  ", APPROVE),
            row("/whoami     "),
            row("instances   ", VIEW),
            row("machines    ", VIEW),
            row("plans       ", VIEW),
            row("items       ", VIEW),
            row("items-page  ", VIEW),
            row("yes         ", APPROVE),
            row("phrase      ", APPROVE),
            row("cancel      ", APPROVE),
            row("stop        ", DESTROY, CLEANUP, APPROVE),
            row("again       ", DESTROY, CLEANUP));

    private Needs() {}

    /** For the command of this name, without its slash. */
    static Set<Grant> ofCommand(String name) {
        return of("/" + name);
    }

    /** For the button or form of this name. */
    static Set<Grant> of(String name) {
        Set<Grant> needs = TABLE.get(name);
        if (needs == null) {
            throw new IllegalStateException("the table of grants has no line for " + name);
        }
        return needs;
    }

    private static Map.Entry<String, Set<Grant>> row(String name, Grant... oneOf) {
        return Map.entry(name.strip(), Set.of(oneOf));
    }
}
