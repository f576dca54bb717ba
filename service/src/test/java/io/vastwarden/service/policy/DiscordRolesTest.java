package io.vastwarden.service.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vastwarden.core.api.Grant;
import io.vastwarden.core.start.StartFailure;
import io.vastwarden.service.account.Reach;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscordRolesTest {

    private static DiscordRoles roles(String setting) {
        return new DiscordRoles(Optional.of(setting));
    }

    @Test
    void a_guild_has_the_account_that_its_rules_name_and_otherwise_default() {
        DiscordRoles roles = roles("1/10=view,destroy; 2@team-a/20=view; 2@team-a/21=approve");

        assertThat(roles.reach("1")).isEqualTo(new Reach("default"));
        assertThat(roles.reach("2")).isEqualTo(new Reach("team-a"));
        assertThat(roles.reach("3")).isEqualTo(new Reach("default"));
        assertThat(roles.grants("1", List.of("10", "20"))).containsExactlyInAnyOrder(Grant.VIEW, Grant.DESTROY);
        assertThat(roles.grants("2", List.of("10", "20", "21"))).containsExactlyInAnyOrder(Grant.VIEW, Grant.APPROVE);
        assertThat(roles.grants("3", List.of("10"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2@team-a/20=view;2@team-b/21=view | the accounts \"team-a\" and \"team-b\"",
                "2@team-a/20=view;2/21=view        | the accounts \"team-a\" and \"default\"",
                "2@/20=view                        | which is not GUILD/ROLE=grant,grant",
                "2/20=admin                        | none of view, destroy, cleanup, approve",
                "2/20=                             | which is not GUILD/ROLE=grant,grant"
            })
    void a_rule_that_cannot_be_followed_stops_the_start(String setting, String sentence) {
        assertThatThrownBy(() -> roles(setting))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining(sentence);
    }
}
