/**
 * Plan cards: a plan is shown, confirmed with buttons, and followed until it has ended.
 *
 * <p>The service decides about every press; nothing that is known here only would be missed after a restart.
 */
@NullMarked
package io.vastwarden.bot.confirmation;

import org.jspecify.annotations.NullMarked;
