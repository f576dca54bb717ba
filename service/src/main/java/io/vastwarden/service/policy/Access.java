package io.vastwarden.service.policy;

import static io.vastwarden.core.api.Grant.ADMIN;
import static io.vastwarden.core.api.Grant.APPROVE;
import static io.vastwarden.core.api.Grant.CLEANUP;
import static io.vastwarden.core.api.Grant.DELEGATE;
import static io.vastwarden.core.api.Grant.DESTROY;
import static io.vastwarden.core.api.Grant.VIEW;

import io.vastwarden.core.api.Grant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which grant each path needs. A path that is not in this table answers nobody. */
public final class Access {

    private static final List<Row> TABLE = List.of(
            row("GET    /v1/me                        ", anyone()),
            row("GET    /v1/accounts                  ", VIEW, ADMIN),
            row("POST   /v1/accounts/{name}/key       ", ADMIN),
            row("GET    /v1/instances                 ", VIEW),
            row("GET    /v1/machines                  ", VIEW),
            row("GET    /v1/lanes                     ", VIEW),
            row("GET    /v1/plans                     ", VIEW),
            row("GET    /v1/plans/{id}                ", VIEW),
            row("POST   /v1/plans                     ", DESTROY, CLEANUP),
            row("POST   /v1/plans/{id}/approval       ", DESTROY, CLEANUP, APPROVE),
            row("POST   /v1/plans/{id}/rejection      ", DESTROY, CLEANUP, APPROVE),
            row("POST   /v1/plans/{id}/cancellation   ", DESTROY, CLEANUP, APPROVE, ADMIN),
            row("POST   /v1/plans/{id}/items/{item}/resolution", ADMIN),
            row("GET    /v1/plans/{id}/events         ", VIEW),
            row("PUT    /v1/plans/{id}/card           ", DELEGATE),
            row("GET    /v1/cursors/{name}            ", DELEGATE),
            row("PUT    /v1/cursors/{name}            ", DELEGATE),
            row("GET    /v1/audit                     ", VIEW),
            row("GET    /v1/audit/export              ", VIEW),
            row("GET    /v1/audit/verification        ", ADMIN),
            row("GET    /v1/protections               ", VIEW),
            row("POST   /v1/protections               ", DESTROY, CLEANUP, APPROVE, ADMIN),
            row("DELETE /v1/protections/{id}          ", APPROVE, ADMIN),
            row("GET    /v1/callers                   ", ADMIN),
            row("POST   /v1/callers                   ", ADMIN),
            row("POST   /v1/callers/{id}/rotation     ", ADMIN),
            row("DELETE /v1/callers/{id}              ", ADMIN),
            open("GET    /api/v0/gpu_names/unique     "),
            row("GET    /api/v1/instances             ", VIEW),
            row("GET    /api/v0/instances/filters     ", VIEW),
            row("GET    /api/v0/instances/{id}        ", VIEW),
            row("GET    /api/v0/machines              ", VIEW),
            row("GET    /api/v0/machines/{id}         ", VIEW),
            row("DELETE /api/v0/instances             ", DESTROY),
            row("DELETE /api/v0/instances/{id}        ", DESTROY),
            row("PUT    /api/v0/machines/{id}/cleanup ", CLEANUP));

    private Access() {}

    /**
     * One line of the table.
     *
     * @param oneOf grants of which one suffices to be let in; which of them a request really needs can depend on what it
     *     is about, and is decided there. Empty: every caller is let in.
     * @param open whether those without a token are let in as well: to nothing that is of any account
     */
    public record Row(String method, List<String> segments, Set<Grant> oneOf, boolean open) {

        /** Whether somebody with these grants is let in. */
        public boolean lets(Set<Grant> grants) {
            return oneOf.isEmpty() || grants.stream().anyMatch(oneOf::contains);
        }

        /** The path with names in braces where a request has a value. */
        public String path() {
            return "/" + String.join("/", segments);
        }

        private boolean isFor(String askedMethod, List<String> asked) {
            if (!method.equals(askedMethod) || segments.size() != asked.size()) {
                return false;
            }
            for (int i = 0; i < asked.size(); i++) {
                if (!segments.get(i).startsWith("{") && !segments.get(i).equals(asked.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The line for a request, with or without a slash at the end of its path. A HEAD needs what its GET needs. */
    public static Optional<Row> to(String method, String path) {
        String known = method.equals("HEAD") ? "GET" : method;
        List<String> asked = split(path);
        return TABLE.stream().filter(row -> row.isFor(known, asked)).findFirst();
    }

    /** The whole table. */
    public static List<Row> table() {
        return TABLE;
    }

    private static Row row(String request, Grant... oneOf) {
        return row(request, Set.of(oneOf));
    }

    private static Row row(String request, Set<Grant> oneOf) {
        String[] words = request.strip().split(" +", 2);
        return new Row(words[0], split(words[1]), oneOf, false);
    }

    private static Row open(String request) {
        Row row = row(request, anyone());
        return new Row(row.method(), row.segments(), row.oneOf(), true);
    }

    private static Set<Grant> anyone() {
        return EnumSet.noneOf(Grant.class);
    }

    private static List<String> split(String path) {
        return java.util.Arrays.stream(path.split("/"))
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
