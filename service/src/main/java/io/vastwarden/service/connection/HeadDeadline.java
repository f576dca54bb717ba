package io.vastwarden.service.connection;

import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * How long one connection may take to say what it wants: from its beginning, and later from the first byte of a request,
 * to the end of that request's head. Whoever takes longer is cut off. Bytes now and then do not help, as they would
 * against a limit on silence.
 */
final class HeadDeadline extends ChannelInboundHandlerAdapter {

    private final Duration head;
    private @Nullable Future<?> limit;
    private int underWay;

    /** @param head how long a head may take */
    HeadDeadline(Duration head) {
        this.head = head;
    }

    @Override
    public void channelActive(ChannelHandlerContext connection) {
        begin(connection);
        connection.fireChannelActive();
    }

    @Override
    public void channelRead(ChannelHandlerContext connection, Object bytes) {
        if (underWay == 0) {
            begin(connection);
        }
        connection.fireChannelRead(bytes);
    }

    @Override
    public void channelInactive(ChannelHandlerContext connection) {
        end();
        connection.fireChannelInactive();
    }

    /** The head of a request is there. To be called on the connection's event loop, as {@link #answered}. */
    void asked() {
        underWay++;
        end();
    }

    /** Its answer has ended. */
    void answered() {
        underWay--;
    }

    private void begin(ChannelHandlerContext connection) {
        if (limit == null) {
            limit = connection.executor().schedule(() -> cutOff(connection), head.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void end() {
        if (limit != null) {
            limit.cancel(false);
            limit = null;
        }
    }

    private static void cutOff(ChannelHandlerContext connection) {
        ChannelFuture _ = connection.close();
    }
}
