package io.vastwarden.core.pacing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TurnstileTest {
    private static final Lane LIST = new Lane("default", Endpoint.LIST_INSTANCES);
    private static final Duration A_SLOT = Duration.ofMillis(1050);

    private final SettableTicker ticker = SettableTicker.standing();
    private final Turnstile turnstile = new Turnstile(new InMemoryPace(Intervals.defaults(), ticker), ticker, 3);
    private final List<String> passed = new CopyOnWriteArrayList<>();

    @Test
    void a_person_goes_before_background_reading_that_came_first_and_already_waits_for_its_slot() throws Exception {
        pass("first", Urgency.BACKGROUND).join();
        CompletableFuture<String> background = waiting("background", Urgency.BACKGROUND, 1);
        ticker.awaitWaiting(1);
        CompletableFuture<String> person = waiting("person", Urgency.PERSON, 2);

        ticker.advance(A_SLOT);
        person.join();
        ticker.awaitWaiting(1);
        assertThat(background).isNotDone();
        ticker.advance(A_SLOT);
        background.join();

        assertThat(passed).containsExactly("first", "person", "background");
    }

    @Test
    void among_equally_urgent_ones_the_first_to_come_goes_first() throws Exception {
        pass("first", Urgency.PERSON).join();
        CompletableFuture<String> second = waiting("second", Urgency.PERSON, 1);
        ticker.awaitWaiting(1);
        CompletableFuture<String> third = waiting("third", Urgency.PERSON, 2);
        CompletableFuture<String> fourth = waiting("fourth", Urgency.PERSON, 3);

        ticker.advance(A_SLOT);
        second.join();
        ticker.awaitWaiting(1);
        ticker.advance(A_SLOT);
        third.join();
        ticker.awaitWaiting(1);
        ticker.advance(A_SLOT);
        fourth.join();

        assertThat(passed).containsExactly("first", "second", "third", "fourth");
    }

    @Test
    void it_is_told_how_long_each_request_waited_when_it_leaves() throws Exception {
        List<Duration> waits = new CopyOnWriteArrayList<>();
        SettableTicker leaping = SettableTicker.leaping();
        Turnstile told = new Turnstile(
                new InMemoryPace(Intervals.defaults(), leaping), leaping, 3, (lane, wait) -> waits.add(wait));

        for (int i = 0; i < 3; i++) {
            told.pass(LIST, Urgency.PERSON, () -> waits.size());
            leaping.advance(Duration.ofMillis(50));
        }

        assertThat(waits).containsExactly(Duration.ZERO, A_SLOT.minusMillis(50), A_SLOT.minusMillis(50));
    }

    @Test
    void only_one_request_is_in_flight_in_a_lane() throws Exception {
        Pace free = new InMemoryPace(Intervals.of(Map.of(LIST.endpoint(), Duration.ZERO), Duration.ZERO), ticker);
        Turnstile unpaced = new Turnstile(free, ticker, 100);
        AtomicInteger inFlight = new AtomicInteger();
        List<CompletableFuture<Integer>> all = new CopyOnWriteArrayList<>();
        CountDownLatch start = new CountDownLatch(1);
        for (int i = 0; i < 50; i++) {
            all.add(inThread(() -> {
                start.await();
                return unpaced.pass(LIST, Urgency.PERSON, () -> {
                    int now = inFlight.incrementAndGet();
                    Thread.onSpinWait();
                    inFlight.decrementAndGet();
                    return now;
                });
            }));
        }
        start.countDown();

        assertThat(all).allSatisfy(one -> assertThat(one.join()).isEqualTo(1));
        assertThat(unpaced.depth(LIST)).isZero();
    }

    @Test
    void no_more_than_the_most_may_wait() throws Exception {
        pass("first", Urgency.PERSON).join();
        CompletableFuture<String> a = waiting("a", Urgency.PERSON, 1);
        CompletableFuture<String> b = waiting("b", Urgency.PERSON, 2);
        CompletableFuture<String> c = waiting("c", Urgency.PERSON, 3);

        assertThatThrownBy(() -> turnstile.pass(LIST, Urgency.PERSON, () -> "d"))
                .isInstanceOf(LaneFull.class)
                .hasMessage(
                        "Already 3 requests wait for Vast.ai's list_instances on account default. Try again later.");
        assertThat(turnstile.depth(LIST)).isEqualTo(3);
        assertThat(List.of(a, b, c)).noneMatch(CompletableFuture::isDone);
        assertThat(turnstile.pass(new Lane("default", Endpoint.SHOW_INSTANCE), Urgency.PERSON, () -> "other lane"))
                .isEqualTo("other lane");
    }

    @Test
    void one_that_is_interrupted_while_it_waits_leaves_and_lets_the_next_go() throws Exception {
        pass("first", Urgency.PERSON).join();
        CompletableFuture<Thread> who = new CompletableFuture<>();
        CompletableFuture<String> gone = inThread(() -> {
            who.complete(Thread.currentThread());
            return turnstile.pass(LIST, Urgency.PERSON, () -> "never");
        });
        ticker.awaitWaiting(1);
        CompletableFuture<String> next = waiting("next", Urgency.PERSON, 2);

        who.join().interrupt();
        assertThatThrownBy(gone::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(InterruptedException.class);
        ticker.awaitWaiting(1);
        ticker.advance(A_SLOT);

        assertThat(next.join()).isEqualTo("next");
        assertThat(turnstile.depth(LIST)).isZero();
    }

    @Test
    void a_request_that_throws_lets_the_next_through() throws Exception {
        assertThatThrownBy(() -> turnstile.pass(LIST, Urgency.PERSON, () -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");

        CompletableFuture<String> next = waiting("next", Urgency.PERSON, 1);
        ticker.awaitWaiting(1);
        ticker.advance(A_SLOT);
        assertThat(next.join()).isEqualTo("next");
    }

    private CompletableFuture<String> pass(String name, Urgency urgency) {
        return inThread(() -> turnstile.pass(LIST, urgency, () -> {
            passed.add(name);
            return name;
        }));
    }

    /** Returns when it stands in the queue, which is then so long. */
    private CompletableFuture<String> waiting(String name, Urgency urgency, int depth) {
        CompletableFuture<String> one = pass(name, urgency);
        while (turnstile.depth(LIST) < depth) {
            Thread.onSpinWait();
        }
        return one;
    }

    private interface Task<T> {
        T run() throws Exception;
    }

    private static <T> CompletableFuture<T> inThread(Task<T> task) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                result.complete(task.run());
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        });
        return result;
    }
}
