package io.vastwarden.service.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vastwarden.service.store.Database;
import io.vastwarden.service.store.OnPostgres;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(OnPostgres.class)
class ReplacedKeyOnPostgresTest extends ReplacedKeyTest {

    @Inject
    Database database;

    /** Another service has the new key already; this one goes on with the old one, which is no longer the account's. */
    @Test
    void a_key_that_was_confirmed_at_another_service_takes_the_old_one_out_of_use_here() {
        Shown plan = theirs.plans("destroy", 7001);

        database.write(handle -> {
            handle.execute("DELETE FROM account_target WHERE account = ?", ACCOUNT);
            handle.execute(
                    "INSERT INTO account_key_dropped SELECT account, fingerprint FROM account_key WHERE account = ?",
                    ACCOUNT);
            handle.execute("DELETE FROM account_key WHERE account = ? AND since > 0", ACCOUNT);
            return handle.execute("INSERT INTO account_key VALUES (?, 'of another key', 1)", ACCOUNT);
        });

        Patience.await(
                "the old key to be withheld",
                () -> {
                    theirs.get("/v1/instances?max_age=0");
                    return account();
                },
                account -> account.path("withheld").asText("").contains("may be another account's"));
        theirs.approves(plan);
        assertThat(Patience.await("the lane to be held", this::held, words -> words.contains("another account's")))
                .isNotEmpty();
        assertThat(other.log().destroyed()).isEmpty();
    }
}
