package io.vastwarden.service.account;

import io.vastwarden.service.caller.Actor;
import org.jdbi.v3.core.Handle;

/**
 * Fired in the transaction in which an admin confirms an account's replaced key, although nothing shows that it is the
 * same account's. Whoever waits for something that was seen through the key before must end it: nobody can tell any more
 * whether it is gone.
 */
public record KeyConfirmed(Handle handle, String account, Actor by) {}
