/**
 * Plans from the request to the last outcome: what is asked for, previewed, approved, rejected, cancelled, ended.
 *
 * <p>Nothing is sent from here; what is approved is queued for {@code execution}.
 */
@NullMarked
package io.vastwarden.service.plan;

import org.jspecify.annotations.NullMarked;
