package io.vastwarden.sandbox.vast;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The endpoints of Vast.ai that the stand-in has, with the scope each needs and its documented minimum interval. A slash
 * too many or too few makes a path that does not exist.
 */
public enum Endpoint {
    LIST_INSTANCES("GET", "/api/v1/instances/", Scope.INSTANCE_READ, 1_000),
    INSTANCE_FILTERS("GET", "/api/v0/instances/filters/", Scope.INSTANCE_READ, 1_000),
    SHOW_INSTANCE("GET", "/api/v0/instances/{id}/", Scope.INSTANCE_READ, 2_000),
    DESTROY_INSTANCES("DELETE", "/api/v0/instances/", Scope.INSTANCE_WRITE, 3_000),
    DESTROY_INSTANCE("DELETE", "/api/v0/instances/{id}/", Scope.INSTANCE_WRITE, 3_000),
    LIST_MACHINES("GET", "/api/v0/machines", Scope.MACHINE_READ, 1_000),
    SHOW_MACHINE("GET", "/api/v0/machines/{id}", Scope.MACHINE_READ, 2_000),
    CLEANUP_MACHINE("PUT", "/api/v0/machines/{id}/cleanup/", Scope.MACHINE_WRITE, 8_000),
    AUDIT_LOGS("GET", "/api/v0/audit_logs/", Scope.USER_READ, 1_000),
    GPU_NAMES("GET", "/api/v0/gpu_names/unique/", null, 0);

    private final String method;
    private final String template;
    private final Pattern path;
    private final Optional<Scope> scope;
    private final Duration interval;

    Endpoint(String method, String template, @Nullable Scope scope, long intervalMillis) {
        this.method = method;
        this.template = template;
        this.path = Pattern.compile(template.replace("{id}", "([^/]+)"));
        this.scope = Optional.ofNullable(scope);
        this.interval = Duration.ofMillis(intervalMillis);
    }

    /** The name used by {@code /sandbox/faults} and {@code /sandbox/intervals}, for example {@code destroy_instance}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The endpoint with this {@link #wireName()}. */
    public static Optional<Endpoint> named(String wireName) {
        return Arrays.stream(values())
                .filter(endpoint -> endpoint.wireName().equals(wireName))
                .findFirst();
    }

    /** Method and path, for people. */
    public String described() {
        return method + " " + template;
    }

    /** The minimum interval that Vast.ai documents, or the wire document assumes. */
    public Duration defaultInterval() {
        return interval;
    }

    /** Empty for the one endpoint that asks for no key. */
    Optional<Scope> scope() {
        return scope;
    }

    static Optional<Endpoint> at(String method, String path) {
        return Arrays.stream(values())
                .filter(endpoint -> endpoint.method.equals(method)
                        && endpoint.path.matcher(path).matches())
                .findFirst();
    }

    static boolean knowsPath(String path) {
        return Arrays.stream(values())
                .anyMatch(endpoint -> endpoint.path.matcher(path).matches());
    }

    /** The id in the path; empty when there is none or it is not a positive integer. */
    OptionalLong id(String actualPath) {
        Matcher matcher = path.matcher(actualPath);
        if (!matcher.matches() || matcher.groupCount() == 0) {
            return OptionalLong.empty();
        }
        try {
            long id = Long.parseLong(matcher.group(1));
            return id > 0 ? OptionalLong.of(id) : OptionalLong.empty();
        } catch (NumberFormatException notAnId) {
            return OptionalLong.empty();
        }
    }
}
