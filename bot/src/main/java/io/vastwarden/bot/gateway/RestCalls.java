package io.vastwarden.bot.gateway;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * What calls Discord's REST API, one for the life of the program. To make it takes a tenth of a native start, since OkHttp
 * digests every certificate that Java trusts: so it is made beside the start and not after it.
 */
public final class RestCalls {

    private static final int INTERNAL_SERVER_ERROR = 500;
    private static final int BAD_GATEWAY = 502;

    private static @Nullable OkHttpClient client;

    private RestCalls() {}

    /** Begins to make it, and does not wait. Calls nobody. */
    public static void prepare() {
        Thread.ofPlatform().daemon().name("discord-client").start(RestCalls::client);
    }

    /** Waits until it is made; where nobody prepared it, makes it. */
    static synchronized OkHttpClient client() {
        if (client == null) {
            client = new OkHttpClient.Builder()
                    .addInterceptor(RestCalls::triedAgain)
                    .build();
        }
        return client;
    }

    /** JDA tries again what is answered with 502. Of Discord a 500 is no less passing. */
    private static Response triedAgain(Interceptor.Chain call) throws IOException {
        Response answer = call.proceed(call.request());
        return answer.code() == INTERNAL_SERVER_ERROR
                ? answer.newBuilder().code(BAD_GATEWAY).build()
                : answer;
    }
}
