package io.vastwarden.service.proof;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Says over a socket what no HTTP client would, and tells what came back. */
final class RawHttp {

    private RawHttp() {}

    /** Sends these bytes and reads until the service closes the connection, or a whole answer is there. */
    static String says(String head, byte[] body) {
        return from("127.0.0.1", head, body);
    }

    /** The same from another address of this machine. */
    static String from(String address, String head, byte[] body) {
        try (Socket socket =
                new Socket(InetAddress.ofLiteral("127.0.0.1"), RestAssured.port, InetAddress.ofLiteral(address), 0)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            try {
                socket.getOutputStream().write(body);
                socket.getOutputStream().flush();
            } catch (IOException refusedBeforeTheEnd) {
                // The answer is there all the same: it is read below.
            }
            return answer(socket.getInputStream());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String answer(InputStream in) {
        StringBuilder answer = new StringBuilder();
        try {
            for (int next = in.read(); next >= 0; next = in.read()) {
                answer.append((char) next);
                if (isWhole(answer)) {
                    break;
                }
            }
        } catch (IOException closedByTheService) {
            answer.append("\n[connection broke: ").append(closedByTheService).append(']');
        }
        return answer.toString();
    }

    private static boolean isWhole(StringBuilder answer) {
        int end = answer.indexOf("\r\n\r\n");
        if (end < 0) {
            return false;
        }
        String head = answer.substring(0, end).toLowerCase(java.util.Locale.ROOT);
        if (head.contains("transfer-encoding: chunked")) {
            return answer.indexOf("\r\n0\r\n\r\n", end) > 0;
        }
        int at = head.indexOf("content-length: ");
        if (at < 0) {
            return false;
        }
        int length = Integer.parseInt(
                head.substring(at + 16).lines().findFirst().orElse("0").strip());
        return answer.length() >= end + 4 + length;
    }
}
