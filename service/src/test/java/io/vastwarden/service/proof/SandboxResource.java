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
 * Starts a stand-in for Vast.ai for each of two accounts and points the service at them, with an empty database and a pace
 * of milliseconds. A test that wants other settings names them as resource arguments.
 */
public final class SandboxResource implements QuarkusTestResourceLifecycleManager {

    static final String ADMIN_TOKEN = "admin-token-of-the-tests-0123456789abcdef";

    /** What the stand-in insists on, and what Warden is told. */
    static final Duration INTERVAL = Duration.ofMillis(25);

    /** The account beside {@code default}; the guild 444 is bound to it. */
    static final String OTHER = "other-team";

    /** How long the answer to a wrong token is held back at most. */
    static final Duration HOLD = Duration.ofMillis(500);

    /** Another address of this machine, whose X-Forwarded-For is believed. */
    static final String TRUSTED_PROXY = "127.0.0.77";

    private static @Nullable VastStandIn vast;
    private static @Nullable VastStandIn other;
    private static @Nullable Path data;

    private Map<String, String> more = Map.of();

    static VastStandIn vast() {
        return Objects.requireNonNull(vast, "the sandbox is not running");
    }

    /** The Vast.ai of {@link #OTHER}. */
    static VastStandIn other() {
        return Objects.requireNonNull(other, "the sandbox is not running");
    }

    /** The file with the API key of {@link #OTHER}. */
    static Path otherKey() {
        return Objects.requireNonNull(data, "the sandbox is not running").resolve("other.key");
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
        VastStandIn second =
                VastStandIn.start(VastStandIn.settings().intervals(INTERVAL).key("sandbox-key-of-the-other-account"));
        other = second;
        Path folder = emptyFolder();
        data = folder;
        Map<String, String> settings = new HashMap<>();
        settings.put("warden.vast.url", started.url().toString());
        settings.put("vast.api.key", started.key());
        settings.put("warden.accounts.other-team.url", second.url().toString());
        settings.put(
                "warden.accounts.other-team.key-file",
                written(otherKey(), second.key()).toString());
        settings.put("warden.data", folder.toString());
        settings.put("warden.admin.token", ADMIN_TOKEN);
        settings.put("warden.entrance.hold", HOLD.toMillis() + "ms");
        settings.put("warden.entrance.trusted-proxies", TRUSTED_PROXY);
        settings.put("warden.wire.wait", "3s");
        settings.put("warden.events.heartbeat", "500ms");
        settings.put("warden.events.taken-within", "3s");
        settings.put("warden.execution.facts-age", "2s");
        settings.put("warden.execution.verify-for", "8s");
        settings.put("warden.plan.queue-limit", "40");
        settings.put("warden.policy.most-items", "500");
        settings.put("warden.policy.items-per-hour", "1000000");
        settings.put("warden.policy.second-person-from-items", "501");
        settings.put("warden.policy.phrase-from-items", "501");
        settings.put(
                "warden.discord.roles", "111/222=view,destroy;111/333=view,approve;444@other-team/555=view,destroy");
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
        if (other != null) {
            other.close();
            other = null;
        }
    }

    private static Path written(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
