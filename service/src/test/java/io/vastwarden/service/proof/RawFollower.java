package io.vastwarden.service.proof;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** Follows a plan and reads only what it is told to. */
final class RawFollower implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 40_000;

    private final Socket socket = new Socket();
    private final InputStream stream;

    RawFollower(Shown plan, Asker asker) throws IOException {
        socket.setReceiveBufferSize(4096);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), RestAssured.port));
        String request = "GET /v1/plans/" + plan.id() + "/events HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + asker.token() + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        stream = socket.getInputStream();
    }

    /** Reads until this text has come. */
    void readUntil(String text) throws IOException {
        StringBuilder read = new StringBuilder();
        while (read.indexOf(text) < 0) {
            int one = stream.read();
            if (one < 0) {
                throw new AssertionError("it ended: " + read);
            }
            read.append((char) one);
        }
    }

    /** Reads all that still comes until the connection ends, and answers how much that was. */
    int readToTheEnd() throws IOException {
        int read = 0;
        byte[] some = new byte[8192];
        try {
            for (int more = stream.read(some); more >= 0; more = stream.read(some)) {
                read += more;
            }
        } catch (SocketException reset) {
            return read;
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
