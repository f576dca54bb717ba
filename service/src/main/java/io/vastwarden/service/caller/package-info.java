/**
 * Who asks: callers with their tokens, and the actor that each request is done for.
 *
 * <p>What an actor may do is decided in {@code policy}; here it is only found out who it is.
 */
@NullMarked
package io.vastwarden.service.caller;

import org.jspecify.annotations.NullMarked;
