/**
 * Lanes and slots: when the next request to one endpoint of one account may be sent, and who sends it.
 *
 * <p>What may come in: intervals, clocks, queues in front of an endpoint. No HTTP, no database: the service adds a
 * {@link io.vastwarden.core.pacing.Pace} of its own that lives there. {@link io.vastwarden.core.pacing.SettableTicker}
 * is here, and not among the tests, so that every module's tests can let time pass without waiting for it.
 */
@NullMarked
package io.vastwarden.core.pacing;

import org.jspecify.annotations.NullMarked;
