/**
 * TLS: files in PEM that settings name, and whose signature under the service's certificate counts.
 *
 * <p>Knows nothing of servers or clients.
 */
@NullMarked
package io.vastwarden.core.tls;

import org.jspecify.annotations.NullMarked;
