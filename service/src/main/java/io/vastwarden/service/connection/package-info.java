/**
 * Connections: what somebody who connects may cost before anything of the service is reached, TLS, and the headers that
 * every answer carries.
 *
 * <p>Knows nothing of callers or plans.
 */
@NullMarked
package io.vastwarden.service.connection;

import org.jspecify.annotations.NullMarked;
