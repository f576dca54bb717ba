/**
 * The slash commands, a class each: what it takes, what it offers while one types, what it answers.
 *
 * <p>A command asks the service and shows its answer; what happens to a plan afterwards is the card's affair.
 */
@NullMarked
package io.vastwarden.bot.command;

import org.jspecify.annotations.NullMarked;
