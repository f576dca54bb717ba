/**
 * Starts the stand-ins as one process. Knows each stand-in only as a part that can be started and stopped; what a
 * stand-in does belongs in its own package.
 */
@NullMarked
package io.vastwarden.sandbox;

import org.jspecify.annotations.NullMarked;
