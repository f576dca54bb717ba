package io.vastwarden.service.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vastwarden.core.start.StartFailure;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedAccountsTest {

    private static List<NamedAccounts.Setting> read(Map<String, String> environment) {
        return NamedAccounts.of(new SmallRyeConfigBuilder()
                .withSources(new EnvConfigSource(environment, 300))
                .build());
    }

    @Test
    void an_account_is_called_as_in_its_variables_in_lower_case_with_dashes() {
        List<NamedAccounts.Setting> accounts = read(Map.of(
                "WARDEN_ACCOUNTS_RESEARCH_KEY", " one ",
                "WARDEN_ACCOUNTS_TEAM_A_KEY_FILE", "/run/secrets/a",
                "WARDEN_ACCOUNTS_TEAM_A_URL", "https://vast.example",
                "WARDEN_ACCOUNTS_UNSET_KEY", ""));

        assertThat(accounts).extracting(NamedAccounts.Setting::name).containsExactly("research", "team-a");
        assertThat(accounts.getFirst().key().value()).contains("one");
        assertThat(accounts.getFirst().url()).isEmpty();
        assertThat(accounts.getLast().key())
                .isEqualTo(new KeySetting(
                        "WARDEN_ACCOUNTS_TEAM_A_KEY", Optional.empty(), Optional.of(Path.of("/run/secrets/a"))));
        assertThat(accounts.getLast().url()).contains("https://vast.example");
        assertThat(accounts.getLast().urlSetting()).isEqualTo("WARDEN_ACCOUNTS_TEAM_A_URL");
    }

    @ParameterizedTest
    @CsvSource({
        "WARDEN_ACCOUNTS_RESEARCH, is not understood",
        "WARDEN_ACCOUNTS_RESEARCH_KEYFILE, is not understood",
        "WARDEN_ACCOUNTS_9LIVES_KEY, is not understood",
        "WARDEN_ACCOUNTS_DEFAULT_KEY, is set by VAST_API_KEY",
        "WARDEN_ACCOUNTS_RESEARCH_URL, There is no key for the account \"research\""
    })
    void a_setting_that_would_be_passed_over_stops_the_start(String variable, String sentence) {
        assertThatThrownBy(() -> read(Map.of(variable, "something")))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining(sentence);
    }
}
