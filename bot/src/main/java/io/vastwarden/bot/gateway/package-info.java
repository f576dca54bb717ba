/**
 * JDA's life: logging in, registering the commands, and handing each interaction, acknowledged, to who answers it.
 *
 * <p>What a command or a button does belongs elsewhere; it comes in as a {@link SlashCommand}, {@link Press} or {@link Form}.
 */
@NullMarked
package io.vastwarden.bot.gateway;

import org.jspecify.annotations.NullMarked;
