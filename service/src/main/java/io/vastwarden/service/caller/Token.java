package io.vastwarden.service.caller;

import io.vastwarden.core.api.WardenToken;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A caller's token: {@code wrd_}, the caller's id, and 256 random bits. It is stored as a SHA-256 only; with so many
 * random bits a slower hash would protect nothing more.
 */
final class Token {

    private static final Pattern SHAPE = Pattern.compile("wrd_([a-z0-9]{8})_([A-Za-z0-9_-]{43})");
    private static final String ID_ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

    private final String callerId;
    private final String text;

    private Token(String callerId, String text) {
        this.callerId = callerId;
        this.text = text;
    }

    /** One for a new caller. */
    static Token random(SecureRandom random) {
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            id.append(ID_ALPHABET.charAt(random.nextInt(ID_ALPHABET.length())));
        }
        return random(random, id.toString());
    }

    /** Another one for the caller of this id. */
    static Token random(SecureRandom random, String id) {
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        return new Token(
                id,
                WardenToken.PREFIX + id + "_"
                        + Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    static Optional<Token> parse(String text) {
        Matcher matcher = SHAPE.matcher(text);
        return matcher.matches() ? Optional.of(new Token(matcher.group(1), text)) : Optional.empty();
    }

    String callerId() {
        return callerId;
    }

    /** The token itself: to be shown once, never to be stored or logged. */
    String reveal() {
        return text;
    }

    String hash() {
        return hash(text);
    }

    static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Compares two hashes in a time that does not tell where they differ. */
    static boolean sameHash(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public String toString() {
        return WardenToken.PREFIX + callerId + "_…";
    }
}
