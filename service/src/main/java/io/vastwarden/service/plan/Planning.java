package io.vastwarden.service.plan;

import io.vastwarden.core.api.NewPlan;
import io.vastwarden.core.api.Plan;
import io.vastwarden.core.api.Selection;
import io.vastwarden.core.operation.Facts;
import io.vastwarden.core.operation.Operation;
import io.vastwarden.core.pacing.Urgency;
import io.vastwarden.core.vast.Failed;
import io.vastwarden.core.vast.Read;
import io.vastwarden.service.account.Account;
import io.vastwarden.service.account.Accounts;
import io.vastwarden.service.audit.Audit;
import io.vastwarden.service.audit.Entry;
import io.vastwarden.service.caller.Actor;
import io.vastwarden.service.fleet.Sightings;
import io.vastwarden.service.fleet.StoppedInstances;
import io.vastwarden.service.fleet.Upstream;
import io.vastwarden.service.http.ProblemType;
import io.vastwarden.service.http.Refusal;
import io.vastwarden.service.policy.Approvals;
import io.vastwarden.service.policy.Asked;
import io.vastwarden.service.policy.Policy;
import io.vastwarden.service.policy.Way;
import io.vastwarden.service.protection.InForce;
import io.vastwarden.service.protection.Protections;
import io.vastwarden.service.store.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Makes plans: checks what is asked for, reads the facts, stores what would happen. */
@ApplicationScoped
public class Planning {

    private static final int LONGEST_REASON = 500;

    private final Accounts accounts;
    private final Sightings sightings;
    private final PlanSettings settings;
    private final StoppedInstances stopped;
    private final PlanStore plans;
    private final Policy policy;
    private final Protections protections;
    private final Database database;
    private final Audit audit;
    private final InstantSource clock;

