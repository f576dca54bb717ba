package io.vastwarden.sandbox.discord;

/** The bits of Discord's permissions that matter here. */
final class Permissions {
    static final long ADMINISTRATOR = 1L << 3;
    static final long VIEW_CHANNEL = 1L << 10;
    static final long SEND_MESSAGES = 1L << 11;
    static final long MANAGE_MESSAGES = 1L << 13;
    static final long EMBED_LINKS = 1L << 14;
    static final long READ_MESSAGE_HISTORY = 1L << 16;
    static final long MENTION_EVERYONE = 1L << 17;
    static final long USE_APPLICATION_COMMANDS = 1L << 31;

    static final long EVERYONE =
            VIEW_CHANNEL | SEND_MESSAGES | EMBED_LINKS | READ_MESSAGE_HISTORY | USE_APPLICATION_COMMANDS;

    /** May ping everybody: a bot that lets a label do so shall be seen doing it. */
    static final long BOT = MENTION_EVERYONE;

    private Permissions() {}
}
