/**
 * Wording: how things are said in Discord, and how text that is not ours is shown without taking effect.
 *
 * <p>Pure functions; nothing here asks the service or Discord.
 */
@NullMarked
package io.vastwarden.bot.text;

import org.jspecify.annotations.NullMarked;
