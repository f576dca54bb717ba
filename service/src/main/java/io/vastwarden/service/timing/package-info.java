/**
 * How long the service waits: every pause, interval, timeout and back-off that is not a setting, in one place.
 *
 * <p>A leaf: it imports nothing else of the service.
 */
@NullMarked
package io.vastwarden.service.timing;

import org.jspecify.annotations.NullMarked;
