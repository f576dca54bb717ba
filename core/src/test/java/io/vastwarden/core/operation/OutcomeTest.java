package io.vastwarden.core.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    @Test
    void the_words_are_those_of_all_outcomes() {
        assertThat(Outcome.WORDS)
                .containsExactlyElementsOf(Stream.of(Outcome.class.getPermittedSubclasses())
                        .map(type -> type.getSimpleName()
                                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                                .toLowerCase(Locale.ROOT))
                        .toList());
    }
}
