package io.vastwarden.sandbox.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

/** A bot that makes single REST calls, also those that JDA would not make. */
final class RawBot implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI api;
    private final String token;

    RawBot(DiscordStandIn discord) {
        this(discord, discord.token());
    }

    RawBot(DiscordStandIn discord, String token) {
        api = discord.apiUrl();
        this.token = token;
    }

    record Reply(int status, JsonNode body, Map<String, List<String>> headers) {
        int code() {
            return body.path("code").asInt();
        }
    }

    Reply call(String method, String path, String body) {
        var request = HttpRequest.newBuilder(api.resolve(path))
                .header("Authorization", "Bot " + token)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Reply(
                    response.statusCode(),
                    Json.read(response.body()),
                    response.headers().map());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Posts in #gpu-ops. */
    Reply post(String body) {
        return call("POST", "channels/" + GpuTeam.OPS_CHANNEL + "/messages", body);
    }

    /** Gives a first answer. */
    Reply answer(Interaction interaction, String body) {
        return call("POST", "interactions/" + interaction.id() + "/" + interaction.token() + "/callback", body);
    }

    /** Calls below the interaction's own webhook. */
    Reply webhook(String method, Interaction interaction, String path, String body) {
        return call(method, "webhooks/" + GpuTeam.APPLICATION + "/" + interaction.token() + path, body);
    }

    /** Registers commands in the guild. */
    Reply register(String commands) {
        return call("PUT", "applications/" + GpuTeam.APPLICATION + "/guilds/" + GpuTeam.GUILD + "/commands", commands);
    }

    @Override
    public void close() {
        http.close();
    }
}
