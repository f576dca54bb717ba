/**
 * Time in the bot: its clocks, and every pause, interval, timeout and back-off that is not a setting.
 *
 * <p>A leaf: it imports nothing else of the bot.
 */
@NullMarked
package io.vastwarden.bot.timing;

import org.jspecify.annotations.NullMarked;
