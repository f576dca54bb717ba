package io.vastwarden.bot.whole;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/** The line between bot and service: passes on what both say, unless the service's answers are to be kept back. */
final class Line implements AutoCloseable {

    private final ServerSocket end;
    private final int service;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile CountDownLatch kept = new CountDownLatch(0);

    /** @param service the port to which it leads */
    Line(int service) {
        this.service = service;
        try {
            end = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    String url() {
        return "http://127.0.0.1:" + end.getLocalPort();
    }

    /** From now on the service hears everything, and nobody hears the service. */
    void keepAnswers() {
        kept = new CountDownLatch(1);
    }

    /** Everything passes again, what was kept back too. */
    void passAnswers() {
        kept.countDown();
    }

    /** What was kept back is lost with its connections, and everything after it passes. */
    void loseAnswers() throws IOException {
        for (Socket one : open) {
            one.close();
        }
        passAnswers();
    }

    private void accept() {
        while (!end.isClosed()) {
            try {
                connect(end.accept());
            } catch (IOException noService) {
                // The bot's connection was closed, which is what it finds where nobody listens.
            }
        }
    }

    private void connect(Socket bot) throws IOException {
        try {
            Socket far = new Socket(InetAddress.getLoopbackAddress(), service);
            open.add(bot);
            open.add(far);
            Thread.ofVirtual().start(() -> pass(bot, far, false));
            Thread.ofVirtual().start(() -> pass(far, bot, true));
        } catch (IOException e) {
            bot.close();
            throw e;
        }
    }

    private void pass(Socket from, Socket to, boolean answers) {
        byte[] part = new byte[8192];
        try (from;
                to) {
            InputStream said = from.getInputStream();
            OutputStream heard = to.getOutputStream();
            for (int length = said.read(part); length >= 0; length = said.read(part)) {
                if (answers) {
                    kept.await();
                }
                heard.write(part, 0, length);
            }
        } catch (IOException ended) {
            // By either side, or by a test: both are closed by now.
            open.remove(to);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        open.remove(from);
    }

    @Override
    public void close() {
        try {
            end.close();
            loseAnswers();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
