/**
 * What there is at Vast.ai: instances and machines as last seen, and the lanes through which they are seen.
 *
 * <p>Only reads. Whoever decides on something irreversible asks {@code Sightings} how old a reading is.
 */
@NullMarked
package io.vastwarden.service.fleet;

import org.jspecify.annotations.NullMarked;
