/**
 * The Vast.ai client: what Warden says to Vast.ai, and every answer as a sealed reply, so that nobody else looks at a
 * status code.
 *
 * <p>What may come in: Vast.ai's wire and how to read it. No plans, no policy, no database. Secret columns of an
 * instance are dropped where an answer is read and are in none of these types.
 *
 * <p>Facts about the wire are marked with where they come from: Vast.ai's API documentation, or the official client as
 * seen to behave.
 */
@NullMarked
package io.vastwarden.core.vast;

import org.jspecify.annotations.NullMarked;
