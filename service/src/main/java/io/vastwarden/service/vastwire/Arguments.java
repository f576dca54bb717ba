package io.vastwarden.service.vastwire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vastwarden.service.plan.Ids;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what Vast.ai-shaped requests say, strictly: something that is not understood is not guessed at. */
final class Arguments {

    private static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private Arguments() {}

    /** The JSON in a parameter or body. */
    static JsonNode json(String what, String text) throws InvalidArguments {
        try {
            JsonNode json = STRICT.readTree(text);
            if (!json.isMissingNode()) {
                return json;
            }
        } catch (JsonProcessingException e) {
            // said below, as for nothing at all
        }
        throw new InvalidArguments(what + " is not valid JSON");
    }

    /** An instance's or a machine's id in a path. */
    static long id(String what, String text) throws InvalidArguments {
        try {
            long parsed = text.matches("[0-9]{1,16}") ? Long.parseLong(text) : 0;
            if (Ids.isOne(parsed)) {
                return parsed;
            }
        } catch (NumberFormatException e) {
            // said below, as for what is no number
        }
        throw new InvalidArguments("invalid " + what);
    }

    /** The official client sends an empty object where nothing is to be said; others send nothing. */
    static void nothing(@Nullable String body) throws InvalidArguments {
        if (body != null && !body.isBlank() && !json("the body", body).isObject()) {
            throw new InvalidArguments("the body must be an empty JSON object");
        }
    }

    /**
     * The ids in {@code {"instance_ids":[…]}}, each once. Another field could change what is meant, so there must be none.
     *
     * @param most how many there may be
     */
    static List<Long> instanceIds(@Nullable String body, int most) throws InvalidArguments {
        JsonNode json = json("the body", body == null ? "" : body);
        if (!(json instanceof ObjectNode object)
                || object.size() != 1
                || !object.path("instance_ids").isArray()) {
            throw new InvalidArguments("the body must be {\"instance_ids\": [...]} and nothing else");
        }
        List<Long> ids = new ArrayList<>();
        for (JsonNode id : object.get("instance_ids")) {
            if (!id.isIntegralNumber() || !id.canConvertToLong() || !Ids.isOne(id.longValue())) {
                throw new InvalidArguments("invalid instance_id in instance_ids");
            }
            ids.add(id.longValue());
        }
        List<Long> once = ids.stream().distinct().sorted().toList();
        if (once.isEmpty()) {
            throw new InvalidArguments("instance_ids must name at least one instance");
        }
        if (once.size() > most) {
            throw new InvalidArguments("instance_ids names " + once.size() + " instances; Vast.ai takes " + most
                    + " in one request, and so does Warden. Split them, as the command line client does, or plan them with"
                    + " POST /v1/plans");
        }
        return once;
    }
}
