package io.vastwarden.service.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DefaultsTest {

    private static final String NONE = "(none)";

    @Test
    void every_setting_is_known_with_its_default() throws IOException, ClassNotFoundException {
        assertThat(found())
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("vast.api.key", NONE),
                        Map.entry("vast.api.key-file", NONE),
                        Map.entry("warden.admin.token", NONE),
                        Map.entry("warden.admin.token-file", NONE),
                        Map.entry("warden.audit.keep", NONE),
                        Map.entry("warden.database.file", NONE),
                        Map.entry("warden.database.password", NONE),
                        Map.entry("warden.database.password-file", NONE),
                        Map.entry("warden.database.url", NONE),
                        Map.entry("warden.database.user", NONE),
                        Map.entry("warden.entrance.hold", "5s"),
                        Map.entry("warden.entrance.trusted-proxies", NONE),
                        Map.entry("warden.execution.bulk-accounts", NONE),
                        Map.entry("warden.events.heartbeat", "15s"),
                        Map.entry("warden.events.most-per-plan", "100"),
                        Map.entry("warden.events.taken-within", "10s"),
                        Map.entry("warden.execution.facts-age", "10s"),
                        Map.entry("warden.execution.verify-for", "10m"),
                        Map.entry("warden.fleet.fresh-for", "15s"),
                        Map.entry("warden.fleet.watch-every", "10m"),
                        Map.entry("warden.log.json", "false"),
                        Map.entry("warden.pace.cleanup-machine", "8s"),
                        Map.entry("warden.pace.destroy-instance", "3s"),
                        Map.entry("warden.pace.list-instances", "1s"),
                        Map.entry("warden.pace.list-machines", "1s"),
                        Map.entry("warden.pace.margin", "50ms"),
                        Map.entry("warden.pace.most-reads-waiting", "200"),
                        Map.entry("warden.pace.show-instance", "2s"),
                        Map.entry("warden.pace.show-machine", "2s"),
                        Map.entry("warden.idempotency.most-keys", "10000"),
                        Map.entry("warden.plan.most-open", "200"),
                        Map.entry("warden.plan.queue-limit", "1000"),
                        Map.entry("warden.requests.at-once", "1000"),
                        Map.entry("warden.plan.send-within", "24h"),
                        Map.entry("warden.policy.items-per-hour", "100"),
                        Map.entry("warden.policy.lives", "10m"),
                        Map.entry("warden.policy.lives-for-second-person", "2h"),
                        Map.entry("warden.policy.most-items", "50"),
                        Map.entry("warden.policy.phrase-from-items", "5"),
                        Map.entry("warden.policy.second-person-for-cleanup", "false"),
                        Map.entry("warden.policy.second-person-from-dollars-per-hour", NONE),
                        Map.entry("warden.policy.second-person-from-items", "10"),
                        Map.entry("warden.policy.second-person-labels", NONE),
                        Map.entry("warden.tls.certificate-file", NONE),
                        Map.entry("warden.tls.key-file", NONE),
                        Map.entry("warden.tls.look-every", "1m"),
                        Map.entry("warden.traces.endpoint", NONE),
                        Map.entry("warden.traces.headers", NONE),
                        Map.entry("warden.sqlite.library", NONE),
                        Map.entry("warden.vast.read-timeout", "30s"),
                        Map.entry("warden.vast.url", "https://console.vast.ai"),
                        Map.entry("warden.wire.join-within", "10m"),
                        Map.entry("warden.wire.most-waiting", "500"),
                        Map.entry("warden.wire.wait", "50s")));
    }

    private static Map<String, String> found() throws IOException, ClassNotFoundException {
        Map<String, String> settings = new TreeMap<>();
        Path classes = Path.of("target", "classes");
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                String name =
                        classes.relativize(file).toString().replace('/', '.').replaceAll("\\.class$", "");
                if (name.startsWith("io.vastwarden.")) {
                    Class<?> type = Class.forName(name, false, DefaultsTest.class.getClassLoader());
                    if (type.isAnnotationPresent(ConfigMapping.class)) {
                        collect(type, settings);
                    }
                }
            }
        }
        return settings;
    }

    private static void collect(Class<?> type, Map<String, String> settings) {
        String prefix = type.getAnnotation(ConfigMapping.class).prefix();
        for (Method method : type.getDeclaredMethods()) {
            WithName named = method.getAnnotation(WithName.class);
            WithDefault defaulted = method.getAnnotation(WithDefault.class);
            String name = named == null ? kebab(method.getName()) : named.value();
            settings.put(prefix + "." + name, defaulted == null ? NONE : defaulted.value());
        }
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
