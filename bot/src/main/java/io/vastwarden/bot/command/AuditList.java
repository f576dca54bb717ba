package io.vastwarden.bot.command;

import io.vastwarden.bot.gateway.NotUnderstood;
import io.vastwarden.bot.gateway.Reply;
import io.vastwarden.bot.gateway.SlashCommand;
import io.vastwarden.bot.service.OnBehalf;
import io.vastwarden.bot.text.AuditLines;
import io.vastwarden.bot.text.Pages;
import io.vastwarden.bot.text.Text;
import io.vastwarden.core.api.AuditRecord;
import io.vastwarden.core.api.WardenApi;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** {@code /audit [who] [instance] [since]}: the most recent records that fit, for the one who asks. */
@ApplicationScoped
class AuditList implements SlashCommand {

    private static final int MOST = 10;
    private static final Pattern AGO = Pattern.compile("([1-9][0-9]{0,4})\\s*([mhd])");

    private final WardenApi warden;
    private final Offers offers;
    private final InstantSource clock;

    AuditList(WardenApi warden, Offers offers, InstantSource clock) {
        this.warden = warden;
        this.offers = offers;
        this.clock = clock;
    }

    @Override
    public SlashCommandData data() {
        return Commands.slash("audit", "What was asked, allowed, denied, and how it ended")
                .addOptions(
                        new OptionData(OptionType.USER, "who", "Only what this member did"),
                        new OptionData(OptionType.STRING, "instance", "Only this instance", false, true),
                        new OptionData(OptionType.STRING, "since", "2h, 7d, or a date such as 2026-11-22"));
    }

    @Override
    public boolean isPrivate() {
        return true;
    }

    @Override
    public void run(SlashCommandInteractionEvent event, Reply reply) {
        String who = Optional.ofNullable(event.getOption("who"))
                .map(OptionMapping::getAsUser)
                .map(user -> "discord:" + user.getId())
                .orElse(null);
        Long instance = Options.text(event, "instance")
                .map(typed -> Options.ids(typed, "instance").getFirst())
                .orElse(null);
        String since = Options.text(event, "since").map(this::time).orElse(null);
        List<AuditRecord> found = warden.audit(
                        OnBehalf.of(event, null).header(), who, instance, since, null, MOST, null)
                .items();
        Pages page = new Pages(
                "Audit, newest first",
                found.stream().map(AuditLines::line).toList(),
                "Nothing fits.",
                found.size() < MOST ? "" : "the " + MOST + " most recent");
        reply.show(page.page(1, number -> ""));
    }

    private String time(String typed) {
        Matcher ago = AGO.matcher(typed);
        if (ago.matches()) {
            long number = Long.parseLong(ago.group(1));
            Duration back = switch (ago.group(2)) {
                case "m" -> Duration.ofMinutes(number);
                case "h" -> Duration.ofHours(number);
                default -> Duration.ofDays(number);
            };
            return clock.instant().minus(back).toString();
        }
        try {
            return typed.length() == "2026-11-22".length()
                    ? LocalDate.parse(typed)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                            .toString()
                    : Instant.parse(typed).toString();
        } catch (DateTimeException e) {
            throw new NotUnderstood(Text.code(typed, 60)
                    + " is no time: write how long ago (`30m`, `2h`, `7d`) or a date (`2026-11-22`).");
        }
    }

    @Override
    public List<Command.Choice> offers(CommandAutoCompleteInteractionEvent event) {
        return offers.instances(event);
    }
}
