package io.vastwarden.core.start;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * The command {@value #COMMAND} of a program: asks the one that runs on this machine whether it is ready. It is for
 * containers that have neither a shell nor a client for HTTP, so it must start in no time and needs nothing but a socket.
 *
 * @param name how sentences call the program, e.g. {@code Warden}
 * @param settingsOfItsAddress what its HTTP settings begin with in the environment, e.g. {@code WARDEN_HTTP}
 * @param usualPort where it listens unless told otherwise
 * @param settingOfItsCertificate which it has when it speaks https
 */
public record Health(
        String name, String settingsOfItsAddress, int usualPort, Optional<String> settingOfItsCertificate) {

    public static final String COMMAND = "health";

    private static final int PATIENCE_MILLIS = 4000;
    private static final int MOST = 4096;
    private static final String QUESTION =
            "GET /q/health/ready HTTP/1.0\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    /** Asks. Answers with a sentence that says what is wrong, or with nothing when the program is ready. */
    public Optional<String> trouble(Map<String, String> environment) {
        String host = here(environment.getOrDefault(settingsOfItsAddress + "_HOST", "127.0.0.1"));
        String port = environment.getOrDefault(settingsOfItsAddress + "_PORT", Integer.toString(usualPort));
        try {
            String answer = answer(new InetSocketAddress(host, Integer.parseInt(port.strip())), isSecured(environment));
            return answer.matches("(?s)HTTP/1\\.[01] 200 .*")
                    ? Optional.empty()
                    : Optional.of(name + " is not ready. It says: "
                            + answer.replaceFirst("(?s)^.*?\r\n\r\n", "").strip());
        } catch (IOException | IllegalArgumentException e) {
            return Optional.of(name + " does not answer at " + host + ":" + port + ".");
        }
    }

    /** An address of this machine at which a program that listens at this one can be reached. */
    private static String here(String listens) {
        return switch (listens.strip()) {
            case "", "0.0.0.0" -> "127.0.0.1";
            case "::" -> "::1";
            default -> listens.strip();
        };
    }

    private boolean isSecured(Map<String, String> environment) {
        return settingOfItsCertificate
                .map(setting -> !environment.getOrDefault(setting, "").isBlank())
                .orElse(false);
    }

    private static String answer(InetSocketAddress address, boolean secured) throws IOException {
        try (Socket plain = new Socket()) {
            plain.connect(address, PATIENCE_MILLIS);
            plain.setSoTimeout(PATIENCE_MILLIS);
            Socket socket = secured ? AnyCertificate.over(plain, address) : plain;
            OutputStream asked = socket.getOutputStream();
            asked.write(QUESTION.getBytes(StandardCharsets.US_ASCII));
            asked.flush();
            return new String(socket.getInputStream().readNBytes(MOST), StandardCharsets.UTF_8);
        }
    }
}
