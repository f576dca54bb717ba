/**
 * The commands beside the service, each against what it looks at: sockets and the service itself.
 *
 * <p>Nothing here stands in for either.
 */
@NullMarked
package io.vastwarden.service.cli;

import org.jspecify.annotations.NullMarked;
