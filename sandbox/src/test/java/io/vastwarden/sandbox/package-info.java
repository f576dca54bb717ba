/** Tests of the process that holds the stand-ins. */
@NullMarked
package io.vastwarden.sandbox;

import org.jspecify.annotations.NullMarked;
