package io.vastwarden.bench.load;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/** Asks for one address again and again over connections that are kept, each connection as soon as it has its answer. */
public interface LoadGenerator {

    /** What it is, for the table. */
    String name();

    /** Puts load on for this long. */
    Load run(URI address, String token, int connections, Duration duration) throws IOException, InterruptedException;

    /** {@code wrk} if it is installed, since it takes the least from the machine that is measured; else a loop here. */
    static LoadGenerator best() {
        return Wrk.installed().<LoadGenerator>map(wrk -> wrk).orElseGet(JdkLoop::new);
    }
}
