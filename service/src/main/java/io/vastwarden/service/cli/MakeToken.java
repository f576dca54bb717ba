package io.vastwarden.service.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Makes a caller at the running service, and prints or keeps its token. */
final class MakeToken implements Command {

    @Override
    public String usage() {
        return "token --name NAME --grants GRANT,… [--account NAME] [--keep FILE]; asks WARDEN_URL with WARDEN_ADMIN_TOKEN. With --keep the"
                + " token goes to the file, and stays as it is while the service takes it";
    }

    @Override
    public void run(Call call) throws NotUnderstood, NotDone {
        call.onlyWith("name", "grants", "account", "keep");
        if (!call.words().isEmpty()) {
            throw new NotUnderstood("\"" + call.words().getFirst() + "\" is not understood.");
        }
        String name = call.neededOption("name");
        List<String> grants = List.of(call.neededOption("grants").split(","));
        Optional<String> account = call.option("account");
        Optional<Path> keep = call.option("keep").map(Path::of);
        String url = call.neededSetting("WARDEN_URL");
        try (Service service = new Service(url)) {
            if (keep.isEmpty()) {
                call.out().println(make(service, admin(call), name, grants, account));
                return;
            }
            TokenFile file = new TokenFile(keep.get());
            Optional<String> kept = file.read();
            if (kept.isPresent() && service.takes(kept.get(), grants, account)) {
                return;
            }
            file.write(remake(service, admin(call), name, grants, account));
        }
    }

    private static String admin(Call call) throws NotDone {
        return call.neededSecret("WARDEN_ADMIN_TOKEN");
    }

    private static String make(
            Service service, String admin, String name, List<String> grants, Optional<String> account) throws NotDone {
        return service.createCaller(admin, name, grants, account).path("token").asText();
    }

    /** The caller's old token is lost or worth nothing, so its name is free to be taken again. */
    private static String remake(
            Service service, String admin, String name, List<String> grants, Optional<String> account) throws NotDone {
        for (JsonNode caller : service.callers(admin)) {
            if (caller.path("name").asText().equals(name)
                    && caller.path("revoked_at").isNull()) {
                service.revokeCaller(admin, caller.path("id").asText());
            }
        }
        return make(service, admin, name, grants, account);
    }
}
