package io.vastwarden.service.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vastwarden.sandbox.vast.Instance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The whole life of plans, whatever is tried: an instance is sent if it was planned by somebody who may, not protected, in
 * a plan of a size that is allowed, and somebody who may said the yes that the rules ask for; and only then.
 */
@QuarkusTest
@WithTestResource(
        value = SandboxResource.class,
        initArgs = {
            @ResourceArg(name = "warden.policy.most-items", value = "6"),
            @ResourceArg(name = "warden.policy.items-per-hour", value = "1000000"),
            @ResourceArg(name = "warden.policy.second-person-from-items", value = "4"),
            @ResourceArg(name = "warden.policy.phrase-from-items", value = "3"),
            @ResourceArg(name = "warden.plan.queue-limit", value = "200")
        })
class SentOnlyIfTest extends Bench {

    private static final int PLANS = 60;
    private static final int MOST = 6;
    private static final int SECOND_PERSON_FROM = 4;
    private static final int PHRASE_FROM = 3;

    private final long seed = Long.getLong("warden.seed", 20261125);
    private final Random random = new Random(seed);
    private final List<Person> people = new ArrayList<>();
    private final Map<Long, String> protections = new HashMap<>();
    private final Set<Long> maySend = new TreeSet<>();
    private long nextId = 60_000_000;

    private enum May {
        DESTROY,
        APPROVE
    }

    private record Person(Asker asker, Set<May> may) {}

    /** Everybody that there can be, each kind twice, so that there is somebody else of each. */
    @BeforeEach
    void everybodyIsThere() {
        for (int i = 0; i < 2; i++) {
            people.add(new Person(caller("view"), EnumSet.noneOf(May.class)));
            people.add(new Person(caller("view", "admin", "cleanup"), EnumSet.noneOf(May.class)));
            people.add(new Person(caller("view", "destroy"), EnumSet.of(May.DESTROY)));
            people.add(new Person(caller("view", "approve"), EnumSet.of(May.APPROVE)));
            people.add(new Person(caller("view", "destroy", "approve"), EnumSet.allOf(May.class)));
        }
    }

    @Test
    void an_instance_is_sent_if_the_rules_allow_it_and_only_then() {
        try {
            for (int i = 0; i < PLANS; i++) {
                String which = "plan " + i + " of seed " + seed;
                onePlan(which);
                assertThat(new TreeSet<>(vast.log().destroyed())).as(which).isEqualTo(maySend);
            }
            assertThat(vast.log().destroyed()).as("seed " + seed).doesNotHaveDuplicates();
            assertThat(maySend).as("what was sent at all with seed " + seed).hasSizeGreaterThan(PLANS / 4);
        } finally {
            protections.values().forEach(id -> ADMIN.unprotecting(id, "the test is over"));
        }
    }

    private void onePlan(String which) {
        long[] ids = newInstances(1 + random.nextInt(MOST + 1));
        if (random.nextInt(5) == 0) {
            protect(ids[random.nextInt(ids.length)]);
        }
        Person requester = random.nextInt(3) == 0 ? one() : one(May.DESTROY);
        Response planned = requester.asker().planning("destroy", ids);
        boolean plannable = requester.may().contains(May.DESTROY) && ids.length <= MOST && noneIsProtected(ids);
        assertThat(planned.statusCode()).as(which + ": " + planned.asString()).isEqualTo(plannable ? 201 : 403);
        if (!plannable) {
            return;
        }
        Shown plan = Asker.shown(planned);
        if (random.nextInt(8) == 0) {
            protect(ids[random.nextInt(ids.length)]);
        }
        for (int yes = 0; yes < 4; yes++) {
            Person person = random.nextInt(3) == 0 ? requester : one();
            if (saysYes(which, plan, requester, person, ids)) {
                return;
            }
        }
        if (random.nextBoolean()) {
            requester.asker().cancelling(plan);
        }
    }

    /** Whether it counted; then what of the plan may be sent has been. */
    private boolean saysYes(String which, Shown plan, Person requester, Person person, long... ids) {
        String phrase = List.of("", "destroy " + ids.length, "destroy " + ids.length, "destroy 1")
                .get(random.nextInt(4));
        boolean rightDigest = random.nextInt(6) > 0;
        Response answer = person.asker()
                .post(
                        "/v1/plans/" + plan.id() + "/approval",
                        Map.of("digest", rightDigest ? plan.digest() : "0".repeat(64), "phrase", phrase));
        boolean counts = rightDigest
                && mayConfirm(requester, person, ids.length)
                && (ids.length < PHRASE_FROM || phrase.equals("destroy " + ids.length));
        assertThat(answer.statusCode())
                .as(which + ": " + answer.asString())
                .matches(status -> counts ? status == 200 : status == 403 || status == 409 || status == 429);
        if (counts) {
            Arrays.stream(ids).filter(id -> !protections.containsKey(id)).forEach(maySend::add);
            Shown done = ADMIN.awaitEnd(plan);
            done.outcomes()
                    .forEach((id, outcome) -> assertThat(outcome)
                            .as(which + ": " + done.words(id))
                            .isEqualTo(protections.containsKey(id) ? "blocked" : "destroyed"));
        }
        return counts;
    }

    private static boolean mayConfirm(Person requester, Person person, int items) {
        if (person.equals(requester)) {
            return items < SECOND_PERSON_FROM;
        }
        return person.may().contains(May.APPROVE);
    }

    /** Ids that were never there before. */
    private long[] newInstances(int count) {
        long[] ids = LongStream.range(nextId, nextId + count).toArray();
        nextId += count;
        Arrays.stream(ids)
                .forEach(id ->
                        vast.fleet().put(Instance.running(id, clock.instant().minus(Duration.ofHours(3)))));
        return ids;
    }

    private Person one(May may) {
        List<Person> all =
                people.stream().filter(one -> one.may().contains(may)).toList();
        return all.get(random.nextInt(all.size()));
    }

    private Person one() {
        return people.get(random.nextInt(people.size()));
    }

    private void protect(long id) {
        JsonNode made = ADMIN.protects(Map.of("id", id, "reason", "the test says so"));
        protections.put(id, made.path("id").asText());
    }

    private boolean noneIsProtected(long... ids) {
        return Arrays.stream(ids).noneMatch(protections::containsKey);
    }
}
