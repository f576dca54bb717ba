package io.vastwarden.bot.audit;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.http.HttpServerStart;
import io.vastwarden.bot.service.ServiceRefusal;
import io.vastwarden.bot.text.AuditLines;
import io.vastwarden.bot.timing.Timings;
import io.vastwarden.bot.timing.Wakeup;
import io.vastwarden.core.api.AuditRecord;
import io.vastwarden.core.api.Cursor;
import io.vastwarden.core.api.WardenApi;
import io.vastwarden.core.pacing.Ticker;
import io.vertx.core.VertxException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.ws.rs.ProcessingException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import org.jboss.logging.Logger;

/**
 * Writes the audit into its channel, as far as the service shows it to the channel's guild. Two cursors in the service
 * make it exact: what a message is going to hold is kept before it is written, and that it was written afterwards.
 * What was begun and not known to be written is looked for in the channel; Discord's nonce covers the moments in which
 * it cannot be found yet.
 */
@ApplicationScoped
class AuditFollower {

    private static final Logger LOG = Logger.getLogger(AuditFollower.class);
    private static final Set<String> KINDS = Set.of("intent", "outcome", "resolution", "audit_head");
    private static final int PART = 100;
    /** Of lines in one message. */
    private static final int MOST_LINES = Message.MAX_CONTENT_LENGTH / (AuditLines.LONGEST + 1);

    private final WardenApi warden;
    private final AuditChannel channel;
    private final Timings.AuditChannel timings;
    private final Wakeup wakeup;

    AuditFollower(WardenApi warden, AuditChannel channel, Ticker ticker, Timings timings) {
        this.warden = warden;
        this.channel = channel;
        this.timings = timings.auditChannel();
        this.wakeup = new Wakeup(ticker);
    }

    void start(@ObservesAsync HttpServerStart start) {
        channel.id().ifPresent(id -> Thread.ofVirtual().name("audit-channel").start(() -> follow(id)));
    }

    void stop(@Observes ShutdownEvent stop) {
        wakeup.end();
    }

    private void follow(String id) {
        String said = "";
        String before = "";
        while (true) {
            String trouble = "";
            Duration wait = timings.retryDelay();
            Optional<GuildMessageChannel> open = channel.open();
            if (open.isEmpty()) {
                trouble = "the bot is not connected, or may not write in the channel";
            } else {
                try {
                    wait = step(open.get(), id);
                } catch (ProcessingException | VertxException e) {
                    trouble = "the service does not answer";
                } catch (ServiceRefusal e) {
                    trouble = e.problem().detail();
                } catch (RuntimeException e) {
                    // Whatever it is, what was begun is kept, and goes on from there.
                    trouble = e.toString();
                }
            }
            // Only what lasts: what passes with a start, and what a stop cuts off, is no trouble.
            if (trouble.equals(before) && !trouble.equals(said)) {
                LOG.infof("event=audit_channel channel=%s trouble=\"%s\"", id, trouble);
                said = trouble;
            }
            before = trouble;
            if (stopped(wait)) {
                return;
            }
        }
    }

    /** Writes at most one message, and says how long to wait for the next. */
    private Duration step(GuildMessageChannel open, String id) {
        String written = "audit-channel." + id;
        String begun = written + ".begun";
        long position = position(written);
        long until = position(begun);
        List<AuditRecord> records =
                warden.auditFor(open.getGuild().getId(), null, position, PART).items();
        if (records.isEmpty()) {
            return timings.pollInterval();
        }
        boolean uncertain = until > position;
        List<AuditRecord> message = uncertain ? upTo(records, until) : firstOf(records);
        long end = uncertain
                ? until
                : message.isEmpty()
                        ? records.getLast().seq()
                        : message.getLast().seq();
        if (!message.isEmpty()) {
            if (!uncertain) {
                warden.keepCursor(begun, new Cursor(end));
            }
            if (!uncertain || !AuditChannel.hasLately(open, AuditLines.mark(message.getFirst()))) {
                write(open, message);
            }
        }
        warden.keepCursor(written, new Cursor(end));
        return message.isEmpty() ? Duration.ZERO : timings.messageInterval();
    }

    private static void write(GuildMessageChannel open, List<AuditRecord> message) {
        String nonce = "a" + message.getFirst().seq() + "-" + message.getLast().seq();
        open.sendMessage(message.stream().map(AuditLines::line).collect(Collectors.joining("\n")))
                .setNonce(nonce)
                .complete();
    }

    private static List<AuditRecord> upTo(List<AuditRecord> records, long end) {
        return records.stream()
                .filter(one -> one.seq() <= end && KINDS.contains(one.kind()))
                .toList();
    }

    private static List<AuditRecord> firstOf(List<AuditRecord> records) {
        List<AuditRecord> first = new ArrayList<>();
        for (AuditRecord one : records) {
            if (first.size() == MOST_LINES) {
                return first;
            }
            if (KINDS.contains(one.kind())) {
                first.add(one);
            }
        }
        return first;
    }

    private long position(String cursor) {
        Long position = warden.cursor(cursor).position();
        return position == null ? 0 : position;
    }

    private boolean stopped(Duration wait) {
        try {
            wakeup.pause(wait);
            return wakeup.ended();
        } catch (InterruptedException e) {
            return true;
        }
    }
}
