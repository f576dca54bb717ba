/**
 * Warden's own HTTP API as both programs see it: the records that cross the wire, and the client that calls it.
 *
 * <p>JSON names are the components in snake_case; times are RFC 3339 in UTC, money in dollars, sizes in GB.
 */
@NullMarked
package io.vastwarden.core.api;

import org.jspecify.annotations.NullMarked;
