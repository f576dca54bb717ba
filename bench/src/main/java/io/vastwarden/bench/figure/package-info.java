/**
 * The figures, a class each: what is measured, what limit it has, and whether it is kept.
 *
 * <p>A new figure is a class here and its line in {@code Figures}. How a service is started and load is put on it belongs
 * next door.
 */
@NullMarked
package io.vastwarden.bench.figure;

import org.jspecify.annotations.NullMarked;
