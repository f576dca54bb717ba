package io.vastwarden.sandbox.program;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.Base64;

/**
 * A certificate for {@code localhost} and 127.0.0.1 that nobody else has signed, and its private key, for a day.
 *
 * @param certificate a file in PEM
 * @param key a file in PEM
 */
public record SelfSigned(Path certificate, Path key) {

    private static final String NAME = "warden";
    private static final String PASSWORD = "of no account";

    /** Makes a new one in this folder, in the place of one that is there. */
    public static SelfSigned in(Path folder) {
        try {
            Path store = Files.createTempDirectory(folder, "keytool").resolve("store.p12");
            made(store);
            KeyStore keys = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(store)) {
                keys.load(in, PASSWORD.toCharArray());
            }
            Key key = keys.getKey(NAME, PASSWORD.toCharArray());
            return new SelfSigned(
                    written(
                            folder.resolve("certificate.pem"),
                            "CERTIFICATE",
                            keys.getCertificate(NAME).getEncoded()),
                    written(folder.resolve("key.pem"), "PRIVATE KEY", key.getEncoded()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void made(Path store) throws IOException {
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keystore",
                        store.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-alias",
                        NAME,
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=warden",
                        "-ext",
                        "san=dns:localhost,ip:127.0.0.1",
                        "-validity",
                        "1")
                .redirectErrorStream(true)
                .start();
        String said = keytool.inputReader().readAllAsString();
        if (keytool.onExit().join().exitValue() != 0) {
            throw new IllegalStateException("keytool: " + said);
        }
    }

    private static Path written(Path file, String what, byte[] content) throws IOException {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return Files.writeString(
                file,
                "-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----\n",
                StandardCharsets.US_ASCII);
    }
}
