package io.vastwarden.service.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;

/** Says whether something listens already where a program is about to. */
final class Ports implements Command {

    private static final int BACKLOG = 1;

    @Override
    public String usage() {
        return "ports SETTING=PORT …, e.g. ports WARDEN_HTTP_PORT=8080";
    }

    @Override
    public void run(Call call) throws NotUnderstood, NotDone {
        if (call.onlyWith().words().isEmpty()) {
            throw new NotUnderstood("No port is named.");
        }
        Map<Integer, String> settings = new HashMap<>();
        for (String word : call.words()) {
            int equals = word.indexOf('=');
            if (equals < 1) {
                throw new NotUnderstood("\"" + word + "\" is not SETTING=PORT.");
            }
            String setting = word.substring(0, equals);
            int port = port(setting, word.substring(equals + 1));
            String other = settings.put(port, setting);
            if (other != null) {
                throw new NotDone(
                        other + " and " + setting + " are both " + port + ". Set one of them to another port.");
            }
            checkFree(setting, port);
        }
    }

    private static int port(String setting, String written) throws NotDone {
        try {
            int port = Integer.parseInt(written.strip());
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw noPort(setting, written);
        }
        throw noPort(setting, written);
    }

    private static NotDone noPort(String setting, String written) {
        return new NotDone(setting + " must be a port from 1 to 65535, not \"" + written + "\".");
    }

    private static void checkFree(String setting, int port) throws NotDone {
        try {
            new ServerSocket(port, BACKLOG, InetAddress.ofLiteral("127.0.0.1")).close();
        } catch (IOException e) {
            throw new NotDone(
                    "Port " + port + " is in use by another program. Stop that, or set " + setting + " to a free port.",
                    e);
        }
    }
}
