/**
 * The service: its start, its end, and what happens in between by feature, a package each.
 *
 * <p>Only what starts the program lives here.
 */
@NullMarked
package io.vastwarden.service;

import org.jspecify.annotations.NullMarked;
