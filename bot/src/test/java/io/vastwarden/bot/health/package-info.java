/**
 * The bot's health, seen over HTTP while a service answers in every way it can, or does not.
 *
 * <p>The service is played by a plain HTTP server, since a real one cannot be made to answer wrongly.
 */
@NullMarked
package io.vastwarden.bot.health;

import org.jspecify.annotations.NullMarked;
