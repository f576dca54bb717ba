package io.vastwarden.service.timing;

import java.time.Duration;

/**
 * Every pause, interval, timeout and back-off of the service that is not a setting. Tests divide them.
 *
 * @param execution how items are sent and verified
 */
public record Timings(Execution execution) {

    /** Those of production. */
    public static Timings defaults() {
        return new Timings(Execution.defaults());
    }

    /** The same with each of them divided by this, for tests. What real work must meet stays as it is. */
    public Timings dividedBy(int divisor) {
        return new Timings(execution.dividedBy(divisor));
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
}
