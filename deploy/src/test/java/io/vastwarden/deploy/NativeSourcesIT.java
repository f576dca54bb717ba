package io.vastwarden.deploy;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LONG;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ConstantInstruction.LoadConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What breaks natively and not on the JVM: types that only reflection reaches, files and services that are looked up by
 * name, and what is made while the executable is built although it must be new at every start.
 */
class NativeSourcesIT {

    private static final String API = "io.vastwarden.core.api.";

    /** Everything by which code reaches what it does not name. */
    private static final Pattern REFLECTION = Pattern.compile("java\\.lang\\.Class\\.(forName|newInstance|getDeclared.*"
            + "|getMethods?|getConstructors?|getFields?|getRecordComponents|getResource.*)"
            + "|java\\.lang\\.ClassLoader\\.(loadClass|getResource.*)"
            + "|java\\.lang\\.reflect\\.(Proxy\\.newProxyInstance|Array\\.newInstance|Constructor\\.newInstance)"
            + "|java\\.lang\\.invoke\\.MethodHandles\\$Lookup\\.(find|unreflect).*"
            + "|java\\.util\\.(ServiceLoader\\.load.*|ResourceBundle\\.getBundle)"
            + "|java\\.io\\.ObjectInputStream\\.readObject");

    /** JSON from or to a type that is named beside the call. */
    private static final Pattern JSON = Pattern.compile("com\\.fasterxml\\.jackson\\.databind\\.\\w+"
            + "\\.(readValue|readValues|convertValue|treeToValue|writeValue.*|valueToTree|readerFor|writerFor)");

    /** JDBI's ways to make an object out of a row, or to bind one, by reflection. */
    private static final Pattern ROW_BY_REFLECTION = Pattern.compile(
            "org\\.jdbi\\.v3\\..*\\.(mapToBean|bindBean|bindBeanList|bindMethods|bindMethodsList|bindPojo|bindFields|attach"
                    + "|onDemand|registerRowMapper)|org\\.jdbi\\.v3\\.core\\.mapper\\.reflect\\..*");

    private static final Pattern MAP_TO = Pattern.compile("org\\.jdbi\\.v3\\..*\\.mapTo");

    private static final Pattern OF_THE_MOMENT =
            Pattern.compile("java\\.lang\\.System\\.(getenv|nanoTime|currentTimeMillis)"
                    + "|java\\.time\\.\\w+\\.now|java\\.util\\.UUID\\.randomUUID|java\\.net\\.InetAddress\\.getLocalHost"
                    + "|java\\.lang\\.ProcessHandle\\.current");

    private static final Set<String> OF_ONE_RUN = Set.of(
            "Ljava/security/SecureRandom;",
            "Ljava/util/Random;",
            "Ljava/util/random/RandomGenerator;",
            "Ljava/lang/Thread;",
            "Ljava/util/Timer;",
            "Ljava/util/concurrent/ExecutorService;",
            "Ljava/util/concurrent/ScheduledExecutorService;",
            "Ljava/net/http/HttpClient;",
            "Ljava/io/File;");

    /** The OpenAPI document, see below, and SQLite, which the driver itself includes. */
    private static final Set<String> INCLUDED = Set.of(
            "io.vastwarden.service.executable.StoredDocument#getDocument calls java.lang.ClassLoader.getResourceAsStream",
            "io.vastwarden.service.store.SqliteLibrary#loadCarried calls java.lang.Class.getResourceAsStream");

    @Test
    void every_type_of_the_api_is_registered_for_the_service_that_answers_with_it() {
        NativeSources service = new NativeSources("service");
        Set<String> api = Bytecode.of("core").stream()
                .filter(Bytecode::isRecordOrEnum)
                .map(Bytecode::name)
                .filter(name -> name.startsWith(API))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(api).contains(API + "Plan", API + "Problem", API + "Callers$CallerWithToken");
        assertThat(reachable(api)).isNotEmpty().allMatch(service::registersAllOf);
    }

    @Test
    void every_type_that_the_client_of_the_api_takes_or_gives_is_registered_for_the_bot() {
        NativeSources bot = new NativeSources("bot");

        assertThat(reachable(
                        Bytecode.typesNamedBy(requireNonNull(classes("core").get(API + "WardenApi")))))
                .contains(API + "Plan", API + "Me", API + "Decision$Yes")
                .allMatch(bot::registersAllOf);
    }

