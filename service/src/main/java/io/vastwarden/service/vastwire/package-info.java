/**
 * The paths that look like Vast.ai's own, for programs that speak its wire.
 *
 * <p>Shapes and status codes of Vast.ai's documents come in here; behind them everything is a plan like any other.
 */
@NullMarked
package io.vastwarden.service.vastwire;

import org.jspecify.annotations.NullMarked;
