package io.vastwarden.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/** What native-image would be given to build one of the programs from: its JARs and what they register. */
final class NativeSources {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final Set<String> types = new TreeSet<>();
    private final Set<String> wholeTypes = new TreeSet<>();
    private final List<Pattern> resources = new ArrayList<>();
    private final Set<String> services = new TreeSet<>();

    NativeSources(String module) {
        folder = Project.ROOT.resolve(module).resolve("target/native-sources");
        eachJar(jar -> {
            for (JarEntry entry : Collections.list(jar.entries())) {
                String name = entry.getName();
                if (name.startsWith("META-INF/services/") && !entry.isDirectory()) {
                    services.add(name.substring("META-INF/services/".length()));
                } else if (name.startsWith("META-INF/native-image/") && name.endsWith(".json")) {
                    read(json(jar, entry));
                }
            }
        });
    }

    /** The arguments that Quarkus would hand to native-image. */
    String arguments() {
        return Project.text(folder.resolve("native-image.args"));
    }

    /** Whether the type is there for reflection at all. */
    boolean registers(String type) {
        return types.contains(type);
    }

    /** Whether all its constructors, methods and fields are there, as JSON needs them. */
    boolean registersAllOf(String type) {
        return wholeTypes.contains(type);
    }

    boolean includes(String resource) {
        return resources.stream().anyMatch(pattern -> pattern.matcher(resource).matches());
    }

    /** The names of all services for which some JAR has an implementation. */
    Set<String> services() {
        return services;
    }

    void eachJar(Consumer<JarFile> taker) {
        try {
            for (Path place : List.of(folder, folder.resolve("lib"))) {
                try (DirectoryStream<Path> jars = Files.newDirectoryStream(place, "*.jar")) {
                    for (Path one : jars) {
                        try (JarFile jar = new JarFile(one.toFile())) {
                            taker.accept(jar);
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(JarFile jar, JarEntry entry) {
        try {
            return JSON.readTree(jar.getInputStream(entry));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Both kinds of file: one for all that is registered, and the older ones of one kind each. */
    private void read(JsonNode file) {
        (file.isArray() ? file : file.path("reflection")).forEach(this::readType);
        JsonNode named = file.path("resources");
        (named.isArray() ? named : named.path("includes")).forEach(resource -> {
            if (resource.has("glob")) {
                resources.add(
                        Pattern.compile(Pattern.quote(resource.path("glob").asText())));
            } else if (resource.has("pattern")) {
                resources.add(Pattern.compile(resource.path("pattern").asText()));
            }
        });
    }

    private void readType(JsonNode one) {
        String name = one.path(one.has("type") ? "type" : "name").asText();
        types.add(name);
        if (one.path("allDeclaredConstructors").asBoolean()
                && one.path("allDeclaredMethods").asBoolean()
                && one.path("allDeclaredFields").asBoolean()) {
            wholeTypes.add(name);
        }
    }
}
