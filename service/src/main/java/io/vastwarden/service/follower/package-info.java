/**
 * Followers: those who show elsewhere what happens here, and where they stand.
 *
 * <p>Keeps positions only; what is followed is read from its own path.
 */
@NullMarked
package io.vastwarden.service.follower;

import org.jspecify.annotations.NullMarked;
