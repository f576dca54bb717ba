package io.vastwarden.service.plan;

import io.vastwarden.core.api.Decision;
import io.vastwarden.core.api.Plan;
import io.vastwarden.core.operation.InstanceFacts;
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
import io.vastwarden.service.fleet.Upstream;
import io.vastwarden.service.http.ProblemType;
import io.vastwarden.service.http.Refusal;
import io.vastwarden.service.store.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What became of items whose end was unclear: stated by a person, or seen when looked at again. Sends nothing. */
@ApplicationScoped
class Resolutions {

    private static final Logger LOG = Logger.getLogger(Resolutions.class);
    private static final int READINGS_TO_BE_SURE = 2;
    private static final String NOTHING = "Nothing has changed.";
    private static final String RESOLVE = """
            UPDATE item SET resolved_as = :outcome, resolved_because = :reason, resolved_by = :actor, resolved_at = :now,
                            revision = (SELECT revision + 1 FROM plan WHERE id = item.plan)
            WHERE plan = :plan AND position = :position AND outcome = 'unclear' AND resolved_at IS NULL""";
    private static final String TOUCH = "UPDATE plan SET revision = revision + 1 WHERE id = :plan";

    private final PlanStore plans;
    private final Accounts accounts;
    private final Sightings sightings;
    private final Database database;
    private final Audit audit;
    private final PlanChanges changes;
    private final InstantSource clock;

