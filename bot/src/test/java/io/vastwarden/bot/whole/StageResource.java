package io.vastwarden.bot.whole;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sets the stage for a bot that somebody else starts: both stand-ins and the service. */
public final class StageResource implements QuarkusTestResourceLifecycleManager {

    private static @Nullable Stage stage;

    static Stage stage() {
        return Objects.requireNonNull(stage, "the stage is not set");
    }

    @Override
    public Map<String, String> start() {
        Stage set = Stage.notStarted(Map.of(), Map.of());
        stage = set;
        set.service.start().awaitReady();
        return Map.of(
                "warden.url", set.service.url(),
                "warden.token", Stage.ADMIN_TOKEN,
                "discord.token", set.discord.token(),
                "discord.api-url", set.discord.apiUrl().toString(),
                "discord.gateway-url", set.discord.gatewayUrl().toString(),
                "warden.allow-standin", "true");
    }

    @Override
    public void stop() {
        if (stage != null) {
            stage.close();
            stage = null;
        }
    }
}
