package io.vastwarden.core.vast;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * One account at Vast.ai.
 *
 * @param name how Warden calls it, e.g. {@code default}
 * @param address where its Vast.ai is; see {@link #address(String)}
 * @param key gives its API key; asked again for each request, so that a key can be replaced. It may throw {@link
 *     KeyWithheld}
 */
public record VastAccount(String name, URI address, Supplier<String> key) {
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");

    public VastAccount {
        address = address(address.toString());
    }

    /**
     * The address of a Vast.ai, if it is safe to send a key there: {@code https}, or plain {@code http} to this machine
     * itself, and nothing but scheme, host and port.
     *
     * @throws UnsafeAddress with a sentence that says what is wrong; it does not repeat what may contain a password
     */
    public static URI address(String text) {
        URI uri;
        try {
            uri = new URI(text.strip());
        } catch (URISyntaxException e) {
            throw new UnsafeAddress("Vast.ai's address is not a URL; give one like https://console.vast.ai.");
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (uri.getHost() == null || !(scheme.equals("https") || scheme.equals("http"))) {
            throw new UnsafeAddress("Vast.ai's address must be a URL like https://console.vast.ai.");
        }
        if (uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new UnsafeAddress("Vast.ai's address must have no user, password, query or fragment.");
        }
        if (!(uri.getRawPath().isEmpty() || uri.getRawPath().equals("/"))) {
            throw new UnsafeAddress("Vast.ai's address must have no path; give one like https://console.vast.ai.");
        }
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        if (scheme.equals("http") && !LOOPBACK.matcher(host).matches()) {
            throw new UnsafeAddress(
                    "Vast.ai's address must be https: over plain http the API key could be read on the way."
                            + " Plain http is possible to this machine only (localhost, 127.0.0.1).");
        }
        return URI.create(scheme + "://" + host + (uri.getPort() < 0 ? "" : ":" + uri.getPort()));
    }

    /** Name and address; never the key. */
    @Override
    public String toString() {
        return "VastAccount[name=" + name + ", address=" + address + "]";
    }
}
