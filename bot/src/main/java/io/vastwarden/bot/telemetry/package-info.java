/**
 * What a person who runs the bot can watch: metrics, and the shape of the log.
 *
 * <p>Listens to the rest of the bot, which knows nothing of it. Labels have few values: never an id or a name of somebody.
 */
@NullMarked
package io.vastwarden.bot.telemetry;

import org.jspecify.annotations.NullMarked;
