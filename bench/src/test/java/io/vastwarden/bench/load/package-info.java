/** Tests of the bench: that it counts and reads right; never how fast anything is. */
@NullMarked
package io.vastwarden.bench.load;

import org.jspecify.annotations.NullMarked;
