package io.vastwarden.service.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * By what an API key is recognised without being kept: SHA-256 over the account's name and the key. A key is random
 * enough that nobody finds it by trying, and the name keeps two accounts from being compared.
 */
final class Fingerprint {

    private static final int SHOWN = 12;

    private Fingerprint() {}

    static String of(String account, String key) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(("warden api key of " + account + "\0").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha256.digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** As much of it as people compare. */
    static String shown(String fingerprint) {
        return fingerprint.substring(0, SHOWN);
    }
}
