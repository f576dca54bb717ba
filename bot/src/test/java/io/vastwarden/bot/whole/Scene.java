package io.vastwarden.bot.whole;

import io.vastwarden.sandbox.discord.Card;
import io.vastwarden.sandbox.discord.DiscordStandIn;
import io.vastwarden.sandbox.discord.GpuTeam;
import io.vastwarden.sandbox.discord.Member;
import io.vastwarden.sandbox.vast.VastStandIn;
import java.util.Set;

/** Who is there: alice may destroy and clean up, bob may approve, eve may nothing. */
abstract class Scene {

    final VastStandIn vast;
    final DiscordStandIn discord;
    final Member alice;
    final Member bob;
    final Member eve;

    Scene(Stage stage) {
        vast = stage.vast;
        discord = stage.discord;
        alice = discord.alice();
        bob = discord.bob();
        eve = discord.eve();
        alice.nowHas("operator");
        vast.reset();
    }

    /** What was destroyed at Vast.ai, each as often as it was asked for. */
    Set<Long> destroyed() {
        return Set.copyOf(vast.log().destroyed());
    }

    /** The card of a plan that alice asks for. */
    Card aliceAsksFor(String line) {
        Card card = alice.types(line).card();
        card.shows("Needs");
        return card;
    }

    static String role(String id) {
        return "<@&" + id + ">";
    }

    static final String OPERATOR = role(GpuTeam.OPERATOR);
    static final String APPROVER = role(GpuTeam.APPROVER);
}
