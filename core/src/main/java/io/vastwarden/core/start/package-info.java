/**
 * The start of a program: run it, and tell a start that fails in one sentence.
 *
 * <p>Nothing of what a program does once it runs comes in here.
 */
@NullMarked
package io.vastwarden.core.start;

import org.jspecify.annotations.NullMarked;
