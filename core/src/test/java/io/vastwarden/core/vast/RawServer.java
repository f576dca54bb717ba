package io.vastwarden.core.vast;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A server on a plain socket: sees what really comes over the wire, and can misbehave in every way. */
final class RawServer implements AutoCloseable {
    private final ServerSocket server;
    private final Script script;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    RawServer(Script script) {
        this.script = script;
        try {
            this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /** What the server does about a request; it may close the socket. */
    interface Script {
        void serve(Request request, Socket socket) throws IOException;
    }

    record Request(String line, List<String> headers, String body) {
        String path() {
            return URI.create(line.split(" ", -1)[1]).getPath();
        }

        /** The query as it was meant, name by name. */
        Map<String, String> query() {
            Map<String, String> query = new LinkedHashMap<>();
            for (String pair : URI.create(line.split(" ", -1)[1]).getRawQuery().split("&", -1)) {
                String[] parts = pair.split("=", 2);
                query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
            return query;
        }

        String header(String name) {
            String start = name.toLowerCase(Locale.ROOT) + ":";
            return headers.stream()
                    .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(header -> header.substring(start.length()).strip())
                    .findFirst()
                    .orElse("");
        }
    }

    /** Always the same answer. */
    static RawServer answering(int status, String body) {
        return new RawServer((request, socket) -> answer(socket, status, body));
    }

    static void answer(Socket socket, int status, String body, String... headers) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Words\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        head.append("Content-Type: application/json\r\nContent-Length: " + bytes.length + "\r\n\r\n");
        write(socket, head.toString());
        OutputStream out = socket.getOutputStream();
        out.write(bytes);
        out.flush();
    }

    static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    /** The connection ends with a reset instead of an end. */
    static void reset(Socket socket) throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** Lets the socket's own timeout pass, unless the client hangs up. */
    static void pause(Socket socket) throws IOException {
        try {
            if (socket.getInputStream().read() < 0) {
                throw new EOFException("the client hung up");
            }
        } catch (SocketTimeoutException e) {
            // Nothing came, as hoped for.
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    List<Request> requests() {
        return requests;
    }

    int connections() {
        return connections.get();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                connections.incrementAndGet();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                // The server was closed, or the connection was gone before it was accepted.
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            for (Request request = read(in); request != null; request = read(in)) {
                requests.add(request);
                script.serve(request, socket);
                if (socket.isClosed()) {
                    return;
                }
            }
        } catch (IOException e) {
            // The client hung up, which is what some tests are about.
        } finally {
            open.remove(socket);
        }
    }

    private static @Nullable Request read(InputStream in) throws IOException {
        String line = line(in);
        if (line.isEmpty()) {
            return null;
        }
        List<String> headers = new CopyOnWriteArrayList<>();
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            headers.add(header);
        }
        Request head = new Request(line, headers, "");
        String length = head.header("Content-Length");
        byte[] body = length.isEmpty() ? new byte[0] : in.readNBytes(Integer.parseInt(length));
        return new Request(line, headers, new String(body, StandardCharsets.UTF_8));
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            line.append((char) c);
        }
        return line.toString().strip();
    }
}
