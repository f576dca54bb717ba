package io.vastwarden.service.timing;

import java.time.Duration;

/**
 * Every pause, interval, timeout and back-off of the service that is not a setting. Tests divide them.
 *
 * @param execution how items are sent and verified
 * @param plans what happens to plans by itself
 * @param audit the audit's own upkeep
 * @param accounts API keys
 * @param callers callers and their tokens
 * @param clientCalls requests of one call of a client on Vast.ai-shaped paths
 * @param idempotency requests with an Idempotency-Key
 * @param fleet what was read from Vast.ai
 * @param http connections
 * @param store the database
 * @param telemetry metrics
 * @param cli commands
 */
public record Timings(
        Execution execution,
        Plans plans,
        Audit audit,
        Accounts accounts,
        Callers callers,
        ClientCalls clientCalls,
        Idempotency idempotency,
        Fleet fleet,
        Http http,
        Store store,
        Telemetry telemetry,
        Cli cli) {

    /** Those of production. */
    public static Timings defaults() {
        return new Timings(
                Execution.defaults(),
                Plans.defaults(),
                Audit.defaults(),
                Accounts.defaults(),
                Callers.defaults(),
                ClientCalls.defaults(),
                Idempotency.defaults(),
                Fleet.defaults(),
                Http.defaults(),
                Store.defaults(),
                Telemetry.defaults(),
                Cli.defaults());
    }

    /** The same with each of them divided by this, for tests. What real work must meet, or would disturb, stays as it is. */
    public Timings dividedBy(int divisor) {
        return new Timings(
                execution.dividedBy(divisor),
                plans.dividedBy(divisor),
                audit,
                accounts.dividedBy(divisor),
                callers.dividedBy(divisor),
                clientCalls,
                idempotency,
                fleet,
                http,
                store.dividedBy(divisor),
                telemetry.dividedBy(divisor),
                cli);
    }

    /**
     * How items are sent and verified.
     *
     * @param retryDelay after the database or Warden itself failed in a step of the lane
     * @param recordRetryDelay between two tries to store what was sent
     * @param idleInterval between two looks at an empty queue, where this process alone can fill it
     * @param sharedIdleInterval the same where other processes can fill it too
     * @param leaseDuration how long a lease holds after the last write, by the database's time
     * @param leaseRenewalInterval between two renewals of a lease
     * @param leaseRetryInterval between two tries to take a lane that another process holds
     * @param sendMargin how long a lease must hold for a request to leave: connecting is given up after five seconds
     * @param shutdownTimeout how long the end of the process waits for requests under way
     * @param firstBackoff before the first retry after a failure of Vast.ai; doubled each time
     * @param maxBackoff the longest such back-off
     * @param keyRefusedDelay before a key that Vast.ai refused is tried again
     * @param firstVerifyPause between the first two readings of what was sent; doubled each time
     * @param maxVerifyPause the longest such pause
     * @param verifyRetryDelay after a reading for verification failed
     * @param slotLead how long before it opens a slot may be taken, so that storing it costs the lane no time; what is
     *     marked as sending waits no longer than this
     * @param learnedIntervalTtl how long an interval that a 429 taught holds, from the last 429 that said so
     * @param recentSendWindow how long after a slot another process may still send: longer than a lease
     * @param readLeaseDuration how long a reading that is not answered keeps other processes out: its process may have died
     * @param readRetryDelay before a lane through which another process reads is tried again
     * @param busyMachineDelay what a busy machine can add to the way of a request
     */
    public record Execution(
            Duration retryDelay,
            Duration recordRetryDelay,
            Duration idleInterval,
            Duration sharedIdleInterval,
            Duration leaseDuration,
            Duration leaseRenewalInterval,
            Duration leaseRetryInterval,
            Duration sendMargin,
            Duration shutdownTimeout,
            Duration firstBackoff,
            Duration maxBackoff,
            Duration keyRefusedDelay,
            Duration firstVerifyPause,
            Duration maxVerifyPause,
            Duration verifyRetryDelay,
            Duration slotLead,
            Duration learnedIntervalTtl,
            Duration recentSendWindow,
            Duration readLeaseDuration,
            Duration readRetryDelay,
            Duration busyMachineDelay) {

        static Execution defaults() {
            return new Execution(
                    Duration.ofSeconds(1),
                    Duration.ofMillis(500),
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(15),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(6),
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(15),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(2),
                    Duration.ofMillis(20),
                    Duration.ofHours(1),
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(10),
                    Duration.ofMillis(100),
                    Duration.ofMillis(50));
        }

        /** Leases, slots and deadlines are kept: others, or the wire, count on them in real time. */
        Execution dividedBy(int divisor) {
            return new Execution(
                    retryDelay.dividedBy(divisor),
                    recordRetryDelay.dividedBy(divisor),
                    idleInterval.dividedBy(divisor),
                    sharedIdleInterval.dividedBy(divisor),
                    leaseDuration,
                    leaseRenewalInterval,
                    leaseRetryInterval.dividedBy(divisor),
                    sendMargin,
                    shutdownTimeout,
                    firstBackoff.dividedBy(divisor),
                    maxBackoff.dividedBy(divisor),
                    keyRefusedDelay.dividedBy(divisor),
                    firstVerifyPause.dividedBy(divisor),
                    maxVerifyPause.dividedBy(divisor),
                    verifyRetryDelay.dividedBy(divisor),
                    slotLead,
                    learnedIntervalTtl,
                    recentSendWindow,
                    readLeaseDuration,
                    readRetryDelay.dividedBy(divisor),
                    busyMachineDelay);
        }
    }

    /**
     * What happens to plans by itself.
     *
     * @param changePollInterval between two looks at a plan whose changes may be another process's
     * @param expiryInterval between two looks for plans whose time is over
     */
    public record Plans(Duration changePollInterval, Duration expiryInterval) {

        static Plans defaults() {
            return new Plans(Duration.ofSeconds(1), Duration.ofSeconds(5));
        }

        Plans dividedBy(int divisor) {
            return new Plans(changePollInterval.dividedBy(divisor), expiryInterval.dividedBy(divisor));
        }
    }

    /**
     * The audit's own upkeep.
     *
     * @param headInterval between two looks whether the day's head is to be noted
     * @param retentionDelay before the first look for records that are too old
     * @param retentionInterval between two such looks
     * @param retentionPause between two removals, so that others can write
     * @param verificationTimeout how long one answer of the verification may take
     */
    public record Audit(
            Duration headInterval,
            Duration retentionDelay,
            Duration retentionInterval,
            Duration retentionPause,
            Duration verificationTimeout) {

        static Audit defaults() {
            return new Audit(
                    Duration.ofSeconds(10),
                    Duration.ofMinutes(1),
                    Duration.ofHours(1),
                    Duration.ofMillis(20),
                    Duration.ofSeconds(5));
        }
    }

    /**
     * API keys.
     *
     * @param keyPollInterval between two looks whether another process has confirmed a key
     * @param connectTimeout for a connection to Vast.ai to be there
     * @param readRetryDelay before a read that failed is tried again; doubled each time
     * @param circuitDelay how long a Vast.ai that fails is left alone
     * @param keyRetryDelay before a key that is not known to be the account's is tried again
     */
    public record Accounts(
            Duration keyPollInterval,
            Duration connectTimeout,
            Duration readRetryDelay,
            Duration circuitDelay,
            Duration keyRetryDelay) {

        static Accounts defaults() {
            return new Accounts(
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(5),
                    Duration.ofMillis(500),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(15));
        }

        Accounts dividedBy(int divisor) {
            return new Accounts(
                    keyPollInterval.dividedBy(divisor),
                    connectTimeout,
                    readRetryDelay.dividedBy(divisor),
                    circuitDelay.dividedBy(divisor),
                    keyRetryDelay.dividedBy(divisor));
        }
    }

    /**
     * Callers and their tokens.
     *
     * @param revocationPollInterval between two checks of the tokens of requests that go on for long
     * @param lastUseInterval how often a caller's last use is stored
     * @param wrongTokenTtl how long a wrong token counts against its address
     */
    public record Callers(Duration revocationPollInterval, Duration lastUseInterval, Duration wrongTokenTtl) {

        static Callers defaults() {
            return new Callers(Duration.ofSeconds(2), Duration.ofMinutes(1), Duration.ofSeconds(20));
        }

        Callers dividedBy(int divisor) {
            return new Callers(revocationPollInterval.dividedBy(divisor), lastUseInterval, wrongTokenTtl);
        }
    }

    /**
     * Requests with an Idempotency-Key.
     *
     * @param keyTtl how long an answer is kept
     * @param requestTimeout after which a request that another process left without an answer has died with it
     * @param cleanupInterval between two removals of old answers
     * @param heartbeatInterval between two signs of life of a request that takes long
     */
    public record Idempotency(
            Duration keyTtl, Duration requestTimeout, Duration cleanupInterval, Duration heartbeatInterval) {

        static Idempotency defaults() {
            return new Idempotency(
                    Duration.ofHours(24), Duration.ofMinutes(2), Duration.ofHours(1), Duration.ofSeconds(30));
        }
    }

    /**
     * What was read from Vast.ai.
     *
     * @param factsTtl how long facts are remembered
     * @param gpuNamesTtl how long the list of GPU names is used
     * @param gpuNamesRetryDelay before that list is asked for again after a failure
     */
    public record Fleet(Duration factsTtl, Duration gpuNamesTtl, Duration gpuNamesRetryDelay) {

        static Fleet defaults() {
            return new Fleet(Duration.ofMinutes(1), Duration.ofDays(1), Duration.ofMinutes(1));
        }
    }

    /**
     * Connections.
     *
     * @param headTimeout for the head of a request to be there
     * @param bodyTimeout for its body to be there
     * @param certificateRetryDelay before certificate and key are read again when they do not belong together
     */
    public record Http(Duration headTimeout, Duration bodyTimeout, Duration certificateRetryDelay) {

        static Http defaults() {
            return new Http(Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(1));
        }
    }

    /**
     * The database.
     *
     * @param clockInterval between two readings of its clock
     */
    public record Store(Duration clockInterval) {

        static Store defaults() {
            return new Store(Duration.ofSeconds(10));
        }

        Store dividedBy(int divisor) {
            return new Store(clockInterval.dividedBy(divisor));
        }
    }

    /**
     * Metrics.
     *
     * @param snapshotTtl how long what was read for the gauges is used
     */
    public record Telemetry(Duration snapshotTtl) {

        static Telemetry defaults() {
            return new Telemetry(Duration.ofSeconds(1));
        }

        Telemetry dividedBy(int divisor) {
            return new Telemetry(snapshotTtl.dividedBy(divisor));
        }
    }

    /**
     * Commands.
     *
     * @param requestTimeout for the service to answer a command
     * @param awaitPollInterval between two looks whether an address answers
     * @param awaitRequestTimeout for such an address to answer
     * @param databaseTimeout for a database file that another program has locked
     */
    public record Cli(
            Duration requestTimeout,
            Duration awaitPollInterval,
            Duration awaitRequestTimeout,
            Duration databaseTimeout) {

        static Cli defaults() {
            return new Cli(
                    Duration.ofSeconds(20), Duration.ofMillis(150), Duration.ofSeconds(5), Duration.ofSeconds(20));
        }
    }

    /**
     * Requests on Vast.ai-shaped paths that belong to one call of a client.
     *
     * @param joinWindow how long after its answer a request still counts together with the next
     * @param requestTimeout after which a request that a process did not live to answer stops counting
     */
    public record ClientCalls(Duration joinWindow, Duration requestTimeout) {

        static ClientCalls defaults() {
            return new ClientCalls(Duration.ofSeconds(3), Duration.ofMinutes(2));
        }
    }
}
