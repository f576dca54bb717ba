package io.vastwarden.sandbox.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The types of a slash command's options that the stand-in knows. */
public enum OptionType {
    STRING(3),
    INTEGER(4),
    BOOLEAN(5),
    USER(6),
    NUMBER(10);

    private static final Pattern INTEGERS = Pattern.compile("-?\\d{1,15}");
    private static final Pattern NUMBERS = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");

    private final int wire;

    OptionType(int wire) {
        this.wire = wire;
    }

    static Optional<OptionType> of(int wire) {
        for (OptionType type : values()) {
            if (type.wire == wire) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    int wire() {
        return wire;
    }

    /** What a client would send for what was typed; empty if it would not let the person send that. */
    Optional<JsonNode> read(String typed) {
        return switch (this) {
            case STRING -> Optional.of(TextNode.valueOf(typed));
            case INTEGER ->
                INTEGERS.matcher(typed).matches()
                        ? Optional.of(LongNode.valueOf(Long.parseLong(typed)))
                        : Optional.empty();
            case BOOLEAN ->
                switch (typed.toLowerCase(Locale.ROOT)) {
                    case "true" -> Optional.of(BooleanNode.TRUE);
                    case "false" -> Optional.of(BooleanNode.FALSE);
                    default -> Optional.empty();
                };
            case USER -> Optional.of(TextNode.valueOf(typed.startsWith("@") ? typed.substring(1) : typed));
            case NUMBER ->
                NUMBERS.matcher(typed).matches()
                        ? Optional.of(DoubleNode.valueOf(Double.parseDouble(typed)))
                        : Optional.empty();
        };
    }
}
