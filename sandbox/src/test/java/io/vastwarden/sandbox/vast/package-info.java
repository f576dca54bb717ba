/** Tests of the Vast.ai stand-in, over real sockets. */
@NullMarked
package io.vastwarden.sandbox.vast;

import org.jspecify.annotations.NullMarked;
