/**
 * Trouble on purpose: kills, cuts and misleads packaged services, and checks against the stand-in's own log afterwards.
 *
 * <p>What is checked stands in {@code Invariants}, one method each; nothing of the service's own code is used for it.
 */
@NullMarked
package io.vastwarden.chaos;

import org.jspecify.annotations.NullMarked;
