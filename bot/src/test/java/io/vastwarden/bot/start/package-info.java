/**
 * Starts, as a person sees them: the packaged bot by itself, and all of Warden by {@code ./warden up}.
 *
 * <p>This module is built last, so everything is there to be started.
 */
@NullMarked
package io.vastwarden.bot.start;

import org.jspecify.annotations.NullMarked;
