package io.vastwarden.service.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;

/** SHA-256 over the canonical JSON (RFC 8785) of a value, as hexadecimal: for plans and for the audit's chain. */
public final class CanonicalDigest {

    private static final ObjectMapper PLAIN = new ObjectMapper();

    private CanonicalDigest() {}

    /** The digest of texts, numbers, booleans, nulls, and lists and maps of them. */
    public static String of(Map<String, ?> value) {
        try {
            byte[] canonical = new JsonCanonicalizer(PLAIN.writeValueAsString(value)).getEncodedUTF8();
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not plain JSON", e);
        } catch (IOException e) {
            throw new IllegalArgumentException("not canonical JSON", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
