package io.vastwarden.service.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Makes a protection at the running service. */
final class Protect implements Command {

    private static final Map<String, String> NUMBERS =
            Map.of("id", "id", "machine-id", "machine_id", "min-remaining-hours", "min_remaining_hours");
    private static final Map<String, String> TEXTS = Map.of("label", "label", "gpu-name", "gpu_name");

    @Override
    public String usage() {
        return "protect --id ID | --label GLOB | --machine-id ID | --gpu-name NAME | --min-remaining-hours HOURS,"
                + " --reason WHY [--account NAME]; asks WARDEN_URL with WARDEN_TOKEN";
    }

    @Override
    public void run(Call call) throws NotUnderstood, NotDone {
        call.onlyWith("id", "label", "machine-id", "gpu-name", "min-remaining-hours", "reason", "account")
                .withAtMost(0);
        ObjectNode wanted = what(call);
        wanted.put("reason", call.neededOption("reason"));
        call.option("account").ifPresent(account -> wanted.put("account", account));
        try (Service service = call.service()) {
            call.out().println(told(service.protect(call.token(), wanted)));
        }
    }

    /** {@code k3v9x2mq protects the label prod-*: serves customers (caller:lead)} */
    static String told(JsonNode protection) {
        String account = protection.path("account").asText();
        return protection.path("id").asText() + " protects "
                + protection.path("rule").asText()
                + (account.equals("*") ? "" : " in the account " + account) + ": "
                + protection.path("reason").asText() + " ("
                + protection.path("made_by").asText() + ")";
    }

    private static ObjectNode what(Call call) throws NotUnderstood {
        ObjectNode what = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, String> field : NUMBERS.entrySet()) {
            String written = call.options().get(field.getKey());
            if (written != null) {
                what.put(field.getValue(), number(field.getKey(), written));
            }
        }
        TEXTS.forEach((option, field) -> call.option(option).ifPresent(text -> what.put(field, text)));
        if (what.size() != 1) {
            throw new NotUnderstood("Name what to protect in exactly one way.");
        }
        return what;
    }

    private static long number(String option, String written) throws NotUnderstood {
        try {
            return Long.parseLong(written.strip());
        } catch (NumberFormatException e) {
            throw new NotUnderstood("--" + option + " takes a number, not \"" + written + "\".");
        }
    }
}
