/**
 * Starts of the packaged service that must fail, each with one sentence.
 *
 * <p>The program is started as a person would, in a process of its own.
 */
@NullMarked
package io.vastwarden.service.start;

import org.jspecify.annotations.NullMarked;
