/**
 * The way in: who asks, on whose behalf, and whether the path is open to them.
 *
 * <p>Brings callers and policy together; every request to an own or a Vast.ai-shaped path passes here first.
 */
@NullMarked
package io.vastwarden.service.entrance;

import org.jspecify.annotations.NullMarked;
