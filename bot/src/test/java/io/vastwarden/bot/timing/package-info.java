/** Tests of the bot's default timings, of its back-offs and of pauses that are cut short. */
@NullMarked
package io.vastwarden.bot.timing;

import org.jspecify.annotations.NullMarked;
