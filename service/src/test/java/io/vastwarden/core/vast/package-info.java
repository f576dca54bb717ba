/** A Vast.ai without a network, in the client's own package because the client's transport is nobody else's. */
@org.jspecify.annotations.NullMarked
package io.vastwarden.core.vast;
