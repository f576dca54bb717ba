package io.vastwarden.bot.timing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimingsTest {

    @Test
    void defaults_are_those_of_production() {
        assertThat(Timings.defaults().toString())
                .isEqualTo(
                        "Timings[auditChannel=AuditChannel[messageInterval=PT1.1S, pollInterval=PT2S, retryDelay=PT5S], "
                                + "cards=Cards[editInterval=PT1.1S, maxEditDelay=PT8S, runningPollInterval=PT1S, "
                                + "idlePollInterval=PT3S, connectionPollInterval=PT0.05S], "
                                + "gateway=Gateway[firstLoginDelay=PT1S, maxLoginDelay=PT30S, maxReconnectDelay=PT32S, "
                                + "shutdownTimeout=PT3S, firstRegistrationDelay=PT1S, maxRegistrationDelay=PT1M, "
                                + "offersTimeout=PT2S], service=Service[rolesTtl=PT1M]]");
    }
}
