package io.vastwarden.service.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vastwarden.core.api.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

class PageRequestTest {

    @Property
    void what_a_list_gives_as_next_opens_as_the_key_of_the_last_one_shown(
            @ForAll long number, @ForAll @AlphaChars String text) {
        Page<String> page = PageRequest.of("1", null).of(List.of("shown", "more"), last -> List.of(number, text));
        PageRequest next = PageRequest.of("1", page.next());

        assertThat(page.items()).containsExactly("shown");
        assertThat(next.longKey(0, -1)).isEqualTo(number);
        assertThat(next.textKey(1, "beginning")).isEqualTo(text);
    }

    @Property
    void page_by_page_everything_is_seen_once_and_in_order(
            @ForAll @IntRange(min = 0, max = 60) int size, @ForAll @IntRange(min = 1, max = 25) int limit) {
        List<Integer> all = IntStream.range(0, size).boxed().toList();
        List<Integer> seen = new ArrayList<>();
        @Nullable String after = null;
        do {
            PageRequest request = PageRequest.of(String.valueOf(limit), after);
            long beyond = request.longKey(0, -1);
            Page<Integer> page = request.of(
                    all.stream().filter(one -> one > beyond).limit(limit + 1L).toList(), List::of);
            seen.addAll(page.items());
            after = page.next();
        } while (after != null);

        assertThat(seen).isEqualTo(all);
    }

    @Property
    void whatever_is_sent_as_after_is_a_key_or_a_refusal(@ForAll String after) {
        try {
            PageRequest.of(null, after).longKey(0, 0);
            PageRequest.of(null, after).textKey(1, "");
        } catch (Refusal refusal) {
            assertThat(refusal.type()).isEqualTo(ProblemType.INVALID_REQUEST);
        }
    }

    @Property
    void whatever_is_sent_as_limit_is_a_number_in_range_or_a_refusal(@ForAll String limit) {
        try {
            assertThat(PageRequest.of(limit, null).limit()).isBetween(1, 100);
        } catch (Refusal refusal) {
            assertThat(refusal.type()).isEqualTo(ProblemType.INVALID_REQUEST);
        }
    }

    @Property
    void a_limit_out_of_range_is_refused(@ForAll int limit) {
        if (limit < 1 || limit > 100) {
            assertThatThrownBy(() -> PageRequest.of(String.valueOf(limit), null))
                    .isInstanceOf(Refusal.class);
        }
    }
}
