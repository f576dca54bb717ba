/**
 * The database: opening it, and the two ways in ({@code read} and {@code write}).
 *
 * <p>No table is known here; each feature keeps its own statements beside the class that runs them.
 */
@NullMarked
package io.vastwarden.service.store;

import org.jspecify.annotations.NullMarked;
