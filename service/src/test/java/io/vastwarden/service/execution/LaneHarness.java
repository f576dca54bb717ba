package io.vastwarden.service.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.vastwarden.core.api.Plan;
import io.vastwarden.core.api.PlanState;
import io.vastwarden.core.operation.Facts;
import io.vastwarden.core.operation.Operation;
import io.vastwarden.core.pacing.Endpoint;
import io.vastwarden.core.pacing.Intervals;
import io.vastwarden.core.pacing.SettableTicker;
import io.vastwarden.core.pacing.Turnstile;
import io.vastwarden.core.pacing.Urgency;
import io.vastwarden.core.vast.Calls;
import io.vastwarden.core.vast.Read;
import io.vastwarden.core.vast.Vast;
import io.vastwarden.service.account.Account;
import io.vastwarden.service.account.AccountKey;
import io.vastwarden.service.fleet.Sightings;
import io.vastwarden.service.harness.Databases;
import io.vastwarden.service.harness.ScriptedVast;
import io.vastwarden.service.harness.ScriptedVast.Call;
import io.vastwarden.service.harness.ScriptedVast.Kind;
import io.vastwarden.service.harness.Wiring;
import io.vastwarden.service.plan.PlanDesk;
import io.vastwarden.service.plan.Queued;
import io.vastwarden.service.protection.ProtectionDesk;
import io.vastwarden.service.store.Database;
import io.vastwarden.service.store.OpenedDatabase;
import io.vastwarden.service.timing.Timings;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One lane as it runs in production, without threads, HTTP or real time: the worker, its database, and a Vast.ai that a
 * test scripts. {@link #runOnce} makes one step; time leaps to the moment at which the next one is due.
 *
 * <p>A test sees it from outside: what reached Vast.ai, what is stored, what is reported. What must hold in each case is
 * checked by {@link #checkEverythingIsTrue}, which {@link #runToTheEnd} calls.
 */
final class LaneHarness implements AutoCloseable {

    static final String ACCOUNT = "default";

    private static final Instant BEGAN = Instant.parse("2026-12-01T09:00:00Z");
    private static final int MAX_STEPS = 5_000;
    private static final Duration RENEWAL = Duration.ofSeconds(5);
    private static final Duration FACTS_AGE = Duration.ofSeconds(10);

    final SettableTicker ticker = SettableTicker.leaping();
    final ScriptedVast vast = new ScriptedVast(ticker);

    private final Operation operation;
    private final Map<String, String> settings = new HashMap<>();
    private final Databases.Made made;
    private final InstantSource clock = () -> BEGAN.plusNanos(ticker.nanos());
    private final Map<String, Long> approvedAt = new LinkedHashMap<>();
    private final List<String> moments = new ArrayList<>();
    private final Map<Integer, Event> planned = new HashMap<>();
    private boolean counting;
    private @Nullable Replica desk;
    private @Nullable Replica replica;

    /** The end of the process: nothing catches it, and nothing that follows from it is stored. */
    static final class Crash extends Error {
        private static final long serialVersionUID = 1L;

        Crash(String moment) {
            super(moment, null, false, false);
        }
    }

    /** Something that happens at a moment of a run. What it throws goes to whoever was at work there. */
    interface Event {
        void happens(String moment) throws SQLException;
    }

    private LaneHarness(Operation operation, Databases databases) {
        this.operation = operation;
        this.made = databases.make();
        settings.put("warden.policy.most-items", "500");
        settings.put("warden.policy.items-per-hour", "100000");
        settings.put("warden.policy.second-person-from-items", "501");
        settings.put("warden.policy.phrase-from-items", "501");
        vast.moments(this::moment);
    }

    static LaneHarness destroying(Databases databases) {
        return new LaneHarness(Operation.DESTROY, databases);
    }

    static LaneHarness cleaningUp(Databases databases) {
        return new LaneHarness(Operation.CLEANUP, databases);
    }

    /** A setting by its property; before anything else is done. */
    LaneHarness with(String property, String value) {
        settings.put(property, value);
        return this;
    }

    /** Instances go in requests for several at once. */
    LaneHarness inBulk() {
        return with("warden.execution.bulk-accounts", ACCOUNT);
    }

    // ---------------------------------------------------------------- what people do

    /** A plan for these, previewed and approved now. The targets are rented, or hosted, if they are not yet. */
    String approve(long... ids) {
        for (long id : ids) {
            switch (operation) {
                case DESTROY -> {
                    if (!vast.has(id)) {
                        vast.rent(id);
                    }
                }
                case CLEANUP -> vast.host(id);
            }
        }
        return approveAsListed(ids);
    }

    /** The same for targets that are there already. */
    String approveAsListed(long... ids) {
        Replica at = desk();
        String plan = at.desk.approved(ACCOUNT, operation, at.facts(ids)).id();
        approvedAt.put(plan, ticker.nanos());
        return plan;
    }

    void cancel(String plan) {
        if (!shows(plan).state().ended()) {
            desk().desk.cancels(plan);
        }
    }

    void cancelAll() {
        approvedAt.keySet().forEach(this::cancel);
    }

    void expireOverdue() {
        desk().desk.expiresOverdue();
    }

    void protect(long instance) {
        desk().protections.protects(instance);
    }

    /** The plan as it is stored now. */
    Plan shows(String plan) {
        return desk().desk.shows(plan);
    }

    // ---------------------------------------------------------------- running

    /** Makes the next step of the worker when it is due. @return whether anything is left to do */
    boolean runOnce() {
        if (isDone()) {
            return false;
        }
        replica().step();
        return true;
    }

    /** Steps until every plan has ended, and checks that all of it is true. */
    void runToTheEnd() {
        run();
        checkEverythingIsTrue();
    }

    /** Steps until every plan has ended. */
    void run() {
        for (int step = 0; runOnce(); step++) {
            assertThat(step).as("steps until the end of %s", outcomes()).isLessThan(MAX_STEPS);
        }
    }

    /** Makes this many steps. */
    void runSteps(int steps) {
        for (int step = 0; step < steps; step++) {
            runOnce();
        }
    }

    /** Steps until so many operations have reached Vast.ai. */
    void runUntilSent(int operations) {
        while (vast.operations().size() < operations && runOnce()) {
            // one step more
        }
    }

    private boolean isDone() {
        return desk().database()
                .read(handle -> handle.createQuery("SELECT count(*) FROM plan WHERE ended_at IS NULL")
                                .mapTo(Integer.class)
                                .one()
                        == 0);
    }

    /** Ends the process without a word and starts another one on the same database. */
    void restart() {
        if (replica != null) {
            replica.dies();
        }
        replica = null;
    }

    /** Another process takes the lane and finishes everything; the first one does not know. */
    void anotherReplicaFinishes() {
        Replica first = replica();
        replica = new Replica();
        boolean before = counting;
        counting = false;
        run();
        counting = before;
        replica.dies();
        replica = first;
    }

    /** Waits in the ticker's time only. */
    void pass(Duration time) {
        ticker.advance(time);
    }

    /** Why the lane sends nothing now, as {@code GET /v1/lanes} reports it. */
    @Nullable String held() {
        return replica().worker.held();
    }

    // ---------------------------------------------------------------- moments

    /**
     * What happens at one moment of the run: moments are counted from 0, from now on. They are the begin, commit and end of
     * each write of the worker, and the way, arrival and answer of each request.
     */
    LaneHarness at(int moment, Event event) {
        counting = true;
        moments.clear();
        planned.put(moment, event);
        return this;
    }

    /** Ends the process at this moment. */
    LaneHarness crashAt(int moment) {
        return at(moment, name -> {
            replica().dies();
            throw new Crash(name);
        });
    }

    /** Begins to count moments. */
    LaneHarness countMoments() {
        counting = true;
        moments.clear();
        return this;
    }

    /** The names of all moments so far. */
    List<String> moments() {
        return List.copyOf(moments);
    }

    private void moment(String name) {
        try {
            count(name);
        } catch (SQLException e) {
            throw new IllegalStateException("only a write fails by SQL", e);
        }
    }

    private void count(String name) throws SQLException {
        if (!counting) {
            return;
        }
        int number = moments.size();
        moments.add(name);
        Event event = planned.remove(number);
        if (event != null) {
            event.happens(name);
        }
    }

    // ---------------------------------------------------------------- what must be true

    Map<Long, String> outcomes() {
        Map<Long, String> outcomes = new TreeMap<>();
        approvedAt
                .keySet()
                .forEach(plan -> shows(plan).items().forEach(item -> {
                    String outcome = item.outcome();
                    outcomes.put(item.id(), outcome == null ? "-" : outcome);
                }));
        return outcomes;
    }

    String outcome(long id) {
        return outcomes().getOrDefault(id, "no such item");
    }

    String message(long id) {
        return approvedAt.keySet().stream()
                .flatMap(plan -> shows(plan).items().stream())
                .filter(item -> item.id() == id && item.words() != null)
                .map(item -> String.valueOf(item.words()))
                .reduce((first, second) -> second)
                .orElse("");
    }

    /** Everything that must hold whatever happened, when every plan has ended. */
    void checkEverythingIsTrue() {
        assertThat(vast.destroyed()).as("destroyed, each once").doesNotHaveDuplicates();
        assertThat(vast.cleaned()).as("cleaned up, each once").doesNotHaveDuplicates();
        checkOutcomes();
        checkPace();
        checkEachWasReadBefore();
        Set<Long> approved = new HashSet<>();
        approvedAt.keySet().forEach(plan -> shows(plan).items().forEach(item -> approved.add(item.id())));
        vast.operations()
                .forEach(call ->
                        assertThat(approved).as("what was sent: %s", call).containsAll(call.ids()));
    }

    /** Each item has one outcome and one record of it, and the outcome is true. */
    void checkOutcomes() {
        approvedAt.keySet().forEach(this::checkPlan);
    }

    private void checkPlan(String id) {
        Plan plan = shows(id);
        assertThat(plan.state()).isIn(PlanState.DONE, PlanState.CANCELLED);
        plan.items().forEach(this::checkOutcome);
        assertThat(records(id, "intent")).as("intents").isEqualTo(plan.items().size());
        assertThat(records(id, "outcome")).as("outcomes").isEqualTo(plan.items().size());
    }

    private void checkOutcome(Plan.Item item) {
        long id = item.id();
        List<Call> sent = vast.operations().stream()
                .filter(call -> call.ids().contains(id))
                .toList();
        String told = item.outcome() + " " + id + ": " + item.words();
        assertThat(item.words()).as(told).isNotBlank();
        switch (String.valueOf(item.outcome())) {
            case "destroyed" -> {
                assertThat(vast.has(id)).as(told).isFalse();
                assertThat(sent).as(told).isNotEmpty();
            }
            case "already_gone" -> assertThat(vast.has(id)).as(told).isFalse();
            case "cleaned" -> {
                assertThat(vast.cleaned()).as(told).containsOnlyOnce(id);
                assertThat(sent).as(told).isNotEmpty();
            }
            case "refused" -> {
                assertThat(sent).as(told).isNotEmpty();
                assertThat(vast.destroyed()).as(told).doesNotContain(id);
            }
            case "changed", "blocked", "cancelled", "expired" -> {
                assertThat(sent)
                        .as(told)
                        .allSatisfy(call -> assertThat(vast.destroyed()).doesNotContain(id));
                assertThat(vast.cleaned()).as(told).doesNotContain(id);
                assertThat(item.words()).as(told).contains("not sent");
            }
            case "unclear" -> assertThat(item.words()).as(told).contains("Look at");
            default -> throw new AssertionError(told);
        }
    }

    /** No request came earlier than an interval after the one before it. */
    private void checkPace() {
        Intervals intervals = Intervals.defaults();
        for (Endpoint endpoint : Endpoint.values()) {
            List<Call> calls = vast.calls().stream()
                    .filter(call -> ScriptedVast.endpoint(call.kind()) == endpoint)
                    .toList();
            for (int i = 1; i < calls.size(); i++) {
                assertThat(Duration.ofNanos(
                                calls.get(i).nanos() - calls.get(i - 1).nanos()))
                        .as("between %s and %s", calls.get(i - 1), calls.get(i))
                        .isGreaterThanOrEqualTo(intervals.of(endpoint));
            }
        }
    }

    /** Its facts were read after the approval, and at most ten seconds before it was sent. */
    private void checkEachWasReadBefore() {
        for (Call call : vast.operations()) {
            for (long id : call.ids()) {
                long approved = approvedAt.entrySet().stream()
                        .filter(plan -> shows(plan.getKey()).items().stream().anyMatch(item -> item.id() == id))
                        .mapToLong(Map.Entry::getValue)
                        .min()
                        .orElseThrow();
                Kind reads = operation == Operation.DESTROY ? Kind.LIST : Kind.MACHINES;
                assertThat(vast.calls(reads))
                        .as("readings of %d before %s", id, call)
                        .anyMatch(read -> (read.ids().isEmpty() || read.ids().contains(id))
                                && read.nanos() > approved
                                && read.nanos() <= call.nanos()
                                && call.nanos() - read.nanos() <= FACTS_AGE.toNanos());
            }
        }
    }

    private int records(String plan, String kind) {
        return desk().database()
                .read(handle -> handle.createQuery("SELECT count(*) FROM audit WHERE plan = :plan AND kind = :kind")
                        .bind("plan", plan)
                        .bind("kind", kind)
                        .mapTo(Integer.class)
                        .one());
    }

    // ---------------------------------------------------------------- processes

    private Replica desk() {
        if (desk == null) {
            desk = new Replica();
        }
        return desk;
    }

    private Replica replica() {
        if (replica == null) {
            replica = new Replica();
        }
        return replica;
    }

    @Override
    public void close() {
        if (replica != null) {
            replica.dies();
        }
        if (desk != null) {
            desk.dies();
        }
        made.close();
    }

    /** A process on the database: people's doors, and the lane's worker. */
    private final class Replica {
        private final OpenedDatabase opened = made.open(clock);
        private final Wiring wiring = new Wiring(settings);
        private final Account account;
        private final PlanDesk desk;
        private final ProtectionDesk protections;
        private final LaneWorker worker;
        private long sendAt;
        private long verifyAt;
        private long renewAt;
        private boolean dead;

        Replica() {
            Intervals intervals = Intervals.defaults();
            wiring.with(opened.database())
                    .with(ticker)
                    .with(clock)
                    .with(intervals)
                    .with(Timings.defaults())
                    .with(Timings.defaults().accounts());
            Turnstile turnstile = new Turnstile(wiring.get(DatabasePace.class), ticker, 200);
            Vast client = vast.client(ACCOUNT, turnstile, Calls.UNTOLD);
            Supplier<String> source = ScriptedVast::key;
            Function<Supplier<String>, Vast> clients = key -> client;
            AccountKey key = wiring.construct(AccountKey.class, ACCOUNT, source, clients);
            open(key);
            this.account = new Account(ACCOUNT, URI.create("https://vast.test"), key, client);
            wiring.observed(Queued.class, queued -> approved(queued.plan()));
            this.desk = new PlanDesk(wiring);
            this.protections = new ProtectionDesk(wiring);
            this.worker = new LaneWorker(
                    account,
                    operation,
                    "replica-" + System.identityHashCode(this),
                    wiring.get(Equipment.class),
                    () -> sendAt = ticker.nanos(),
                    () -> verifyAt = ticker.nanos());
            opened.listen(new OpenedDatabase.Writes() {
                @Override
                public void beginning() throws SQLException {
                    written("begin");
                }

                @Override
                public void committing() throws SQLException {
                    written("commit");
                }

                @Override
                public void committed() throws SQLException {
                    written("committed");
                }
            });
        }

        Database database() {
            return opened.database();
        }

        private void written(String moment) throws SQLException {
            if (dead) {
                throw new Crash("the process has ended");
            }
            if (this == replica) {
                count(moment);
            }
        }

        void step() {
            boolean sends = operation == Operation.CLEANUP || sendAt <= verifyAt;
            long due = sends ? sendAt : verifyAt;
            ticker.advance(Duration.ofNanos(Math.max(0, due - ticker.nanos())));
            long far = ticker.nanos() + Duration.ofDays(1).toNanos();
            // A signal that comes during the step makes it due again at once.
            if (sends) {
                sendAt = far;
                Duration pause = worker.send();
                sendAt = Math.min(sendAt, ticker.nanos() + pause.toNanos());
            } else {
                verifyAt = far;
                Duration pause = worker.verify();
                verifyAt = Math.min(verifyAt, ticker.nanos() + pause.toNanos());
            }
            if (renewAt <= ticker.nanos()) {
                renewAt = ticker.nanos() + RENEWAL.toNanos();
                worker.renew();
            }
        }

        private void approved(String plan) {
            if (replica != null) {
                replica.worker.approved(plan, ticker.nanos());
            }
        }

        List<Facts> facts(long... ids) {
            var reply = wiring.get(Sightings.class)
                    .look(account, operation, Arrays.stream(ids).boxed().toList(), Urgency.PERSON);
            if (!(reply instanceof Read<Map<Long, Sightings.Sighting>>(var seen))) {
                throw new AssertionError("not to be planned: " + reply);
            }
            return Arrays.stream(ids)
                    .mapToObj(id -> Objects.requireNonNull(seen.get(id)).facts().orElseThrow())
                    .toList();
        }

        void dies() {
            dead = true;
            opened.close();
        }

        private void open(AccountKey key) {
            try {
                Method open = AccountKey.class.getDeclaredMethod("open");
                open.setAccessible(true);
                open.invoke(key);
            } catch (InvocationTargetException e) {
                throw new IllegalStateException(e.getCause());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
