package io.vastwarden.bot.command;

import io.vastwarden.bot.gateway.NotUnderstood;
import io.vastwarden.bot.gateway.Reply;
import io.vastwarden.bot.gateway.SlashCommand;
import io.vastwarden.bot.service.OnBehalf;
import io.vastwarden.bot.text.Text;
import io.vastwarden.core.api.Protections.NewProtection;
import io.vastwarden.core.api.Protections.Protected;
import io.vastwarden.core.api.Protections.Protection;
import io.vastwarden.core.api.WardenApi;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;

/** {@code /protect reason:… instance:… | label:… | machine:… | gpu:… | hours:…} */
@ApplicationScoped
class Protect implements SlashCommand {

    private static final int MOST_HOURS = 100_000;

    private final WardenApi warden;
    private final Offers offers;

    Protect(WardenApi warden, Offers offers) {
        this.warden = warden;
        this.offers = offers;
    }

    @Override
    public SlashCommandData data() {
        return Commands.slash("protect", "Let nobody destroy or clean up something until it is unprotected")
                .addOptions(
                        Options.reason().setRequired(true),
                        new OptionData(OptionType.STRING, "instance", "One instance: id, label or GPU", false, true),
                        new OptionData(
                                OptionType.STRING,
                                "label",
                                "Every instance with this label, machine with this name; * stands for anything",
                                false,
                                true),
                        new OptionData(OptionType.STRING, "machine", "A machine and what runs on it", false, true),
                        new OptionData(OptionType.STRING, "gpu", "Everything with this GPU", false, true),
                        new OptionData(
                                        OptionType.INTEGER,
                                        "hours",
                                        "Instances rented for this many hours more, or longer")
                                .setRequiredRange(1, MOST_HOURS));
    }

    @Override
    public boolean isPrivate() {
        return false;
    }

    @Override
    public void run(SlashCommandInteractionEvent event, Reply reply) {
        Protected what = what(event);
        Protection made = warden.protect(
                OnBehalf.of(event, reply.message().orElse(null)).header(),
                "discord-" + event.getId(),
                new NewProtection(what, null, Options.text(event, "reason").orElse(null)));
        reply.show(new MessageCreateBuilder()
                .setContent("Protected: " + told(made)
                        + "\nNothing that it fits is planned or sent, whoever said yes, until somebody who approves plans"
                        + " removes it with `/unprotect`.")
                .build());
    }

    /** {@code **the label prod-\***, by @alice: serves customers (`k3v9x2mq`)} */
    static String told(Protection one) {
        return "**" + Text.prose(one.rule(), 240) + "**, by " + Text.actor(one.madeBy()) + ": "
                + Text.prose(one.reason(), 500) + " (" + Text.code(one.id(), 20) + ")";
    }

    private static Protected what(SlashCommandInteractionEvent event) {
        Optional<String> instance = Options.text(event, "instance");
        Optional<String> label = Options.text(event, "label");
        Optional<String> machine = Options.text(event, "machine");
        Optional<String> gpu = Options.text(event, "gpu");
        Optional<Integer> hours = Optional.ofNullable(event.getOption("hours")).map(OptionMapping::getAsInt);
        if (Stream.of(instance, label, machine, gpu, hours)
                        .filter(Optional::isPresent)
                        .count()
                != 1) {
            throw new NotUnderstood("Name what to protect in one way: `instance`, `label`, `machine`, `gpu` or `hours`."
                    + " Nothing was protected.");
        }
        return new Protected(
                instance.map(typed -> id(typed, "instance")).orElse(null),
                label.orElse(null),
                machine.map(typed -> id(typed, "machine")).orElse(null),
                gpu.orElse(null),
                hours.orElse(null));
    }

    private static Long id(String typed, String target) {
        return Objects.requireNonNull(Options.ids(typed, target).getFirst());
    }

    @Override
    public List<Command.Choice> offers(CommandAutoCompleteInteractionEvent event) {
        return switch (event.getFocusedOption().getName()) {
            case "label" -> offers.labels(event);
            case "machine" -> offers.machines(event);
            case "gpu" -> offers.gpus(event);
            default -> offers.instances(event);
        };
    }
}
