/** Lanes and slots. */
@NullMarked
package io.vastwarden.core.pacing;

import org.jspecify.annotations.NullMarked;
