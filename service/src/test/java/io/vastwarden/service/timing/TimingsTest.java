package io.vastwarden.service.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimingsTest {

    private static final String DEFAULTS = """
            Timings[execution=Execution[retryDelay=PT1S, recordRetryDelay=PT0.5S, idleInterval=PT30S, \
            sharedIdleInterval=PT1S, leaseDuration=PT15S, leaseRenewalInterval=PT5S, \
            leaseRetryInterval=PT1S, sendMargin=PT6S, shutdownTimeout=PT20S, firstBackoff=PT1S, \
            maxBackoff=PT30S, keyRefusedDelay=PT15S, firstVerifyPause=PT1S, maxVerifyPause=PT30S, \
            verifyRetryDelay=PT2S, slotLead=PT0.02S, learnedIntervalTtl=PT1H, recentSendWindow=PT30S, \
            readLeaseDuration=PT10S, readRetryDelay=PT0.1S, busyMachineDelay=PT0.05S],
            plans=Plans[changePollInterval=PT1S, expiryInterval=PT5S],
            audit=Audit[headInterval=PT10S, retentionDelay=PT1M, retentionInterval=PT1H, \
            retentionPause=PT0.02S, verificationTimeout=PT5S],
            accounts=Accounts[keyPollInterval=PT1S, connectTimeout=PT5S, readRetryDelay=PT0.5S, \
            circuitDelay=PT10S, keyRetryDelay=PT15S],
            callers=Callers[revocationPollInterval=PT2S, lastUseInterval=PT1M, wrongTokenTtl=PT20S],
            clientCalls=ClientCalls[joinWindow=PT3S, requestTimeout=PT2M],
            idempotency=Idempotency[keyTtl=PT24H, requestTimeout=PT2M, cleanupInterval=PT1H, \
            heartbeatInterval=PT30S],
            fleet=Fleet[factsTtl=PT1M, gpuNamesTtl=PT24H, gpuNamesRetryDelay=PT1M],
            http=Http[headTimeout=PT10S, bodyTimeout=PT30S, certificateRetryDelay=PT1S],
            store=Store[clockInterval=PT10S],
            telemetry=Telemetry[snapshotTtl=PT1S],
            cli=Cli[requestTimeout=PT20S, awaitPollInterval=PT0.15S, awaitRequestTimeout=PT5S, \
            databaseTimeout=PT20S]]""";

    /** Whoever changes one, or adds one, says so here. */
    @Test
    void defaults_are_these() {
        assertThat(Timings.defaults().toString().replace("], ", "],\n")).isEqualTo(DEFAULTS.strip());
    }

    @Test
    void divided_ones_keep_what_real_work_must_meet() {
        Timings.Execution whole = Timings.defaults().execution();
        Timings.Execution divided = Timings.defaults().dividedBy(20).execution();

        assertThat(divided.firstVerifyPause()).isEqualTo(Duration.ofMillis(50));
        assertThat(divided.leaseDuration()).isEqualTo(whole.leaseDuration());
        assertThat(divided.sendMargin()).isEqualTo(whole.sendMargin());
    }
}
