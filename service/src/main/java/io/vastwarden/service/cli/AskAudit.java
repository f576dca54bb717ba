package io.vastwarden.service.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.vastwarden.service.audit.Chain;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks the chain of the audit, that of the running service or of a file, or prints all records. */
final class AskAudit implements Command {

    private static final int PART = 1000;
    private static final int LINES_BETWEEN_LOOKS = 1000;
    private static final Pattern SEQ = Pattern.compile("^\\{\"seq\":([0-9]+),");

    @Override
    public String usage() {
        return "audit verify [FILE] [--seq NUMBER --digest DIGEST] | audit export [--beyond NUMBER] [--account NAME];"
                + " asks WARDEN_URL with WARDEN_TOKEN. FILE is a database, or a backup of one, that is looked at instead;"
                + " a number and its digest are those of a record that you kept, as the log tells one each day";
    }

    @Override
    public void run(Call call) throws NotUnderstood, NotDone {
        List<String> words = call.words();
        String what = words.isEmpty() ? "" : words.getFirst();
        switch (what) {
            case "verify" -> verify(call.onlyWith("seq", "digest").withAtMost(2));
            case "export" -> export(call.onlyWith("beyond", "account").withAtMost(1));
            default -> throw new NotUnderstood("Say whether to verify or to export.");
        }
    }

    private static void verify(Call call) throws NotUnderstood, NotDone {
        Optional<Kept> kept = Kept.of(call);
        if (call.words().size() == 2) {
            verify(call, kept, Path.of(call.words().get(1)).toAbsolutePath().normalize());
            return;
        }
        try (Service service = call.service()) {
            JsonNode found = service.verifiedAudit(call.token());
            tell(
                    call,
                    found.path("state").asText().equals("whole"),
                    found.path("words").asText());
            if (kept.isPresent()) {
                call.out()
                        .println(kept.get()
                                .compared(service.auditDigest(
                                        call.token(), kept.get().seq())));
            }
        }
    }

    private static void verify(Call call, Optional<Kept> kept, Path file) throws NotDone {
        WardenFile database = WardenFile.at(file, call.environment());
        if (!database.exists()) {
            throw new NotDone("There is no file " + file + ".");
        }
        Chain.Found found = new Chain.Found.More(Chain.Place.BEGINNING);
        while (found instanceof Chain.Found.More(var place)) {
            found = database.read(handle -> Chain.look(handle, place, PART));
        }
        tell(call, found instanceof Chain.Found.Whole, found.words());
        if (kept.isPresent()) {
            call.out()
                    .println(kept.get()
                            .compared(database.read(
                                    handle -> Chain.digest(handle, kept.get().seq()))));
        }
    }

    private static void tell(Call call, boolean whole, String words) throws NotDone {
        if (!whole) {
            throw new NotDone(words);
        }
        call.out().println(words);
    }

    private static void export(Call call) throws NotUnderstood, NotDone {
        long beyond = call.option("beyond").isPresent() ? number("beyond", call.neededOption("beyond")) : 0;
        try (Service service = call.service()) {
            print(service.auditLines(call.token(), beyond, call.option("account")), beyond, call.out());
        }
    }

    /** Whole lines only, so that whoever goes on later misses nothing and has nothing twice. */
    private static void print(BufferedReader lines, long beyond, PrintStream out) throws NotDone {
        PrintStream printed = new PrintStream(new BufferedOutputStream(out, 1 << 16), false, StandardCharsets.UTF_8);
        String last = "";
        try (lines) {
            long count = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                printed.print(line + "\n");
                last = line;
                if (++count % LINES_BETWEEN_LOOKS == 0 && isLost(printed, out)) {
                    break;
                }
            }
        } catch (IOException e) {
            isLost(printed, out);
            Matcher seq = SEQ.matcher(last);
            String until = seq.find() ? seq.group(1) : String.valueOf(beyond);
            throw new NotDone(
                    "The service broke off; what was printed is whole up to record " + until + ". Go on with --beyond "
                            + until + ".",
                    e);
        }
        if (isLost(printed, out)) {
            throw new NotDone("What was exported could not all be printed.");
        }
    }

    /** Whether something that was printed went nowhere, as where nobody reads it. */
    private static boolean isLost(PrintStream printed, PrintStream out) {
        return printed.checkError() || out.checkError();
    }

    private static long number(String option, String written) throws NotUnderstood {
        try {
            return Long.parseUnsignedLong(written.strip());
        } catch (NumberFormatException e) {
            throw new NotUnderstood("--" + option + " takes a number, not \"" + written + "\".");
        }
    }

    /** A record that somebody kept outside of the database. */
    private record Kept(long seq, String digest) {

        static Optional<Kept> of(Call call) throws NotUnderstood {
            if (call.option("seq").isEmpty() && call.option("digest").isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new Kept(
                    number("seq", call.neededOption("seq")),
                    call.neededOption("digest").strip()));
        }

        String compared(Optional<String> found) throws NotDone {
            if (found.isEmpty()) {
                throw new NotDone("There is no record " + seq
                        + ": it was pruned, or the audit was cut off before it, or" + " another one is in its place.");
            }
            if (!found.get().equals(digest)) {
                throw new NotDone("The audit is not the one that you kept record " + seq + " of: that has the digest "
                        + found.get() + " now, so that it or what was before it was written anew.");
            }
            return "Record " + seq + " is the one that you kept.";
        }
    }
}
