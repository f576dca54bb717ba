package io.vastwarden.service.proof;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vastwarden.sandbox.vast.VastStandIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Starts a stand-in for Vast.ai and points the service at it, with an empty database and a pace of milliseconds. A test that
 * wants other settings names them as resource arguments.
 */
public final class SandboxResource implements QuarkusTestResourceLifecycleManager {

    static final String ADMIN_TOKEN = "admin-token-of-the-tests-0123456789abcdef";

    /** What the stand-in insists on, and what Warden is told. */
    static final Duration INTERVAL = Duration.ofMillis(25);

    private static @Nullable VastStandIn vast;
    private static @Nullable Path data;

    private Map<String, String> more = Map.of();

    static VastStandIn vast() {
        return Objects.requireNonNull(vast, "the sandbox is not running");
    }

    static Path database() {
        return Objects.requireNonNull(data, "the sandbox is not running").resolve("warden.db");
    }

    @Override
    public void init(Map<String, String> arguments) {
        more = Map.copyOf(arguments);
    }

    @Override
    public Map<String, String> start() {
        VastStandIn started = VastStandIn.start(VastStandIn.settings().intervals(INTERVAL));
        vast = started;
        Path folder = emptyFolder();
        data = folder;
        Map<String, String> settings = new HashMap<>();
        settings.put("warden.vast.url", started.url().toString());
        settings.put("vast.api.key", started.key());
        settings.put("warden.data", folder.toString());
        settings.put("warden.admin.token", ADMIN_TOKEN);
        settings.put("warden.wire.wait", "3s");
        settings.put("warden.execution.facts-age", "2s");
        settings.put("warden.execution.verify-for", "8s");
        settings.put("warden.plan.queue-limit", "40");
        settings.put("warden.policy.most-items", "500");
        settings.put("warden.policy.items-per-hour", "1000000");
        settings.put("warden.policy.second-person-from-items", "501");
        settings.put("warden.policy.phrase-from-items", "501");
        settings.put("warden.discord.roles", "111/222=view,destroy;111/333=view,approve");
        for (String lane : new String[] {
            "list-instances", "show-instance", "destroy-instance", "cleanup-machine", "list-machines", "show-machine"
        }) {
            settings.put("warden.pace." + lane, INTERVAL.toMillis() + "ms");
        }
        settings.putAll(more);
        return settings;
    }

    @Override
    public void stop() {
        if (vast != null) {
            vast.close();
            vast = null;
        }
    }

    private static Path emptyFolder() {
        try {
            return Files.createTempDirectory("warden-proof");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
