package io.vastwarden.sandbox.program;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A port of this machine's own address for a program that is started later, and perhaps again. It lies below those that
 * Linux gives to whoever asks for any, so that until it is taken nobody else has it by chance.
 */
public final class FreePort {
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;
    private static final int TRIES = 1_000;
    private static final Set<Integer> CHOSEN = ConcurrentHashMap.newKeySet();

    private FreePort() {}

    /** One that nobody has now, and that was not chosen here before. */
    public static int choose() {
        for (int i = 0; i < TRIES; i++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                if (CHOSEN.add(port)) {
                    return free.getLocalPort();
                }
            } catch (IOException taken) {
                // The next one.
            }
        }
        throw new IllegalStateException("Of " + TRIES + " ports from " + LOWEST + " on, none is free.");
    }
}
