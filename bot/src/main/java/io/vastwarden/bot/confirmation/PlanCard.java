package io.vastwarden.bot.confirmation;

import io.vastwarden.bot.text.Amounts;
import io.vastwarden.bot.text.Text;
import io.vastwarden.core.api.Plan;
import io.vastwarden.core.operation.Operation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.entities.Role;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** A plan as a message: what would happen, then how it goes, in the end what happened. */
final class PlanCard {

    private static final int MOST_ITEMS = 10;
    private static final int MOST_OUTCOMES = 20;
    private static final int LONGEST_DESCRIPTION = 3500;
    private static final int MOST_ROLES = 8;

    private final Plan plan;
    private final List<Role> approvers;
    private final Instant now;
    private final EmbedBuilder embed = new EmbedBuilder();
    private final List<Button> buttons = new ArrayList<>();

    private PlanCard(Plan plan, List<Role> approvers, Instant now) {
        this.plan = plan;
        this.approvers = approvers;
        this.now = now;
    }

    /**
     * The card of the plan as it is now.
     *
     * @param approvers the roles with the grant {@code approve}, where the plan awaits approval
     */
    static MessageCreateData of(Plan plan, List<Role> approvers, Instant now) {
        return new PlanCard(plan, approvers, now).made();
    }

    private MessageCreateData made() {
        switch (plan.state()) {
            case AWAITING_APPROVAL -> asks();
            case RUNNING -> runs();
            case DONE -> isDone();
            case REJECTED -> ended("rejected", CardColour.OFF);
            case EXPIRED -> ended("expired", CardColour.OFF);
            case CANCELLED -> ended("cancelled", CardColour.OFF);
        }
        return new MessageCreateBuilder()
                .setEmbeds(embed.build())
                .setComponents(buttons.isEmpty() ? List.of() : List.of(ActionRow.of(buttons)))
                .build();
    }

    private void asks() {
        embed.setTitle(Phrases.does(plan)).setColor(CardColour.DANGER);
        embed.setDescription(listed(MOST_ITEMS));
        facts();
        embed.addField("Needs", needs(), false);
        embed.addField("Expires", Amounts.relative(plan.expiresAt()), true);
        if (!plan.warnings().isEmpty()) {
            embed.addField(
                    "Mind",
                    plan.warnings().stream()
                            .limit(5)
                            .map(warning -> Text.sentence(warning, 190))
                            .collect(Collectors.joining("\n")),
                    false);
        }
        footer("nothing has been sent yet");
        buttons.add(Button.danger(CardButtons.yes(plan).written(), Phrases.does(plan)));
        buttons.add(Button.secondary(CardButtons.CANCEL.about(plan.id()).written(), "Cancel"));
        allItems(MOST_ITEMS);
    }

    private void runs() {
        int ended = (int)
                plan.items().stream().filter(item -> item.outcome() != null).count();
        boolean stopping = plan.words() != null;
        embed.setTitle(Phrases.does(plan) + (stopping ? ": stopping" : "")).setColor(CardColour.RUNNING);
        StringBuilder progress = new StringBuilder(
                        Phrases.bar(ended, plan.items().size()))
                .append(' ')
                .append(ended)
                .append(" of ")
                .append(plan.items().size())
                .append('\n');
        plan.items().stream()
                .filter(item -> item.outcome() == null && item.sentAt() != null)
                .findFirst()
                .or(() -> plan.items().stream()
                        .filter(item -> item.outcome() == null)
                        .findFirst())
                .ifPresent(item -> progress.append(item.sentAt() == null ? "Next: " : "Now: ")
                        .append(Phrases.item(plan.operation(), item, now))
                        .append('\n'));
        progress.append(Phrases.outcomes(plan));
        embed.setDescription(cut(progress.toString()));
        if (plan.estimatedEnd() != null) {
            embed.addField("Should be done", Amounts.relative(plan.estimatedEnd()), true);
        }
        if (plan.position() != null && plan.position() > 0) {
            embed.addField("Before it in the lane", Amounts.count(plan.position(), "item"), true);
        }
        said();
        footer("what is not sent yet can still be stopped");
        if (!stopping) {
            buttons.add(Button.danger(CardButtons.STOP.about(plan.id()).written(), "Stop"));
        }
        allItems(1);
    }

    private void isDone() {
        boolean clean = plan.items().stream().allMatch(item -> Phrases.asPlanned(item.outcome()));
        boolean unclear = plan.items().stream().anyMatch(Phrases::isOpenQuestion);
        embed.setTitle(clean ? Phrases.did(plan) : Phrases.does(plan) + ": " + Phrases.outcomesInTitle(plan))
                .setColor(clean ? CardColour.GOOD : unclear ? CardColour.WARNING : CardColour.MIXED);
        embed.setDescription(results());
        if (plan.operation() == Operation.DESTROY) {
            double stopped = plan.items().stream()
                    .filter(item -> "destroyed".equals(item.outcome()))
                    .mapToDouble(item -> item.dollarsPerHour() == null ? 0 : item.dollarsPerHour())
                    .sum();
            embed.addField("Stopped costing", Amounts.hourlyAndMonthly(stopped), true);
        }
        openQuestions();
        said();
        if (plan.endedAt() != null) {
            embed.addField("Ended", Amounts.relative(plan.endedAt()), true);
        }
        footer("done");
        allItems(MOST_OUTCOMES);
    }

