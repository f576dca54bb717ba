package io.vastwarden.bot.command;

import io.vastwarden.bot.gateway.Reply;
import io.vastwarden.bot.gateway.SlashCommand;
import io.vastwarden.bot.service.OnBehalf;
import io.vastwarden.core.api.Grant;
import io.vastwarden.core.api.WardenApi;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** {@code /whoami}: the member's roles, and what they give here. */
@ApplicationScoped
class WhoAmI implements SlashCommand {

    private final WardenApi warden;

    WhoAmI(WardenApi warden) {
        this.warden = warden;
    }

    @Override
    public SlashCommandData data() {
        return Commands.slash("whoami", "Your roles, and what they let you do here");
    }

    @Override
    public boolean isPrivate() {
        return true;
    }

    @Override
    public void run(SlashCommandInteractionEvent event, Reply reply) {
        OnBehalf member = OnBehalf.of(event, null);
        List<Grant> grants = warden.me(member.header()).grants();
        String roles = member.roles().stream()
                .filter(role -> !role.equals(member.guild()))
                .map(role -> "<@&" + role + ">")
                .collect(Collectors.joining(", "));
        String may = grants.isEmpty()
                ? "Here that lets you do nothing but ask this. Whoever runs Warden gives grants to roles of this server"
                        + " (WARDEN_DISCORD_ROLES)."
                : "Here that lets you:\n" + grants.stream().map(WhoAmI::told).collect(Collectors.joining("\n"));
        reply.privately("You are <@" + member.member() + "> with "
                + (roles.isEmpty() ? "no role" : "the role" + (roles.contains(",") ? "s " : " ") + roles) + ". " + may);
    }

    private static String told(Grant grant) {
        return "- **" + grant + "**: "
                + switch (grant) {
                    case VIEW -> "see instances, machines, plans and the audit";
                    case DESTROY ->
                        "plan the destruction of instances, and confirm your own plans where that is allowed";
                    case CLEANUP -> "plan the clean-up of machines, and confirm your own plans where that is allowed";
                    case APPROVE -> "say yes or no to somebody else's plan, and remove protections";
                    case ADMIN -> "manage callers and rules";
                    case DELEGATE -> "ask on behalf of others";
                };
    }
}
