/**
 * The OpenAPI document: what the annotations of the paths cannot say by themselves.
 *
 * <p>Reads the tables of grants and errors; nothing at run time depends on it.
 */
@NullMarked
package io.vastwarden.service.openapi;

import org.jspecify.annotations.NullMarked;
