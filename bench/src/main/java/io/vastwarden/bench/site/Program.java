package io.vastwarden.bench.site;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.vastwarden.sandbox.program.Packaged;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A packaged program of Warden's as a process of its own, from its start to its end. */
final class Program implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration END = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(2);
    private static final byte[] OK = "HTTP/1.1 200".getBytes(US_ASCII);

    private final String name;
    private final Path log;
    private final Process process;
    private final long began;

    private Program(String name, Path log, Process process, long began) {
        this.name = name;
        this.log = log;
        this.process = process;
        this.began = began;
    }

    /**
     * Starts it.
     *
     * @param folder the working folder
     * @param log where what it prints is appended
     * @param javaOptions for a JAR
     * @param environment all of it
     */
    static Program start(
            String name,
            Packaged packaged,
            Path folder,
            Path log,
            List<String> javaOptions,
            Map<String, String> environment) {
        long began = System.nanoTime();
        ProcessBuilder builder = new ProcessBuilder(packaged.command(javaOptions))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            return new Program(name, log, builder.start(), began);
        } catch (IOException e) {
            throw new CannotMeasure("the " + name + " cannot be started: " + e.getMessage(), e);
        }
    }

    /**
     * Waits for the first 200 to a GET and answers how long that was from the start. Asks by a new socket each time: the
     * JDK's client would take much of the processor that a start needs.
     *
     * @param token what it shows, or nothing
     * @throws CannotMeasure when it does not come in time; then the program is stopped
     */
    Duration awaitAnswer(int port, String path, Optional<String> token) throws InterruptedException {
        byte[] request = ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
                        + token.map(shown -> "Authorization: Bearer " + shown + "\r\n")
                                .orElse("") + "\r\n")
                .getBytes(US_ASCII);
        long deadline = System.nanoTime() + START.toNanos();
        try {
            while (process.isAlive() && System.nanoTime() < deadline) {
                if (isAnswered(port, request)) {
                    return age();
                }
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            throw e;
        }
        process.destroyForcibly();
        throw new CannotMeasure("the " + name + " did not answer; it said: " + lastWords());
    }

    private static boolean isAnswered(int port, byte[] request) {
        try (Socket socket = new Socket()) {
            socket.setSoTimeout((int) START.toMillis());
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            socket.getOutputStream().write(request);
            byte[] status = socket.getInputStream().readNBytes(OK.length);
            return Arrays.equals(status, OK);
        } catch (IOException notYet) {
            return false;
        }
    }

    private String lastWords() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join(" / ", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
        } catch (IOException e) {
            return "nothing that can be read in " + log;
        }
    }

    /** Has everything collected that is not needed, twice: what waits to be cleaned up needs the second time. */
    void collect() throws InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        try {
            for (int i = 0; i < 2; i++) {
                Process asked = new ProcessBuilder(jcmd.toString(), Long.toString(process.pid()), "GC.run")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                if (asked.waitFor() != 0) {
                    throw new CannotMeasure("jcmd could not have the " + name + " collect its garbage");
                }
            }
        } catch (IOException e) {
            throw new CannotMeasure("jcmd cannot be started: " + e.getMessage(), e);
        }
    }

    /** From the start of the process until now. */
    Duration age() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    Resident resident() {
        return Resident.of(process.pid());
    }

    boolean runs() {
        return process.isAlive();
    }

    /** Asks it to end, and makes it if it does not. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(END.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
