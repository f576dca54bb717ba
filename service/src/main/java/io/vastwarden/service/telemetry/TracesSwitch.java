package io.vastwarden.service.telemetry;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import io.vastwarden.core.start.StartFailure;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Switches traces on when there is somewhere to send them. */
public final class TracesSwitch implements ConfigSourceFactory {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^/?#@\\s]+(/[^?#\\s]*)?");
    /** Above application.properties, below the environment. */
    private static final int ORDINAL = 260;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        String endpoint = setting(context, "warden.traces.endpoint");
        if (endpoint.isEmpty()) {
            return List.of();
        }
        if (!ADDRESS.matcher(endpoint).matches()) {
            throw new StartFailure("WARDEN_TRACES_ENDPOINT must be the address of an OTLP receiver, such as"
                    + " http://127.0.0.1:4318, not \"" + endpoint + "\".");
        }
        Map<String, String> on = Map.of(
                "quarkus.otel.sdk.disabled",
                "false",
                "quarkus.otel.exporter.otlp.endpoint",
                endpoint,
                "quarkus.otel.exporter.otlp.headers",
                setting(context, "warden.traces.headers"));
        return List.of(new PropertiesConfigSource(on, "WARDEN_TRACES_ENDPOINT", ORDINAL));
    }

    private static String setting(ConfigSourceContext context, String name) {
        ConfigValue setting = context.getValue(name);
        return setting == null || setting.getValue() == null
                ? ""
                : setting.getValue().strip();
    }
}
