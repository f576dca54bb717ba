package io.vastwarden.service.account;

import io.vastwarden.core.vast.Vast;
import java.net.URI;

/**
 * One account.
 *
 * @param name as plans and settings name it
 * @param upstream the Vast.ai that its key belongs to
 * @param key its API key, while it is known to be its own
 * @param vast its client, which uses that key
 */
public record Account(String name, URI upstream, AccountKey key, Vast vast) {}
