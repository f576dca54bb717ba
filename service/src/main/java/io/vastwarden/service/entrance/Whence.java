package io.vastwarden.service.entrance;

import io.quarkus.runtime.StartupEvent;
import io.vastwarden.core.start.StartFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * From which address a request comes: of whoever is connected, unless that is a trusted proxy. Then {@code
 * X-Forwarded-For} is read from its end, where each proxy writes whom it was asked by, up to the first address that is no
 * trusted proxy; what stands before that could have been written by anybody.
 */
@ApplicationScoped
class Whence {

    static final String FORWARDED = "X-Forwarded-For";

    private static final Pattern WITH_PORT = Pattern.compile("\\[(.*)](?::[0-9]+)?|([0-9.]+):[0-9]+");

    private final List<Block> trusted;

    Whence(EntranceSettings settings) {
        this.trusted = settings.trustedProxies().orElse(List.of()).stream()
                .map(Whence::block)
                .toList();
    }

    /** Stops a start whose settings cannot be read. */
    void check(@Observes StartupEvent start) {}

    /**
     * The address that asks.
     *
     * @param connected who is connected
     * @param forwarded each {@code X-Forwarded-For} that came, in order
     */
    InetAddress of(InetAddress connected, List<String> forwarded) {
        InetAddress asking = connected;
        List<String> chain = forwarded.stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(String::strip)
                .toList();
        for (String before : chain.reversed()) {
            Optional<InetAddress> address = isTrusted(asking) ? address(before) : Optional.empty();
            if (address.isEmpty()) {
                break;
            }
            asking = address.get();
        }
        return asking;
    }

    private boolean isTrusted(InetAddress address) {
        return trusted.stream().anyMatch(block -> block.contains(address));
    }

    private static Optional<InetAddress> address(String written) {
        Matcher matcher = WITH_PORT.matcher(written);
        String plain = !matcher.matches() ? written : matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
        try {
            return Optional.of(InetAddress.ofLiteral(plain));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Block block(String written) {
        return Block.of(written.strip())
                .orElseThrow(() -> new StartFailure("WARDEN_ENTRANCE_TRUSTED_PROXIES holds \"" + written
                        + "\", which is neither an address nor a block such as 10.0.0.0/8."));
    }
}
