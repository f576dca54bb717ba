/**
 * Accounts: each a Vast.ai API key with a name, the client that uses it, and the check that the database is its own.
 *
 * <p>The keys are read here and nowhere else.
 */
@NullMarked
package io.vastwarden.service.account;

import org.jspecify.annotations.NullMarked;
