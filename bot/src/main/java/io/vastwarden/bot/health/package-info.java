/**
 * Health: the bot lives while it runs, and is ready when the service answers and lets it speak for members.
 *
 * <p>Only looks; nothing here changes anything.
 */
@NullMarked
package io.vastwarden.bot.health;

import org.jspecify.annotations.NullMarked;
