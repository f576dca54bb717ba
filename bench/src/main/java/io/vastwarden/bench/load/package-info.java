/**
 * Load in a closed loop, and what the times of many requests come to.
 *
 * <p>Knows addresses and tokens, nothing of Warden.
 */
@NullMarked
package io.vastwarden.bench.load;

import org.jspecify.annotations.NullMarked;