    @ParameterizedTest
    @ValueSource(strings = {"service", "bot"})
    void every_type_that_is_named_where_json_is_read_or_written_is_registered(String program) {
        NativeSources sources = new NativeSources(program);
        for (ClassModel one : codeOf(program)) {
            Set<String> named = Bytecode.literalsBesideCalls(one, JSON).stream()
                    .filter(type -> type.startsWith("io.vastwarden."))
                    .collect(Collectors.toSet());
            assertThat(named).as("in " + Bytecode.name(one)).allMatch(sources::registersAllOf);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"service", "bot"})
    void rows_become_objects_without_reflection_but_for_the_simplest_types(String program) {
        List<String> byReflection = new ArrayList<>();
        for (ClassModel one : codeOf(program)) {
            Bytecode.calls(one, (from, call) -> {
                if (ROW_BY_REFLECTION.matcher(call).matches()) {
                    byReflection.add(from + " calls " + call);
                }
            });
            assertThat(Bytecode.literalsBesideCalls(one, MAP_TO))
                    .as("in " + Bytecode.name(one))
                    .noneMatch(type -> type.startsWith("io.vastwarden."));
        }
        assertThat(byReflection).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"service", "bot"})
    void no_code_of_ours_reaches_what_it_does_not_name(String program) {
        List<String> found = new ArrayList<>();
        for (ClassModel one : codeOf(program)) {
            Bytecode.calls(one, (from, call) -> {
                if (REFLECTION.matcher(call).matches()) {
                    found.add(from + " calls " + call);
                }
            });
        }
        assertThat(found)
                .as("if it must be, register what it reaches in the module's META-INF/native-image, and name it here")
                .containsExactlyInAnyOrderElementsOf(program.equals("service") ? INCLUDED : Set.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"JSON", "YAML"})
    void the_stored_document_is_included(String format) {
        String name = "META-INF/quarkus-generated-openapi-doc." + format;
        NativeSources service = new NativeSources("service");
        List<Long> sizes = new ArrayList<>();
        service.eachJar(jar -> jar.stream()
                .filter(entry -> entry.getName().equals(name))
                .forEach(entry -> sizes.add(entry.getSize())));

        assertThat(service.includes(name)).isTrue();
        assertThat(sizes).singleElement().asInstanceOf(LONG).isGreaterThan(10_000);
    }

    /** native-image stops at a substitution of what is not there. */
    @ParameterizedTest
    @ValueSource(strings = {"service", "bot"})
    void every_method_that_is_other_natively_is_there_to_be_replaced(String program) {
        List<Bytecode.Substitution> substitutions = Bytecode.of(program).stream()
                .flatMap(one -> Bytecode.substitutions(one).stream())
                .toList();
        Set<Bytecode.Substitution> there = new HashSet<>();
        new NativeSources(program)
                .eachJar(jar -> substitutions.forEach(wanted -> {
                    JarEntry entry = jar.getJarEntry(wanted.of() + ".class");
                    if (entry != null && Bytecode.has(bytes(jar, entry), wanted)) {
                        there.add(wanted);
                    }
                }));

        assertThat(substitutions).isNotEmpty().allMatch(there::contains);
    }

    /** Quarkus initialises every class while the executable is built: what is made then is the same at every start. */
    @ParameterizedTest
    @ValueSource(strings = {"service", "bot"})
    void nothing_that_belongs_to_one_run_is_made_while_the_executable_is_built(String program) {
        List<String> found = new ArrayList<>();
        for (ClassModel one : codeOf(program)) {
            one.fields().stream()
                    .filter(field -> field.flags().has(AccessFlag.STATIC))
                    .filter(field -> OF_ONE_RUN.contains(field.fieldType().stringValue()))
                    .forEach(field -> found.add(Bytecode.name(one) + " has a static " + field.fieldName()));
            Bytecode.calls(one, (from, call) -> {
                if (from.endsWith("#<clinit>") && OF_THE_MOMENT.matcher(call).matches()) {
                    found.add(from + " calls " + call);
                }
            });
        }
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"service", "bot"})
    void every_service_that_is_looked_up_at_run_time_is_included(String program) {
        NativeSources sources = new NativeSources(program);

        assertThat(sources.services())
                .filteredOn(service -> !sources.includes("META-INF/services/" + service))
                .as("services that are not included natively; each new one is either needed, then it is registered, or"
                        + " not, then it is named here")
                .isSubsetOf(NotNeeded.SERVICES);
    }

    @Test
    void guards_find_their_implementation_in_both_programs() {
        for (String program : List.of("service", "bot")) {
            NativeSources sources = new NativeSources(program);
            assertThat(sources.includes("META-INF/services/io.smallrye.faulttolerance.api.Spi"))
                    .as(program)
                    .isTrue();
            assertThat(sources.registers("io.smallrye.faulttolerance.CdiSpi"))
                    .as(program)
                    .isTrue();
        }
    }

    @Test
    void every_migration_is_included() throws IOException {
        NativeSources service = new NativeSources("service");
        try (Stream<java.nio.file.Path> files =
                java.nio.file.Files.walk(Project.ROOT.resolve("service/src/main/resources/db"))) {
            List<String> migrations = files.filter(file -> file.toString().endsWith(".sql"))
                    .map(file -> Project.ROOT
                            .resolve("service/src/main/resources")
                            .relativize(file)
                            .toString())
                    .toList();
            assertThat(migrations).isNotEmpty().allMatch(service::includes);
        }
    }

    @Test
    void the_strategy_that_names_json_fields_is_registered() {
        assertThat(new NativeSources("service")
                        .registers("com.fasterxml.jackson.databind.PropertyNamingStrategies$SnakeCaseStrategy"))
                .isTrue();
    }

    /** JDA makes arrays by reflection, of every type that it hands to a cache. */
    @Test
    void every_array_that_jda_makes_is_registered() {
        NativeSources bot = new NativeSources("bot");
        Set<String> cached = new TreeSet<>();
        bot.eachJar(jar -> {
            for (JarEntry entry : Collections.list(jar.entries())) {
                if (entry.getName().matches("net/dv8tion/jda/.*\\.class")) {
                    cached.addAll(cachedBy(Bytecode.parsed(bytes(jar, entry))));
                }
            }
        });
        assertThat(cached).contains("net.dv8tion.jda.api.entities.Guild").allMatch(type -> bot.registers(type + "[]"));
    }

    private static byte[] bytes(JarFile jar, JarEntry entry) {
        try {
            return jar.getInputStream(entry).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The class literal before each construction of a cache. */
    private static Set<String> cachedBy(ClassModel one) {
        Set<String> cached = new TreeSet<>();
        for (MethodModel method : one.methods()) {
            method.code().ifPresent(code -> {
                String last = "";
                for (CodeElement element : code) {
                    if (element instanceof LoadConstantInstruction constant
                            && constant.constantValue() instanceof ClassDesc type) {
                        last = type.descriptorString().replaceAll("^L|;$", "").replace('/', '.');
                    } else if (element instanceof InvokeInstruction call
                            && !last.isEmpty()
                            && call.name().stringValue().equals("<init>")
                            && call.owner().asInternalName().contains("CacheView")
                            && call.type().stringValue().contains("Ljava/lang/Class;")) {
                        cached.add(last);
                    }
                }
            });
        }
        return cached;
    }

    /** The records and enums of ours that these lead to, themselves included. */
    private static Set<String> reachable(Set<String> from) {
        Map<String, ClassModel> classes = classes("core");
        Set<String> seen = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            ClassModel one = classes.get(open.pop());
            if (one != null && Bytecode.isRecordOrEnum(one) && seen.add(Bytecode.name(one))) {
                open.addAll(Bytecode.typesNamedBy(one));
            }
        }
        return seen;
    }

    private static Map<String, ClassModel> classes(String module) {
        return Bytecode.of(module).stream()
                .collect(Collectors.toMap(Bytecode::name, Function.identity(), (one, other) -> one, TreeMap::new));
    }

    private static List<ClassModel> codeOf(String program) {
        return Stream.of("core", program)
                .flatMap(module -> Bytecode.of(module).stream())
                .toList();
    }
}
