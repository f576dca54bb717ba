/**
 * The bench: starts the packaged programs against the stand-ins, measures, prints a table and says by its exit code
 * whether every limit is kept.
 *
 * <p>Only the program itself lives here; what is measured is in {@code figure}, a class each.
 */
@NullMarked
package io.vastwarden.bench;

import org.jspecify.annotations.NullMarked;
