/**
 * A Discord to try and test a bot against: one small guild, the gateway and the REST calls that JDA uses, with the
 * real limits enforced and a driver that acts and looks as a member would. Facts about Discord's wire may come in,
 * nothing of Warden's own: whatever is true here must be true of Discord as well.
 */
@NullMarked
package io.vastwarden.sandbox.discord;

import org.jspecify.annotations.NullMarked;
