package io.vastwarden.service.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Callers of the running service and their tokens: made, listed, rotated, revoked. */
final class Tokens implements Command {

    @Override
    public String usage() {
        return "token --name NAME --grants GRANT,… [--account NAME] [--only ID-OR-LABEL,…] [--expires-at TIME] [--keep FILE]"
                + " | token list | token rotate WHO [--expires-at TIME] | token revoke WHO; WHO is a caller's name or id;"
                + " asks WARDEN_URL with WARDEN_ADMIN_TOKEN, or WARDEN_TOKEN. With --keep the token goes to the file, and"
                + " stays as it is while the service takes it";
    }

    @Override
    public void run(Call call) throws NotUnderstood, NotDone {
        List<String> words = call.words();
        String what = words.isEmpty() ? "make" : words.getFirst();
        switch (what) {
            case "make" -> make(call.withAtMost(1).onlyWith("name", "grants", "account", "only", "expires-at", "keep"));
            case "list" -> list(call.withAtMost(1).onlyWith());
            case "rotate" -> rotate(call.onlyWith("expires-at"));
            case "revoke" -> revoke(call.onlyWith());
            default -> throw new NotUnderstood("\"" + what + "\" is not understood.");
        }
    }

    private static void make(Call call) throws NotUnderstood, NotDone {
        ObjectNode wanted = wanted(call);
        Optional<Path> keep = call.option("keep").map(Path::of);
        try (Service service = service(call)) {
            if (keep.isEmpty()) {
                call.out().println(made(service, admin(call), wanted));
                return;
            }
            TokenFile file = new TokenFile(keep.get());
            Optional<String> kept = file.read();
            if (kept.isPresent() && service.takes(kept.get(), wanted)) {
                return;
            }
            file.write(madeAgain(service, admin(call), wanted));
        }
    }

    private static ObjectNode wanted(Call call) throws NotUnderstood {
        ObjectNode wanted = JsonNodeFactory.instance.objectNode().put("name", call.neededOption("name"));
        List.of(call.neededOption("grants").split(",")).forEach(wanted.putArray("grants")::add);
        call.option("account").ifPresent(account -> wanted.put("account", account));
        call.option("only").ifPresent(only -> limit(wanted.putArray("only"), List.of(only.split(","))));
        call.option("expires-at").ifPresent(end -> wanted.put("expires_at", end));
        return wanted;
    }

    private static void limit(ArrayNode to, List<String> written) {
        for (String one : written) {
            if (one.strip().matches("[0-9]{1,18}")) {
                to.add(Long.parseLong(one.strip()));
            } else {
                to.add(one.strip());
            }
        }
    }

    private static String made(Service service, String admin, ObjectNode wanted) throws NotDone {
        return service.createCaller(admin, wanted).path("token").asText();
    }

    /** The caller's old token is lost or worth nothing, so its name is free to be taken again. */
    private static String madeAgain(Service service, String admin, ObjectNode wanted) throws NotDone {
        for (JsonNode caller : service.callers(admin)) {
            if (caller.path("name").equals(wanted.path("name")) && isAlive(caller)) {
                service.revokeCaller(admin, caller.path("id").asText());
            }
        }
        return made(service, admin, wanted);
    }

    private static void list(Call call) throws NotDone {
        try (Service service = service(call)) {
            service.callers(admin(call)).forEach(caller -> call.out().println(told(caller)));
        }
    }

    private static void rotate(Call call) throws NotUnderstood, NotDone {
        ObjectNode rotation = JsonNodeFactory.instance.objectNode();
        call.option("expires-at").ifPresent(end -> rotation.put("expires_at", end));
        String who = who(call);
        try (Service service = service(call)) {
            String admin = admin(call);
            JsonNode caller = found(service, admin, who);
            call.out()
                    .println(service.rotateCaller(admin, caller.path("id").asText(), rotation)
                            .path("token")
                            .asText());
        }
    }

    private static void revoke(Call call) throws NotUnderstood, NotDone {
        String who = who(call);
        try (Service service = service(call)) {
            String admin = admin(call);
            JsonNode caller = found(service, admin, who);
            service.revokeCaller(admin, caller.path("id").asText());
            call.out()
                    .println(caller.path("name").asText()
                            + " is revoked: its token opens nothing more, and what it approved and was not sent will not"
                            + " be.");
        }
    }

    private static String who(Call call) throws NotUnderstood {
        if (call.words().size() != 2) {
            throw new NotUnderstood("Name one caller, by its name or id.");
        }
        return call.words().get(1);
    }

    /** A name is used once among those that are not revoked; an id that is somebody's name as well means the name. */
    private static JsonNode found(Service service, String admin, String who) throws NotDone {
        JsonNode callers = service.callers(admin);
        for (String field : List.of("name", "id")) {
            Optional<JsonNode> found = StreamSupport.stream(callers.spliterator(), false)
                    .filter(caller -> caller.path(field).asText().equals(who) && isAlive(caller))
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw new NotDone("There is no caller " + who
                + " that is not revoked. Nothing has changed. ./warden token list shows them all.");
    }

    private static boolean isAlive(JsonNode caller) {
        return caller.path("revoked_at").isNull();
    }

    /** {@code ci (k3v9x2mq): view, destroy in the account default; last used 2026-11-22T08:00:00Z} */
    private static String told(JsonNode caller) {
        StringBuilder line = new StringBuilder()
                .append(caller.path("name").asText())
                .append(" (")
                .append(caller.path("id").asText())
                .append("): ")
                .append(joined(caller.path("grants")))
                .append(
                        caller.path("account").asText().equals("*")
                                ? " in every account"
                                : " in the account " + caller.path("account").asText());
        if (caller.path("only").isArray()) {
            line.append(", only ").append(joined(caller.path("only")));
        }
        line.append(
                caller.path("last_used_at").isTextual()
                        ? "; last used " + caller.path("last_used_at").asText()
                        : "; never used");
        if (caller.path("expires_at").isTextual()) {
            line.append("; expires ").append(caller.path("expires_at").asText());
        }
        if (!isAlive(caller)) {
            line.append("; revoked ").append(caller.path("revoked_at").asText());
        }
        return line.toString();
    }

    private static String joined(JsonNode texts) {
        return String.join(
                ", ",
                StreamSupport.stream(texts.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList());
    }

    private static Service service(Call call) throws NotDone {
        return call.service();
    }

    private static String admin(Call call) throws NotDone {
        return call.token("WARDEN_ADMIN_TOKEN", "WARDEN_TOKEN");
    }
}