    Resolutions(
            PlanStore plans,
            Accounts accounts,
            Sightings sightings,
            Database database,
            Audit audit,
            PlanChanges changes,
            InstantSource clock) {
        this.plans = plans;
        this.accounts = accounts;
        this.sightings = sightings;
        this.database = database;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** An item whose end is unclear. */
    private record Unclear(Plan plan, int position, Plan.Item item) {}

    /**
     * Keeps what a person says became of the item.
     *
     * @throws Refusal when that cannot be said of it; then nothing has changed
     */
    Plan state(Actor actor, String plan, String item, String outcome, String reason) {
        Unclear found = database.read(handle -> unclear(handle, actor, plan, item));
        List<String> possible = Decision.Resolution.outcomesOf(found.plan().operation());
        if (!possible.contains(outcome)) {
            throw new Refusal(
                    ProblemType.INVALID_REQUEST,
                    "outcome must be one of " + possible + " for a "
                            + found.plan().operation() + ". " + NOTHING);
        }
        return keep(actor, plan, item, outcome, reason, false);
    }

    /**
     * Looks at the item once more, and keeps that it is gone if it is.
     *
     * @throws Refusal when it is still there, or cannot be looked at; then nothing has changed
     */
    Plan lookAgain(Actor actor, String plan, String item, @Nullable String reason) {
        Unclear found = database.read(handle -> unclear(handle, actor, plan, item));
        switch (found.plan().operation()) {
            case DESTROY -> look(found);
            case CLEANUP ->
                throw new Refusal(
                        ProblemType.STILL_UNCLEAR,
                        "A clean-up cannot be looked at afterwards: Vast.ai does not show expired contracts. Look at the"
                                + " machine, and say what you found with \"outcome\". " + NOTHING);
        }
        String seen = "Looked at again: it is gone, two readings do not have it.";
        return keep(
                actor,
                plan,
                item,
                found.item().sentAt() == null ? "already_gone" : "destroyed",
                reason == null ? seen : seen + " " + reason,
                true);
    }

    private void look(Unclear found) {
        Account account = accounts.all().stream()
                .filter(one -> one.name().equals(found.plan().account()))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        ProblemType.STILL_UNCLEAR,
                        "The account \"" + found.plan().account() + "\" has no key any more, so that nobody can look. "
                                + NOTHING));
        if (accounts.mayBeAnotherSince(account, found.plan().createdAt())) {
            throw new Refusal(
                    ProblemType.STILL_UNCLEAR,
                    "The account's API key was confirmed as another one since then. What it does not list may be another"
                            + " account's, and not gone. Look at Vast.ai, and say what you found with \"outcome\". "
                            + NOTHING);
        }
        for (int i = 0; i < READINGS_TO_BE_SURE; i++) {
            switch (sightings.look(
                    account, Operation.DESTROY, List.of(found.item().id()), Urgency.PERSON)) {
                case Failed<Map<Long, Sightings.Sighting>>(var trouble) -> throw Upstream.refusal(trouble, NOTHING);
                case Read<Map<Long, Sightings.Sighting>>(var seen) -> {
                    Sightings.Sighting sighting = seen.get(found.item().id());
                    if (sighting != null && isThere(found.item(), sighting)) {
                        throw new Refusal(
                                ProblemType.STILL_UNCLEAR,
                                "The instance " + found.item().id()
                                        + " is still listed, so this tells nothing. If it is"
                                        + " still to go, plan again; if it was not destroyed, say so with \"outcome\":"
                                        + " \"not_done\". " + NOTHING);
                    }
                }
            }
        }
    }

    /** An id that was given to another rental meanwhile counts as gone. */
    private static boolean isThere(Plan.Item item, Sightings.Sighting sighting) {
        return sighting.facts()
                .filter(facts -> !(facts instanceof InstanceFacts now)
                        || !now.isAnotherRentalThan((InstanceFacts) Draft.facts(Operation.DESTROY, item)))
                .isPresent();
    }

    private Plan keep(Actor actor, String id, String item, String outcome, String reason, boolean lookedAgain) {
        Plan resolved = database.write(handle -> {
            Unclear found = unclear(handle, actor, id, item);
            Plan plan = found.plan();
            handle.createUpdate(RESOLVE)
                    .bind("plan", plan.id())
                    .bind("position", found.position())
                    .bind("outcome", outcome)
                    .bind("reason", reason)
                    .bind("actor", actor.name())
                    .bind("now", clock.millis())
                    .execute();
            handle.createUpdate(TOUCH).bind("plan", plan.id()).execute();
            audit.append(
                    handle,
                    Entry.ofPlan(
                                    Entry.Kind.RESOLUTION,
                                    actor.name(),
                                    plan.account(),
                                    plan.id(),
                                    plan.operation(),
                                    Map.of("outcome", outcome, "reason", reason, "looked_again", lookedAgain))
                            .about(found.item().id())
                            .by(actor.details()));
            return plans.find(handle, id).orElseThrow();
        });
        LOG.infof("event=resolution plan=%s id=%s outcome=%s actor=\"%s\"", id, item, outcome, actor.name());
        changes.changed(id);
        return resolved;
    }

    private Unclear unclear(Handle handle, Actor actor, String id, String item) {
        Plan plan = plans.find(handle, id)
                .filter(one -> actor.reach().includes(one.account()))
                .orElseThrow(() -> Decisions.notFound(id));
        for (int position = 0; position < plan.items().size(); position++) {
            Plan.Item one = plan.items().get(position);
            if (String.valueOf(one.id()).equals(item)) {
                refuseUnlessOpen(plan, one);
                return new Unclear(plan, position, one);
            }
        }
        throw new Refusal(ProblemType.NOT_FOUND, "The plan " + id + " has no item " + item + ". " + NOTHING);
    }

    private static void refuseUnlessOpen(Plan plan, Plan.Item item) {
        if (!"unclear".equals(item.outcome())) {
            throw new Refusal(
                    ProblemType.NOT_UNCLEAR,
                    "The item " + item.id() + " of this plan "
                            + (item.outcome() == null ? "has not ended" : "ended as " + item.outcome())
                            + ". Only what ended as unclear can be resolved. " + NOTHING);
        }
        Plan.Resolution resolution = item.resolution();
        if (resolution != null) {
            throw new Refusal(
                    ProblemType.ALREADY_RESOLVED,
                    "The item " + item.id() + " was resolved as " + resolution.outcome() + " by " + resolution.by()
                            + " already. " + NOTHING + " GET /v1/plans/" + plan.id() + " tells more.");
        }
    }
}
