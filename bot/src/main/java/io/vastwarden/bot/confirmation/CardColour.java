package io.vastwarden.bot.confirmation;

/** The bar at a card's side. */
final class CardColour {

    static final int DANGER = 0xed4245;
    static final int RUNNING = 0x5865f2;
    static final int GOOD = 0x57f287;
    static final int MIXED = 0xfee75c;
    static final int WARNING = 0xe67e22;
    static final int OFF = 0x99aab5;

    private CardColour() {}
}
