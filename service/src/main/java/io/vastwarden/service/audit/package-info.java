/**
 * The audit: what was asked, allowed, denied, intended and how it ended, append-only and chained.
 *
 * <p>Records are appended in the transaction of what they record; nothing here decides anything.
 */
@NullMarked
package io.vastwarden.service.audit;

import org.jspecify.annotations.NullMarked;
