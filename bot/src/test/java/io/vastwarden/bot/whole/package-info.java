/**
 * The whole bot from outside: its packaged program, with the service's, between a Discord and a Vast.ai that are
 * stand-ins. What is looked at is what members see, and what reaches Vast.ai.
 */
@NullMarked
package io.vastwarden.bot.whole;

import org.jspecify.annotations.NullMarked;
