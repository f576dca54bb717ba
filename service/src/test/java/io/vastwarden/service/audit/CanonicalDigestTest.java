package io.vastwarden.service.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CanonicalDigestTest {

    @Test
    void it_is_what_it_was_in_every_version_so_far() {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("b", List.of(1, 2.5, "ü"));
        value.put("a", null);

        assertThat(CanonicalDigest.of(value))
                .isEqualTo("3ca4eda1ebfd02e4296104981a1e65d4e87e99084ac993fafbc515a8f6a8ad84");
    }

    @Property
    void the_order_of_names_does_not_matter(@ForAll @Size(max = 8) Map<String, Integer> value, @ForAll Random random) {
        List<Map.Entry<String, Integer>> shuffled = new ArrayList<>(value.entrySet());
        Collections.shuffle(shuffled, random);
        Map<String, Object> other = new LinkedHashMap<>();
        shuffled.forEach(entry -> other.put(entry.getKey(), entry.getValue()));

        assertThat(CanonicalDigest.of(other)).isEqualTo(CanonicalDigest.of(value));
    }

    @Property
    void another_value_or_another_order_in_a_list_has_another_digest(@ForAll int one, @ForAll int other) {
        if (one != other) {
            assertThat(CanonicalDigest.of(Map.of("a", one))).isNotEqualTo(CanonicalDigest.of(Map.of("a", other)));
            assertThat(CanonicalDigest.of(Map.of("a", List.of(one, other))))
                    .isNotEqualTo(CanonicalDigest.of(Map.of("a", List.of(other, one))));
        }
    }
}
