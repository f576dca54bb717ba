package io.vastwarden.bot.confirmation;

import io.vastwarden.bot.gateway.ButtonId;
import io.vastwarden.core.api.Plan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * The buttons of a card. The red one carries plan and digest: 32 bytes, which fit into Discord's 100 characters as base64
 * and not as hexadecimal.
 */
enum CardButtons {
    YES("yes"),
    /** The yes of a plan that asks for a phrase to be typed; also the form in which it is typed. */
    YES_WITH_PHRASE("phrase"),
    CANCEL("cancel"),
    STOP("stop"),
    ITEMS("items"),
    ITEMS_PAGE("items-page"),
    AGAIN("again");

    private final String word;

    CardButtons(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    ButtonId about(String plan, Object... more) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(plan);
        arguments.addAll(Arrays.asList(more));
        return ButtonId.of(word, arguments.toArray());
    }

    static ButtonId yes(Plan plan) {
        return (plan.needs().phrase() == null ? YES : YES_WITH_PHRASE).about(plan.id(), packed(plan.digest()));
    }

    static String plan(ButtonId button) {
        return button.argument(0);
    }

    /** The digest that the button names, as the service writes it. What cannot be unpacked is passed on: it says no. */
    static String digest(ButtonId button) {
        try {
            return HexFormat.of().formatHex(Base64.getUrlDecoder().decode(button.argument(1)));
        } catch (IllegalArgumentException e) {
            return button.argument(1);
        }
    }

    private static String packed(String digest) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(HexFormat.of().parseHex(digest));
    }
}
