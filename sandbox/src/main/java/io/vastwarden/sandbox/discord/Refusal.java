package io.vastwarden.sandbox.discord;

/**
 * A call of the bot that was refused, by a limit or by a fault.
 *
 * @param status the HTTP status
 * @param code Discord's own code, 0 if there is none
 */
public record Refusal(String method, String path, int status, int code, String message) {}
