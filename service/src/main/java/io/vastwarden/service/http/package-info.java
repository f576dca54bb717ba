/**
 * What all paths share: how JSON is read and written, and how an error is told.
 *
 * <p>No feature lives here. Own paths answer errors as problem+json, Vast.ai-shaped ones in Vast.ai's shape.
 */
@NullMarked
package io.vastwarden.service.http;

import org.jspecify.annotations.NullMarked;
