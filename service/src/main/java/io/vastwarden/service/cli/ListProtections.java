package io.vastwarden.service.cli;

/** Lists the protections that hold at the running service. */
final class ListProtections implements Command {

    @Override
    public String usage() {
        return "protections; asks WARDEN_URL with WARDEN_TOKEN";
    }

    @Override
    public void run(Call call) throws NotUnderstood, NotDone {
        call.onlyWith().withAtMost(0);
        try (Service service = call.service()) {
            service.protections(call.token()).forEach(protection -> call.out().println(Protect.told(protection)));
        }
    }
}
