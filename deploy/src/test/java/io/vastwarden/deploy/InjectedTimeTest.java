package io.vastwarden.deploy;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Time is injected: product code reads no clock and pauses no thread, so that a test decides what time it is.
 * {@code InstantSource.system()} is where the wall clock of production comes from.
 */
class InjectedTimeTest {

    /** The class that implements time. */
    private static final String SYSTEM_TICKER = "io.vastwarden.core.pacing.SystemTicker";

    private static final Set<String> FORBIDDEN = Set.of(
            "java.lang.Thread.sleep",
            "java.lang.System.nanoTime",
            "java.lang.System.currentTimeMillis",
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.time.Clock.system",
            "java.time.Clock.tick",
            "java.util.concurrent.locks.LockSupport.park",
            "java.util.concurrent.locks.LockSupport.parkNanos",
            "java.util.concurrent.locks.LockSupport.parkUntil",
            "java.util.concurrent.TimeUnit.sleep");

    private static final ArchRule RULE = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(SYSTEM_TICKER)
            .should()
            .accessTargetWhere(new DescribedPredicate<>("it reads the clock or pauses the thread") {
                @Override
                public boolean test(JavaAccess<?> access) {
                    return FORBIDDEN.contains(access.getTargetOwner().getName() + "." + access.getName());
                }
            });

    @Test
    void product_code_reads_no_clock_and_pauses_no_thread() {
        List<Path> compiled = Stream.of("core", "service", "bot")
                .map(module -> Project.ROOT.resolve(module).resolve("target/classes/io/vastwarden"))
                .toList();
        JavaClasses product = new ClassFileImporter().importPaths(compiled);

        assertThat(product).hasSizeGreaterThan(300);
        RULE.check(product);
    }

    /** What the rule is about is found where it stands. */
    @Test
    void rule_finds_the_class_that_implements_time() {
        Path pacing = Project.ROOT.resolve("core/target/classes/io/vastwarden/core/pacing");
        JavaClasses ticker = new ClassFileImporter().importPath(pacing.resolve("SystemTicker.class"));

        assertThat(ticker.get(SYSTEM_TICKER).getMethodCallsFromSelf().stream()
                        .map(call -> call.getTargetOwner().getName() + "." + call.getName())
                        .filter(FORBIDDEN::contains))
                .contains("java.lang.Thread.sleep", "java.lang.System.nanoTime");
    }
}
