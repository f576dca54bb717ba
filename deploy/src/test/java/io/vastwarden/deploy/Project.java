package io.vastwarden.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of the project that these checks read. */
final class Project {

    static final Path ROOT = Path.of("").toAbsolutePath().resolveSibling("");
    static final Path DEPLOY = ROOT.resolve("deploy");

    private static final Pattern SETTING = Pattern.compile("\\b(?:WARDEN|VAST|DISCORD)_[A-Z0-9_]*[A-Z0-9]\\b");
    private static final YAMLMapper YAML = new YAMLMapper(new YAMLFactory());

    private Project() {}

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The documents of a YAML file. */
    static List<JsonNode> yaml(Path file) {
        try {
            return YAML.readerFor(JsonNode.class)
                    .<JsonNode>readValues(file.toFile())
                    .readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything in the folder deploy that says how to deploy: no code, no secret. */
    static List<Path> deployed() {
        try (Stream<Path> all = Files.walk(DEPLOY)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*(\\.Dockerfile|\\.yaml|\\.service)"))
                    .filter(file -> !file.startsWith(DEPLOY.resolve("target")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those with this end. */
    static List<Path> deployed(String end) {
        return deployed().stream().filter(file -> file.toString().endsWith(end)).toList();
    }

    /** Every name in the text that is made like a setting's. */
    static Set<String> settingsIn(String text) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = SETTING.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group());
        }
        return names;
    }
}
