package io.vastwarden.service.http;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses bodies over 1 MiB: told by their length before a byte is read, or found out while they are read. The server's
 * own limit would close the connection without a word.
 */
class BodyLimit {

    private static final int MOST = 1 << 20;

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    void limit(ContainerRequestContext request) {
        String length = request.getHeaderString("Content-Length");
        if (length != null && Long.parseLong(length) > MOST) {
            throw tooLarge();
        }
        if (request.hasEntity()) {
            request.setEntityStream(new Limited(request.getEntityStream()));
        }
    }

    private static Refusal tooLarge() {
        return new Refusal(ProblemType.BODY_TOO_LARGE, "A body may have 1 MiB. Nothing was sent.");
    }

    private static final class Limited extends FilterInputStream {
        private long read;

        Limited(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int some = super.read(buffer, offset, length);
            count(Math.max(0, some));
            return some;
        }

        private void count(int more) {
            read += more;
            if (read > MOST) {
                throw tooLarge();
            }
        }
    }
}
