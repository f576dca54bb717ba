package io.vastwarden.service.store;

import io.vastwarden.core.start.StartFailure;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a PostgreSQL is, taken apart so that who connects, and with what, is not in an address that gets logged.
 *
 * @param jdbcUrl without user and password
 * @param place host, port and name, for people
 */
record PostgresAddress(String jdbcUrl, String place, Optional<String> user, Optional<String> password) {

    private static final String FORM =
            "WARDEN_DATABASE_URL must be an address such as postgresql://host:5432/warden, with parameters of PostgreSQL's"
                    + " JDBC driver after a question mark if need be.";

    /**
     * Reads an address as people write it, with {@code user:password@} before the host or as parameters.
     *
     * @throws StartFailure when it is none; the sentence does not repeat it, since it may hold a password
     */
    static PostgresAddress of(String written) {
        URI uri = parsed(written.strip().replaceFirst("^jdbc:", ""));
        Optional<String> user = Optional.empty();
        Optional<String> password = Optional.empty();
        if (uri.getRawUserInfo() != null) {
            String[] both = uri.getRawUserInfo().split(":", 2);
            user = Optional.of(decoded(both[0]));
            password = both.length == 2 ? Optional.of(decoded(both[1])) : Optional.empty();
        }
        List<String> rest = new ArrayList<>();
        String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        for (String parameter : query.split("&", -1)) {
            if (parameter.startsWith("user=")) {
                user = Optional.of(decoded(parameter.substring("user=".length())));
            } else if (parameter.startsWith("password=")) {
                password = Optional.of(decoded(parameter.substring("password=".length())));
            } else if (!parameter.isEmpty()) {
                rest.add(parameter);
            }
        }
        String place = uri.getRawAuthority().replaceFirst("^.*@", "") + uri.getRawPath();
        String parameters = rest.isEmpty() ? "" : "?" + String.join("&", rest);
        return new PostgresAddress("jdbc:postgresql://" + place + parameters, place, user, password);
    }

    private static URI parsed(String written) {
        try {
            URI uri = new URI(written);
            boolean postgres = "postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme());
            if (postgres && uri.getRawAuthority() != null && uri.getRawPath().matches("/[^/]+")) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // said below without the address, which the exception would repeat
        }
        throw new StartFailure(FORM);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new StartFailure(FORM, e);
        }
    }
}
