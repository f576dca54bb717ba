package io.vastwarden.sandbox.vast;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** What a client asked, as the door and the endpoints need it. The token is in no log and no text. */
record Request(
        String method,
        String path,
        Map<String, String> parameters,
        String body,
        Optional<String> token,
        String address,
        long nanos,
        Optional<Endpoint> endpoint) {
    /** The ids that it names, in the path or in {@code instance_ids}; empty when they are not all integers. */
    List<Long> ids() {
        OptionalLong inPath = endpoint.map(one -> one.id(path)).orElse(OptionalLong.empty());
        if (inPath.isPresent()) {
            return List.of(inPath.getAsLong());
        }
        JsonNode ids = Json.read(body).map(json -> json.path("instance_ids")).orElse(Json.object());
        List<Long> numbers = ids.valueStream()
                .filter(JsonNode::isIntegralNumber)
                .map(JsonNode::longValue)
                .toList();
        return ids.isArray() && numbers.size() == ids.size() ? numbers : List.of();
    }

    /** The same for only the first so many of the ids in {@code instance_ids}. */
    Request naming(int first) {
        String fewer = ids().stream().limit(first).map(String::valueOf).collect(Collectors.joining(","));
        return new Request(
                method, path, parameters, "{\"instance_ids\":[" + fewer + "]}", token, address, nanos, endpoint);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
