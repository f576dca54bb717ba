/**
 * The audit channel: one line for every intent and outcome of its guild's account, and each day for where the audit's chain
 * ends, in order, none lost and none twice.
 *
 * <p>How far it has come is kept in the service; nothing is decided here.
 */
@NullMarked
package io.vastwarden.bot.audit;

import org.jspecify.annotations.NullMarked;
