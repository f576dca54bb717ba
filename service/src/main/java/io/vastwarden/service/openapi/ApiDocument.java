package io.vastwarden.service.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.vastwarden.service.http.ProblemType;
import io.vastwarden.service.policy.Access;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Completes the OpenAPI document: the token, the grant that each operation needs, and every error it can answer. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class ApiDocument implements OASFilter {

    /** The extension by which an operation names the {@link ProblemType}s that are its own. */
    public static final String PROBLEMS = "x-problems";

    private static final String TOKEN = "token";
    private static final Set<ProblemType> ALWAYS = EnumSet.of(
            ProblemType.NO_TOKEN,
            ProblemType.TOKEN_EXPIRED,
            ProblemType.NOT_GRANTED,
            ProblemType.TOKEN_IN_QUERY,
            ProblemType.LOOP,
            ProblemType.UNFORESEEN,
            ProblemType.TOO_BUSY,
            ProblemType.STORE_UNAVAILABLE);
    private static final Set<ProblemType> WITH_BODY =
            EnumSet.of(ProblemType.INVALID_REQUEST, ProblemType.BODY_TOO_LARGE, ProblemType.WRONG_CONTENT_TYPE);

    private static final Set<ProblemType> WITH_KEY = EnumSet.of(
            ProblemType.IDEMPOTENCY_KEY_IN_USE, ProblemType.IDEMPOTENCY_KEY_REUSED, ProblemType.TOO_MANY_KEYS);

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents()
                .addSecurityScheme(
                        TOKEN,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("A token of Warden"));
        document.getComponents().addSchema("Problem", problemSchema());
        document.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(TOKEN));
        document.getPaths().getPathItems().forEach((path, item) -> {
            if (path.startsWith("/v1") || path.startsWith("/api/")) {
                item.getOperations().forEach((method, operation) -> complete(path, method, operation));
            }
        });
    }

    private static void complete(String path, PathItem.HttpMethod method, Operation operation) {
        Access.to(method.name(), path).ifPresent(row -> operation.setDescription(described(operation, row)));
        boolean vastShaped = path.startsWith("/api/");
        Map<Integer, List<ProblemType>> byStatus = new TreeMap<>();
        problems(method, operation).stream()
                .sorted(Comparator.naturalOrder())
                .forEach(type -> byStatus.computeIfAbsent(
                                vastShaped ? type.vastStatus() : type.status(), status -> new ArrayList<>())
                        .add(type));
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        APIResponses responses = operation.getResponses();
        byStatus.forEach((status, types) -> {
            String code = String.valueOf(status);
            if (!responses.hasAPIResponse(code)) {
                responses.addAPIResponse(code, vastShaped ? inVastShape(types) : asProblem(types));
            }
        });
    }

    private static String described(Operation operation, Access.Row row) {
        String needs = row.open()
                ? "Needs no token."
                : row.oneOf().isEmpty()
                        ? "Needs any valid token."
                        : "Needs the grant "
                                + row.oneOf().stream()
                                        .sorted()
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(" or ")) + ".";
        return operation.getDescription() == null ? needs : operation.getDescription() + " " + needs;
    }

    private static Set<ProblemType> problems(PathItem.HttpMethod method, Operation operation) {
        Set<ProblemType> problems = EnumSet.copyOf(ALWAYS);
        if (method == PathItem.HttpMethod.POST) {
            problems.addAll(WITH_KEY);
            operation.addParameter(OASFactory.createParameter()
                    .name("Idempotency-Key")
                    .in(Parameter.In.HEADER)
                    .description("The same key, route and body within 24 hours is answered with the first answer.")
                    .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
        }
        if (operation.getRequestBody() != null) {
            problems.addAll(WITH_BODY);
        }
        if (operation.getParameters() != null && !operation.getParameters().isEmpty()) {
            problems.add(ProblemType.INVALID_REQUEST);
        }
        Map<String, Object> extensions = operation.getExtensions();
        Object named = extensions == null ? null : extensions.get(PROBLEMS);
        if (named != null) {
            Pattern.compile(", *")
                    .splitAsStream(String.valueOf(named))
                    .map(ProblemType::named)
                    .forEach(problems::add);
            operation.removeExtension(PROBLEMS);
        }
        return problems;
    }

    private static Schema problemSchema() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description(
                        "An error as RFC 9457 has it. Some types carry more, e.g. missing: the ids that do not exist.")
                .addProperty("type", text("Stable: programs may rely on it."))
                .addProperty("title", text("The type in a few words."))
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", text("What happened, that nothing was sent (or what was), and what to do."));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }

    private static APIResponse asProblem(List<ProblemType> types) {
        MediaType json =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/Problem"));
        types.forEach(type -> json.addExample(
                type.word(),
                OASFactory.createExample()
                        .value(example(
                                "type", type.urn(),
                                "title", type.title(),
                                "status", type.status(),
                                "detail", type.title() + ". Nothing was sent. …"))));
        return OASFactory.createAPIResponse()
                .description(titles(types))
                .content(OASFactory.createContent().addMediaType("application/problem+json", json));
    }

    private static APIResponse inVastShape(List<ProblemType> types) {
        Schema schema = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .addProperty("success", OASFactory.createSchema().addType(Schema.SchemaType.BOOLEAN))
                .addProperty("error", OASFactory.createSchema().addType(Schema.SchemaType.STRING))
                .addProperty("msg", OASFactory.createSchema().addType(Schema.SchemaType.STRING));
        MediaType json = OASFactory.createMediaType().schema(schema);
        types.forEach(type -> json.addExample(
                type.word(),
                OASFactory.createExample()
                        .value(example(
                                "success",
                                false,
                                "error",
                                type.vastWord(),
                                "msg",
                                type.title() + ". Nothing was sent. …"))));
        return OASFactory.createAPIResponse()
                .description(titles(types))
                .content(OASFactory.createContent().addMediaType("application/json", json));
    }

    private static String titles(List<ProblemType> types) {
        return types.stream().map(ProblemType::title).collect(Collectors.joining("; "));
    }

    private static Map<String, Object> example(Object... namesAndValues) {
        Map<String, Object> example = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            example.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return example;
    }
}
