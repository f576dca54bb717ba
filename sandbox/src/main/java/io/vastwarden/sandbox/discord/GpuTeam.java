package io.vastwarden.sandbox.discord;

import java.util.List;
import java.util.Set;

/**
 * The guild of the sandbox. Its ids never change, so that settings made from them stay right.
 *
 * <p>alice has the role {@link #OPERATOR}, bob {@link #APPROVER}, eve none.
 */
public final class GpuTeam {
    public static final String GUILD = "1187654120409661441";
    public static final String NAME = "GPU team";

    public static final String OPERATOR = "1187654983144550400";
    public static final String APPROVER = "1187655047262872647";

    /** #gpu-ops, where the members type. */
    public static final String OPS_CHANNEL = "1187655213365731378";

    /** #warden-audit. */
    public static final String AUDIT_CHANNEL = "1187655296744239105";

    public static final String ALICE = "1093214477218570250";
    public static final String BOB = "1101377290615885864";
    public static final String EVE = "1164022518867681290";
    public static final String BOT = "1190012870441173052";

    /** The bot's application; as for every newer bot it has the bot user's id. */
    public static final String APPLICATION = BOT;

    static final String BOT_ROLE = "1190013365125091398";

    private static final String GREY = "#99aab5";

    private GpuTeam() {}

    static List<Person> people() {
        return List.of(
                new Person(ALICE, "alice", "Alice", false),
                new Person(BOB, "bob", "Bob", false),
                new Person(EVE, "eve", "Eve", false),
                new Person(BOT, "warden", "Warden", true));
    }

    static Guild guild() {
        var guild = new Guild(GUILD, NAME, ALICE);
        guild.roles.add(new Role(GUILD, "@everyone", GREY, 0, Permissions.EVERYONE));
        guild.roles.add(new Role(OPERATOR, "operator", "#e67e22", 3, 0));
        guild.roles.add(new Role(APPROVER, "approver", "#2ecc71", 2, 0));
        guild.roles.add(new Role(BOT_ROLE, "Warden", "#5865f2", 1, Permissions.BOT));
        guild.add(new Channel.State(OPS_CHANNEL, "gpu-ops", "Instances and machines: ask Warden"));
        guild.add(new Channel.State(AUDIT_CHANNEL, "warden-audit", "Every intent and every outcome"));
        guild.members.put(ALICE, Set.of(OPERATOR));
        guild.members.put(BOB, Set.of(APPROVER));
        guild.members.put(EVE, Set.of());
        guild.members.put(BOT, Set.of(BOT_ROLE));
        return guild;
    }
}
