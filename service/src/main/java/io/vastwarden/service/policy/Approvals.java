package io.vastwarden.service.policy;

import io.vastwarden.core.api.Grant;
import io.vastwarden.core.api.Plan;
import io.vastwarden.core.operation.Operation;
import io.vastwarden.service.caller.Actor;
import io.vastwarden.service.http.ProblemType;
import io.vastwarden.service.http.Refusal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a yes counts. The only place that decides it. */
public final class Approvals {

    private Approvals() {}

    /** The grant with which an operation is planned, and with which requesters say yes to their own plans. */
    public static Grant grantOf(Operation operation) {
        return switch (operation) {
            case DESTROY -> Grant.DESTROY;
            case CLEANUP -> Grant.CLEANUP;
        };
    }

    /** What became of a yes. */
    public sealed interface Verdict {

        /** It counts. */
        record Counts(boolean completes) implements Verdict {}

        /** It does not, and why. */
        record Denied(ProblemType type, String sentence) implements Verdict {}
    }

    /**
     * Whether this yes counts now.
     *
     * @param digest what the actor said yes to
     * @param phrase what the actor typed
     */
    public static Verdict judge(Plan plan, Actor actor, @Nullable String digest, @Nullable String phrase, Instant now) {
        switch (plan.state()) {
            case AWAITING_APPROVAL -> {
                if (!now.isBefore(plan.expiresAt())) {
                    return expired();
                }
            }
            case EXPIRED -> {
                return expired();
            }
            case RUNNING, DONE -> {
                return new Verdict.Denied(
                        ProblemType.PLAN_NOT_OPEN,
                        "The plan is approved already and is " + plan.state()
                                + "; nothing more was sent because of this." + " GET /v1/plans/" + plan.id()
                                + " tells how it goes.");
            }
            case REJECTED, CANCELLED -> {
                return new Verdict.Denied(
                        ProblemType.PLAN_NOT_OPEN,
                        "The plan was " + plan.state()
                                + ". Nothing was sent. Plan again if it is to be done after all.");
            }
        }
        Grant own = plan.needs().grant();
        boolean requester = plan.requestedBy().equals(actor.name());
        if (requester && plan.needs().notByRequester()) {
            return new Verdict.Denied(
                    ProblemType.SECOND_PERSON_NEEDED,
                    "You asked for this plan yourself, so your own yes does not count. " + because(plan)
                            + " Nothing was sent. Ask somebody with the grant approve.");
        }
        if (requester ? !actor.has(own) && !actor.has(Grant.APPROVE) : !actor.has(Grant.APPROVE)) {
            return new Verdict.Denied(
                    ProblemType.NOT_GRANTED,
                    requester
                            ? "You asked for this plan but do not have the grant " + own
                                    + " any more. Nothing was sent. Ask" + " somebody with the grant approve."
                            : "A yes to somebody else's plan needs the grant approve, which you do not have. Nothing was sent.");
        }
        Optional<Plan.Item> other = plan.items().stream()
                .filter(item -> !actor.only().allows(item.id(), item.label()))
                .findFirst();
        if (other.isPresent()) {
            return new Verdict.Denied(
                    ProblemType.NOT_GRANTED,
                    "The yes of " + actor.name() + " counts for " + actor.only() + " only, and "
                            + other.get().id()
                            + " of this plan is not among it. Nothing was sent. Ask somebody else with the grant approve.");
        }
        if (plan.approvals().stream().anyMatch(yes -> yes.by().equals(actor.name()))) {
            return new Verdict.Denied(
                    ProblemType.ALREADY_APPROVED,
                    "You said yes to this plan already; it needs somebody else's too. Nothing was sent.");
        }
        if (digest == null) {
            return new Verdict.Denied(
                    ProblemType.INVALID_REQUEST,
                    "An approval names the plan's digest, so that it is clear what you say yes to. Nothing was sent. Send"
                            + " {\"digest\": \"…\"} as the plan shows it.");
        }
        if (!digest.equals(plan.digest())) {
            return new Verdict.Denied(
                    ProblemType.DIGEST_DIFFERS,
                    "The digest is not that of this plan. Nothing was sent. Read the plan again and approve what it shows.");
        }
        if (plan.needs().phrase() != null && !Objects.equals(plan.needs().phrase(), phrase)) {
            return new Verdict.Denied(
                    ProblemType.PHRASE_DIFFERS,
                    "This plan asks that you type \"" + plan.needs().phrase() + "\" with your yes. Nothing was sent.");
        }
        return new Verdict.Counts(plan.approvals().size() + 1 >= plan.needs().approvals());
    }

    /** Why a request is not done that waits for a second person's yes, and where that can be said. */
    public static Refusal secondPersonNeeded(Plan plan) {
        return new Refusal(
                ProblemType.SECOND_PERSON_NEEDED,
                because(plan) + " Nothing was sent; it waits as plan " + plan.id() + " until "
                        + plan.expiresAt().truncatedTo(ChronoUnit.SECONDS)
                        + ". Somebody with the grant approve says yes"
                        + " in Discord with /plan id:" + plan.id() + " or over HTTP with POST /v1/plans/" + plan.id()
                        + "/approval. The same request again tells how it goes.",
                Map.of("plan", plan.id()));
    }

    private static String because(Plan plan) {
        return plan.needs().because().getFirst();
    }

    private static Verdict expired() {
        return new Verdict.Denied(
                ProblemType.PLAN_EXPIRED,
                "The plan expired before it was approved: what it showed may not be true any more. Nothing was sent. Plan"
                        + " again.");
    }
}
