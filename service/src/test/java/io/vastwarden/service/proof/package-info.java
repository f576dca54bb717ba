/**
 * The service seen from outside: over HTTP, with a stand-in for Vast.ai behind it and a clock that can be set.
 *
 * <p>Here is the bench on which such tests work; a test of one class belongs into that class's package.
 */
@NullMarked
package io.vastwarden.service.proof;

import org.jspecify.annotations.NullMarked;
