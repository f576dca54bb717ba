/**
 * Idempotency keys: a POST that is sent again with the same key gets the first answer and does nothing.
 *
 * <p>Knows nothing of what the requests are about.
 */
@NullMarked
package io.vastwarden.service.idempotency;

import org.jspecify.annotations.NullMarked;
