package io.vastwarden.service.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vastwarden.core.start.StartFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresAddressTest {

    @Test
    void user_and_password_are_taken_out_of_the_address() {
        PostgresAddress address =
                PostgresAddress.of("postgresql://warden:p%40ss+w%2Frd@db.example:6432/fleet?sslmode=verify-full");

        assertThat(address.jdbcUrl()).isEqualTo("jdbc:postgresql://db.example:6432/fleet?sslmode=verify-full");
        assertThat(address.place()).isEqualTo("db.example:6432/fleet");
        assertThat(address.user()).contains("warden");
        assertThat(address.password()).contains("p@ss+w/rd");
    }

    @Test
    void they_are_taken_out_of_the_parameters_too() {
        PostgresAddress address =
                PostgresAddress.of("jdbc:postgresql://db/fleet?user=warden&password=secret&currentSchema=warden");

        assertThat(address.jdbcUrl()).isEqualTo("jdbc:postgresql://db/fleet?currentSchema=warden");
        assertThat(address.user()).contains("warden");
        assertThat(address.password()).contains("secret");
    }

    @Test
    void an_address_needs_neither() {
        PostgresAddress address = PostgresAddress.of("postgres://[::1]:5432/warden");

        assertThat(address.jdbcUrl()).isEqualTo("jdbc:postgresql://[::1]:5432/warden");
        assertThat(address.user()).isEmpty();
        assertThat(address.password()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://host/warden?password=secret",
                "postgresql://host?password=secret",
                "postgresql:///warden?password=secret",
                "host:5432/secret",
                "postgresql://user:sec ret@host/warden",
                "postgresql://user:secret%zz@host/warden"
            })
    void what_is_no_address_is_refused_without_being_repeated(String written) {
        assertThatThrownBy(() -> PostgresAddress.of(written))
                .isInstanceOf(StartFailure.class)
                .hasMessageStartingWith("WARDEN_DATABASE_URL must be an address such as")
                .hasMessageNotContaining("secret");
    }
}
