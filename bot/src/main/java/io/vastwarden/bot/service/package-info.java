/**
 * The service as the bot reaches it: where, with which token, and in which JSON.
 *
 * <p>The token is read here and nowhere else.
 */
@NullMarked
package io.vastwarden.bot.service;

import org.jspecify.annotations.NullMarked;
