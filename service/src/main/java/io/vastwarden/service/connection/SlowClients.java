package io.vastwarden.service.connection;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.vastwarden.service.timing.Timings;

/** Gives every connection that comes in its {@link HeadDeadline}. Netty finds this by itself when it is told to look. */
public final class SlowClients extends ChannelInitializerExtension {

    /** To be called before anything of Netty starts. */
    public static void areCutOff() {
        System.setProperty(EXTENSIONS_SYSTEM_PROPERTY, "serviceload");
    }

    @Override
    public void postInitializeServerChildChannel(Channel connection) {
        connection
                .pipeline()
                .addFirst(new HeadDeadline(Timings.defaults().http().headTimeout()));
    }
}
