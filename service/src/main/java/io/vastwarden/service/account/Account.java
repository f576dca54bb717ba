package io.vastwarden.service.account;

import io.vastwarden.core.vast.Vast;
import java.net.URI;

/**
 * One account.
 *
 * @param name as plans and settings name it
 * @param upstream the Vast.ai that its key belongs to
 * @param vast its client
 */
public record Account(String name, URI upstream, Vast vast) {}