    private void ended(String how, int colour) {
        embed.setTitle(Phrases.does(plan) + ": " + how).setColor(colour);
        boolean nothing = plan.items().stream().allMatch(item -> item.sentAt() == null);
        embed.setDescription((plan.words() == null ? "" : Text.sentence(plan.words(), 600) + "\n\n")
                + (nothing ? listed(MOST_ITEMS) : results()));
        openQuestions();
        said();
        footer(nothing ? "nothing was sent" : "what was sent ended as shown");
        buttons.add(Button.secondary(CardButtons.AGAIN.about(plan.id()).written(), "Plan again"));
        allItems(MOST_ITEMS);
    }

    private void openQuestions() {
        long unclear = plan.items().stream().filter(Phrases::isOpenQuestion).count();
        if (unclear > 0) {
            embed.addField(
                    "A person must look",
                    "Nobody can tell what became of " + (unclear == 1 ? "one of these" : unclear + " of these")
                            + ". Look at Vast.ai; somebody with the grant admin then says it, or has Warden look again,"
                            + " with " + Text.code("POST /v1/plans/" + plan.id() + "/items/ID/resolution", 100) + ".",
                    false);
        }
    }

    private void facts() {
        switch (plan.operation()) {
            case DESTROY -> {
                embed.addField(
                        "Stops costing", Amounts.hourlyAndMonthly(plan.totals().dollarsPerHour()), true);
                embed.addField(
                        "Data that goes",
                        "everything on " + Amounts.count(plan.items().size(), "disk") + ", "
                                + Amounts.gigabytes(plan.totals().diskGb()),
                        true);
            }
            case CLEANUP ->
                embed.addField(
                        "Data that goes",
                        "that of all expired contracts on "
                                + Amounts.count(plan.items().size(), "machine")
                                + "; how many there are, Vast.ai does not tell",
                        true);
        }
        said();
    }

    private void said() {
        embed.addField(
                "Asked by",
                Text.actor(plan.requestedBy()) + (plan.reason() == null ? "" : ": " + Text.prose(plan.reason(), 490)),
                false);
        if (!plan.approvals().isEmpty()) {
            embed.addField(
                    "Approved by",
                    plan.approvals().stream().map(yes -> Text.actor(yes.by())).collect(Collectors.joining(", ")),
                    true);
        }
    }

    private String needs() {
        Plan.Needs needs = plan.needs();
        String because =
                needs.because().stream().map(one -> Text.sentence(one, 300)).collect(Collectors.joining("\n"));
        String still = needs.approvals() > 1
                ? "\n" + plan.approvals().size() + " of " + needs.approvals() + " have said yes."
                : "";
        String typed = needs.phrase() == null ? "" : "\nType " + Text.code(needs.phrase(), 100) + " with the yes.";
        return (Text.cutLines(because, 600) + still + typed + "\n" + whoMay()).strip();
    }

    /** As far as it is known here; who presses is judged by the service. */
    private String whoMay() {
        String who = Stream.concat(
                        plan.needs().notByRequester() ? Stream.of() : Stream.of(Text.actor(plan.requestedBy())),
                        approvers.stream().limit(MOST_ROLES).map(Role::getAsMention))
                .collect(Collectors.joining(", "));
        return who.isEmpty() ? "No role of this server gives the grant approve." : "Who may say yes: " + who;
    }

    private String listed(int most) {
        String items = plan.items().stream()
                .limit(most)
                .map(item -> Phrases.item(plan.operation(), item, now))
                .collect(Collectors.joining("\n"));
        int more = plan.items().size() - most;
        return cut(more > 0 ? items + "\nand " + more + " more" : items);
    }

    private String results() {
        String items = plan.items().stream()
                .limit(MOST_OUTCOMES)
                .map(item -> Phrases.outcome(item))
                .collect(Collectors.joining("\n"));
        int more = plan.items().size() - MOST_OUTCOMES;
        return cut(more > 0 ? Phrases.outcomes(plan) + "\n" + items + "\nand " + more + " more" : items);
    }

    private static String cut(String text) {
        return Text.cutLines(text, LONGEST_DESCRIPTION);
    }

    private void allItems(int shown) {
        if (plan.items().size() > shown) {
            buttons.add(Button.secondary(
                    CardButtons.ITEMS.about(plan.id(), 1).written(),
                    "All " + Amounts.count(plan.items().size(), Phrases.target(plan))));
        }
    }

    private void footer(String state) {
        String account = plan.account().equals("default") ? "" : " · account " + Text.plain(plan.account(), 60);
        embed.setFooter("Plan " + Text.shortId(plan.id()) + account + " · " + state);
    }
}
