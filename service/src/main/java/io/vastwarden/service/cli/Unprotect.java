package io.vastwarden.service.cli;

/** Removes a protection at the running service. */
final class Unprotect implements Command {

    @Override
    public String usage() {
        return "unprotect ID --reason WHY; asks WARDEN_URL with WARDEN_TOKEN. ./warden protections lists the ids";
    }

    @Override
    public void run(Call call) throws NotUnderstood, NotDone {
        call.onlyWith("reason");
        if (call.words().size() != 1 || !call.words().getFirst().matches("[a-z0-9]{1,64}")) {
            throw new NotUnderstood("Name the id of one protection.");
        }
        String reason = call.neededOption("reason");
        try (Service service = call.service()) {
            call.out()
                    .println("Removed: "
                            + Protect.told(
                                    service.unprotect(call.token(), call.words().getFirst(), reason)));
        }
    }
}