    Planning(
            Accounts accounts,
            Sightings sightings,
            PlanSettings settings,
            StoppedInstances stopped,
            PlanStore plans,
            Policy policy,
            Protections protections,
            Database database,
            Audit audit,
            InstantSource clock) {
        this.accounts = accounts;
        this.sightings = sightings;
        this.settings = settings;
        this.stopped = stopped;
        this.plans = plans;
        this.policy = policy;
        this.protections = protections;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Plans and stores.
     *
     * @throws Refusal when it cannot be planned; then nothing was stored
     */
    public Plan plan(Actor actor, @Nullable NewPlan wanted) {
        Plan plan = preview(actor, wanted, () -> Way.OWN);
        database.write(handle -> {
            store(handle, plan, actor, null);
            return true;
        });
        return plan;
    }

    /**
     * What {@link #plan} would store, read from Vast.ai now.
     *
     * @param way on which it is asked for, as it is when the facts have been read
     */
    public Plan preview(Actor actor, @Nullable NewPlan wanted, Supplier<Way> way) {
        if (wanted == null) {
            throw invalid("The request has no body.");
        }
        Operation operation = wanted.operation();
        if (operation == null) {
            throw invalid("operation must be destroy or cleanup.");
        }
        Selection select = wanted.select();
        if ((wanted.ids() == null) == (select == null)) {
            throw invalid("Name either ids or a selection (select).");
        }
        String reason = checkedReason(wanted.reason());
        Account account = accounts.meant(actor.reach(), wanted.account());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Facts> facts;
        if (select == null) {
            List<Long> ids = Ids.checked(operation, wanted.ids());
            mayPlan(actor, operation, account, Map.of("ids", ids));
            obey(actor, operation, account, ids.size(), policy.size(operation, ids.size(), Way.OWN));
            facts = facts(account, operation, ids, Boolean.TRUE.equals(wanted.skipMissing()));
        } else {
            Chosen chosen = Chosen.of(operation, select, now);
            mayPlan(actor, operation, account, Map.of("select", select.toString()));
            facts = facts(account, operation, chosen);
        }
        mayPlan(actor, operation, account, facts);
        Asked asked = Asked.of(operation, facts, way.get());
        obey(actor, operation, account, facts.size(), policy.size(operation, facts.size(), asked.way()));
        obey(actor, operation, account, facts.size(), thisHour(actor, facts.size(), now));
        InForce inForce = database.read(handle -> protections.inForce(handle, account.name()));
        obey(actor, operation, account, facts.size(), inForce.refusal(operation, facts, clock.instant()));
        Plan.Needs needs = policy.needs(asked);
        return Draft.of(
                UUID.randomUUID().toString(),
                operation,
                account.name(),
                reason,
                actor.name(),
                now,
                now.plus(policy.lives(needs)),
                needs,
                facts);
    }

    /** Told before anybody is asked for a yes; what decides is the count when the yes is said. */
    private Optional<Refusal> thisHour(Actor actor, int items, Instant now) {
        return policy.thisHour(
                actor.name(),
                items,
                database.read(handle -> plans.approvedSince(handle, actor.name(), now.minus(Policy.HOUR))));
    }

    /**
     * Stores a previewed plan in this transaction, with its audit record.
     *
     * @throws Refusal when too many of the requester's plans await a yes already; there is no record of that
     */
    public void store(Handle handle, Plan plan, Actor actor, @Nullable String wireRequest) {
        if (plans.awaiting(handle, plan.requestedBy()) >= settings.mostOpen()) {
            throw new Refusal(
                    ProblemType.TOO_MANY_OPEN,
                    settings.mostOpen() + " plans of " + plan.requestedBy()
                            + " await a yes already. Nothing was planned,"
                            + " nothing was sent. Say yes or no to some of them, or wait until they expire.");
        }
        plans.insert(handle, plan, wireRequest);
        Map<String, Object> details = new TreeMap<>();
        details.put("digest", plan.digest());
        details.put("ids", plan.items().stream().map(Plan.Item::id).toList());
        if (plan.reason() != null) {
            details.put("reason", plan.reason());
        }
        audit.append(
                handle,
                Entry.ofPlan(
                                Entry.Kind.PLAN_CREATED,
                                actor.name(),
                                plan.account(),
                                plan.id(),
                                plan.operation(),
                                details)
                        .by(actor.details()));
    }

    private void mayPlan(Actor actor, Operation operation, Account account, Map<String, Object> what) {
        if (!actor.has(Approvals.grantOf(operation))) {
            Map<String, Object> details = new TreeMap<>(what);
            details.put("needs", operation.toString());
            deny(
                    actor,
                    operation,
                    account,
                    details,
                    new Refusal(
                            ProblemType.NOT_GRANTED,
                            "Planning this needs the grant " + Approvals.grantOf(operation) + ", which " + actor.name()
                                    + " does not have. Nothing was planned, nothing was sent. Ask an admin for it."));
        }
    }

    private void mayPlan(Actor actor, Operation operation, Account account, List<Facts> facts) {
        List<Long> others = facts.stream()
                .filter(one -> !actor.only().allows(one.id(), one.name()))
                .map(Facts::id)
                .toList();
        if (!others.isEmpty()) {
            deny(
                    actor,
                    operation,
                    account,
                    Map.of("ids", others, "needs", "only " + actor.only()),
                    new Refusal(
                            ProblemType.NOT_GRANTED,
                            "The plans of " + actor.name() + " may be about " + actor.only() + " only; "
                                    + operation.target()
                                    + " " + listed(others) + (others.size() == 1 ? " is" : " are")
                                    + " not among it. Nothing was planned, nothing was sent. Ask an admin for a caller that"
                                    + " may.",
                            Map.of("not_allowed", others)));
        }
    }

    private void obey(Actor actor, Operation operation, Account account, int items, Optional<Refusal> forbidden) {
        forbidden.ifPresent(refusal -> {
            Map<String, Object> details = new TreeMap<>(refusal.more());
            details.put("items", items);
            details.put("because", refusal.type().word());
            deny(actor, operation, account, details, refusal);
        });
    }

    private void deny(Actor actor, Operation operation, Account account, Map<String, Object> what, Refusal refusal) {
        Map<String, Object> details = new TreeMap<>(what);
        details.put("request", "plan " + operation);
        database.write(handle -> {
            audit.append(
                    handle,
                    Entry.of(Entry.Kind.DENIAL, actor.name(), details)
                            .at(account.name())
                            .by(actor.details()));
            return true;
        });
        throw refusal;
    }

    private List<Facts> facts(Account account, Operation operation, List<Long> ids, boolean skipMissing) {
        Map<Long, Sightings.Sighting> seen = switch (sightings.look(account, operation, ids, Urgency.PERSON)) {
            case Read<Map<Long, Sightings.Sighting>>(var found) -> found;
            case Failed<Map<Long, Sightings.Sighting>>(var trouble) ->
                throw Upstream.refusal(trouble, "Nothing was planned, nothing was sent.");
        };
        List<Facts> facts = new ArrayList<>();
        List<Long> missing = new ArrayList<>();
        for (long id : ids) {
            Sightings.Sighting sighting = seen.get(id);
            if (sighting == null || sighting.facts().isEmpty()) {
                missing.add(id);
            } else {
                facts.add(sighting.facts().get());
            }
        }
        if (!missing.isEmpty() && (!skipMissing || facts.isEmpty())) {
            throw new Refusal(
                    ProblemType.NO_SUCH_TARGET,
                    "The account \"" + account.name() + "\" has no " + operation.target() + " " + listed(missing)
                            + ". Nothing was planned, nothing was sent."
                            + (facts.isEmpty() ? "" : " Send \"skip_missing\": true to plan the others without."),
                    Map.of("missing", missing));
        }
        return facts;
    }

    private List<Facts> facts(Account account, Operation operation, Chosen chosen) {
        List<Facts> all = switch (sightings.lookForAll(account, operation, chosen.filter())) {
            case Read<List<Facts>>(var found) -> found;
            case Failed<List<Facts>>(var trouble) ->
                throw Upstream.refusal(trouble, "Nothing was planned, nothing was sent.");
        };
        Map<Long, Instant> stoppedSince = chosen.asksSinceWhenStopped() ? stopped.since(account) : Map.of();
        List<Facts> facts =
                all.stream().filter(one -> chosen.chooses(one, stoppedSince)).toList();
        if (facts.isEmpty()) {
            throw new Refusal(
                    ProblemType.NO_SUCH_TARGET,
                    "The selection fits no " + operation.target() + " of the account \"" + account.name()
                            + "\". Nothing was planned, nothing was sent.");
        }
        return facts;
    }

    private static String listed(List<Long> ids) {
        return String.join(", ", ids.stream().map(String::valueOf).toList());
    }

    private static @Nullable String checkedReason(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            return null;
        }
        if (reason.length() > LONGEST_REASON) {
            throw invalid("reason has " + reason.length() + " characters; it may have " + LONGEST_REASON + ".");
        }
        return reason.strip();
    }

    private static Refusal invalid(String sentence) {
        return new Refusal(ProblemType.INVALID_REQUEST, sentence + " Nothing was planned, nothing was sent.");
    }
}
