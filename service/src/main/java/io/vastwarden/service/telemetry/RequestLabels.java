package io.vastwarden.service.telemetry;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import io.vastwarden.service.policy.Access;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps the labels of requests to paths and methods that there are. Quarkus takes a path as it comes where no resource
 * answers, and any method; whoever asks could fill the memory with series, or have what they like in them.
 */
@Singleton
class RequestLabels implements MeterFilter {

    private static final String OTHER = "OTHER";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS");
    private static final Map<String, String> PATHS = Access.table().stream()
            .map(Access.Row::path)
            .distinct()
            .collect(Collectors.toMap(RequestLabels::shape, path -> path, (one, same) -> one));

    @Override
    public Meter.Id map(Meter.Id id) {
        return id.getName().equals("http.server.requests")
                ? id.replaceTags(id.getTags().stream().map(RequestLabels::known).toList())
                : id;
    }

    private static Tag known(Tag tag) {
        return switch (tag.getKey()) {
            case "uri" -> Tag.of("uri", PATHS.getOrDefault(shape(tag.getValue()), OTHER));
            case "method" -> METHODS.contains(tag.getValue()) ? tag : Tag.of("method", OTHER);
            default -> tag;
        };
    }

    /** A path without the names in its braces, which the table need not share with the resources. */
    private static String shape(String path) {
        return Stream.of(path.split("/"))
                .filter(part -> !part.isEmpty())
                .map(part -> part.startsWith("{") ? "{}" : part)
                .collect(Collectors.joining("/"));
    }
}
