package io.vastwarden.service.telemetry;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Where traces go. */
@ConfigMapping(prefix = "warden.traces")
interface TracesSettings {

    /** {@code WARDEN_TRACES_ENDPOINT}: the OTLP receiver (http/protobuf) that gets the traces. Without it there are none. */
    Optional<String> endpoint();

    /** {@code WARDEN_TRACES_HEADERS}: what the receiver wants to see, as {@code name=value,name=value}. */
    Optional<String> headers();
}
