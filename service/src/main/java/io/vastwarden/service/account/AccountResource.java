package io.vastwarden.service.account;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vastwarden.core.api.AccountView;
import io.vastwarden.core.api.Page;
import io.vastwarden.core.pacing.Endpoint;
import io.vastwarden.service.audit.Audit;
import io.vastwarden.service.audit.Entry;
import io.vastwarden.service.caller.Actor;
import io.vastwarden.service.caller.CurrentActor;
import io.vastwarden.service.http.ProblemType;
import io.vastwarden.service.http.Refusal;
import io.vastwarden.service.openapi.ApiDocument;
import io.vastwarden.service.store.Database;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Accounts over HTTP: which there are, and the yes to a key that was replaced. */
@Path("/v1/accounts")
@Tag(name = "Accounts")
@RunOnVirtualThread
public class AccountResource {

    private final Accounts accounts;
    private final KnownKeys keys;
    private final KnownTargets targets;
    private final Database database;
    private final Audit audit;
    private final CurrentActor current;
    private final Event<KeyConfirmed> confirmed;

    AccountResource(
            Accounts accounts,
            KnownKeys keys,
            KnownTargets targets,
            Database database,
            Audit audit,
            CurrentActor current,
            Event<KeyConfirmed> confirmed) {
        this.accounts = accounts;
        this.keys = keys;
        this.targets = targets;
        this.database = database;
        this.audit = audit;
        this.current = current;
        this.confirmed = confirmed;
    }

    @GET
    @Operation(summary = "All accounts, and whether their API keys are used, withheld or refused; never the keys")
    public Page<AccountView> list() {
        return new Page<>(
                accounts.within(current.get().reach()).stream()
                        .map(AccountResource::view)
                        .toList(),
                null);
    }

    @POST
    @Path("{name}/key")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Use a replaced API key although nothing shows that it is the same account's",
            description =
                    "What is under way in the account ends, since nobody could tell any more how: what was not sent as"
                            + " blocked, what was sent as unclear.")
    @Extension(name = ApiDocument.PROBLEMS, value = "not-found, key-not-withheld")
    public AccountView confirm(String name, AccountView.@Nullable Confirmation confirmation) {
        Actor actor = current.get();
        Account account = accounts.within(actor.reach()).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        ProblemType.NOT_FOUND,
                        "There is no account \"" + name + "\". Nothing has changed. GET /v1/accounts lists them."));
        String shown = confirmation == null ? null : confirmation.key();
        if (shown == null) {
            throw new Refusal(
                    ProblemType.INVALID_REQUEST,
                    "key is missing: the key that is withheld, as GET /v1/accounts shows it. Nothing has changed.");
        }
        String fingerprint = account.key()
                .withheld(shown)
                .orElseThrow(() -> new Refusal(
                        ProblemType.KEY_NOT_WITHHELD,
                        "The account \"" + name + "\" has no key \"" + shown
                                + "\" that is withheld. Nothing has changed. GET /v1/accounts shows what there is."));
        database.write(handle -> {
            keys.replace(handle, name, fingerprint);
            targets.forget(handle, name);
            audit.append(
                    handle,
                    Entry.of(Entry.Kind.KEY_CONFIRMED, actor.name(), Map.of("key", shown))
                            .at(name)
                            .by(actor.details()));
            confirmed.fire(new KeyConfirmed(handle, name, actor));
            return true;
        });
        account.key().reload();
        return view(account);
    }

    private static AccountView view(Account account) {
        return new AccountView(
                account.name(),
                account.upstream().toString(),
                account.key().shown().orElse(null),
                account.key().withheld().orElse(null),
                refused(account.vast().keyRefused()));
    }

    private static @Nullable String refused(Map<Endpoint, String> refused) {
        if (refused.isEmpty()) {
            return null;
        }
        String endpoints = refused.keySet().stream().map(Endpoint::wireName).collect(Collectors.joining(", "));
        return refused.values().iterator().next() + " It did so for " + endpoints
                + ". What needs the key waits; put one that Vast.ai takes in its place.";
    }
}
