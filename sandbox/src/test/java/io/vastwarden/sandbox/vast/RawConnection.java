package io.vastwarden.sandbox.vast;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One kept-alive connection to the stand-in, seen byte by byte. */
final class RawConnection implements AutoCloseable {
    private final Socket socket;
    private final VastStandIn vast;

    RawConnection(VastStandIn vast) throws IOException {
        this.vast = vast;
        this.socket = new Socket(InetAddress.getLoopbackAddress(), vast.url().getPort());
    }

    RawConnection destroy(long id) throws IOException {
        return ask("DELETE", "/api/v0/instances/" + id + "/", "{}");
    }

    RawConnection ask(String method, String path, String body) throws IOException {
        String request = "%s %s HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer %s\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(method, path, vast.url().getAuthority(), vast.key(), body.length(), body);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return this;
    }

    /** Reads one whole answer and leaves the connection open. */
    String answer() throws IOException {
        String head = head();
        int length =
                Integer.parseInt(head.toLowerCase(Locale.ROOT).replaceAll("(?s).*content-length: (\\d+)\r\n.*", "$1"));
        return head + new String(socket.getInputStream().readNBytes(length), StandardCharsets.UTF_8);
    }

    /** Reads until the stand-in closes the connection. */
    String untilClosed() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private String head() throws IOException {
        InputStream in = socket.getInputStream();
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("closed in the head: " + head.toString(StandardCharsets.US_ASCII));
            }
            head.write(next);
        }
        return head.toString(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
