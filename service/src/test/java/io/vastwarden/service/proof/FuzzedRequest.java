package io.vastwarden.service.proof;

import io.restassured.RestAssured;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A request as it goes over the wire, whatever is wrong with it.
 *
 * @param from the address of this machine that it comes from
 * @param headers whole lines
 * @param body each character one byte
 * @param who who asks, as far as the headers say so
 * @param isHttp whether it can be read as HTTP at all
 */
record FuzzedRequest(
        String from, String method, String target, List<String> headers, String body, Who who, boolean isHttp) {

    /** What the server takes as the first line of a request has 4096 bytes. */
    private static final int LONGEST_TARGET = 4000;

    /** Somebody with these grants, or nobody. */
    record Who(String actor, Optional<String> token, List<String> grants) {}

    /** What came back. */
    record Answer(int status, String head, String body) {

        Optional<String> header(String name) {
            return head.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst();
        }
    }

    /** Sends it on a connection of its own, and reads the answer; of events, no more than its head. */
    Answer send() throws IOException {
        try (Socket socket =
                new Socket(InetAddress.ofLiteral("127.0.0.1"), RestAssured.port, InetAddress.ofLiteral(from), 0)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(bytes());
            socket.getOutputStream().flush();
            return answer(new BufferedInputStream(socket.getInputStream()));
        }
    }

    private Answer answer(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("closed after: " + head);
            }
            head.append((char) next);
        }
        Answer told = new Answer(Integer.parseInt(head.substring(9, 12)), head.toString(), "");
        if (method.equals("HEAD")
                || told.status() == 204
                || told.header("content-type").orElse("").startsWith("text/event-stream")) {
            return told;
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (told.header("transfer-encoding").isPresent()) {
            for (int size = chunk(in); size > 0; size = chunk(in)) {
                body.write(in.readNBytes(size));
                chunk(in);
            }
        } else if (told.header("content-length").isPresent()) {
            body.write(
                    in.readNBytes(Integer.parseInt(told.header("content-length").orElseThrow())));
        } else {
            in.transferTo(body);
        }
        return new Answer(told.status(), told.head(), body.toString(StandardCharsets.UTF_8));
    }

    /** The size in the line that begins a chunk; 0 for the empty line that ends one. */
    private static int chunk(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("closed within a chunk");
            }
            line.append((char) next);
        }
        return line.toString().isBlank() ? 0 : Integer.parseInt(line.toString().strip(), 16);
    }

    private byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head().getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(body.getBytes(StandardCharsets.ISO_8859_1));
        return bytes.toByteArray();
    }

    private String head() {
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        headers.forEach(line -> head.append(line).append("\r\n"));
        return head.append("\r\n").toString();
    }

    /** Whether the server itself can read it; what it cannot, it answers without a word. */
    boolean isReadable() {
        try {
            return isHttp && new URI(target).toString().length() < LONGEST_TARGET;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Whether its path is written as the document has it, so that nobody can differ about what it is. */
    boolean isPlain() {
        return isHttp && path().matches("/[A-Za-z0-9_/.-]*") && !path().contains("//") && !path().contains("/.");
    }

    String path() {
        return target.replaceFirst("\\?.*", "");
    }

    @Override
    public String toString() {
        String all = head().replace(who.token().orElse("\u0000"), "TOKEN OF " + who.actor()) + body;
        String readable = all.replaceAll("[^\n -~]", "?");
        return readable.length() > 1000 ? readable.substring(0, 1000) + "…" : readable;
    }
}
