package io.vastwarden.bot.timing;

import java.time.Duration;

/**
 * Every pause, interval, timeout, back-off and retention of the bot that is not a setting.
 *
 * @param auditChannel how the audit is written into its channel
 * @param cards how cards are followed and redrawn
 * @param gateway how Discord is reached, and how long it is waited for
 * @param service how long answers of the service are reused
 */
public record Timings(AuditChannel auditChannel, Cards cards, Gateway gateway, Service service) {

    /** Those of production. */
    public static Timings defaults() {
        return new Timings(AuditChannel.defaults(), Cards.defaults(), Gateway.defaults(), Service.defaults());
    }

    /**
     * How the audit is written into its channel.
     *
     * @param messageInterval between two messages, which is what Discord permits
     * @param pollInterval between two readings of the audit while there is nothing to write
     * @param retryDelay after the service or the channel could not be reached
     */
    public record AuditChannel(Duration messageInterval, Duration pollInterval, Duration retryDelay) {

        static AuditChannel defaults() {
            return new AuditChannel(Duration.ofMillis(1_100), Duration.ofSeconds(2), Duration.ofSeconds(5));
        }
    }

    /**
     * How cards are followed and redrawn.
     *
     * @param editInterval between two edits in one channel, which is what Discord permits; doubled after each failure
     * @param maxEditDelay the longest such delay
     * @param runningPollInterval between two readings of the plans while one of them runs
     * @param idlePollInterval between two readings of the plans otherwise
     * @param connectionPollInterval between two checks for the first connection to Discord
     */
    public record Cards(
            Duration editInterval,
            Duration maxEditDelay,
            Duration runningPollInterval,
            Duration idlePollInterval,
            Duration connectionPollInterval) {

        static Cards defaults() {
            return new Cards(
                    Duration.ofMillis(1_100),
                    Duration.ofSeconds(8),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(3),
                    Duration.ofMillis(50));
        }
    }

    /**
     * How Discord is reached, and how long it is waited for.
     *
     * @param firstLoginDelay before the first retry of a login that failed; doubled each time
     * @param maxLoginDelay the longest such delay
     * @param maxReconnectDelay the longest delay between two attempts to reconnect; Discord's library takes whole seconds
     * @param shutdownTimeout how long the end of the bot waits for the connection to close
     * @param firstRegistrationDelay before the first retry of a registration that failed; doubled each time
     * @param maxRegistrationDelay the longest such delay
     * @param offersTimeout after which autocomplete offers nothing: Discord takes its first answer for 3 s, and it cannot be deferred
     */
    public record Gateway(
            Duration firstLoginDelay,
            Duration maxLoginDelay,
            Duration maxReconnectDelay,
            Duration shutdownTimeout,
            Duration firstRegistrationDelay,
            Duration maxRegistrationDelay,
            Duration offersTimeout) {

        static Gateway defaults() {
            return new Gateway(
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(32),
                    Duration.ofSeconds(3),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(2));
        }
    }

    /**
     * How long answers of the service are reused.
     *
     * @param rolesTtl how long the grants of a role are reused
     */
    public record Service(Duration rolesTtl) {

        static Service defaults() {
            return new Service(Duration.ofMinutes(1));
        }
    }
}
