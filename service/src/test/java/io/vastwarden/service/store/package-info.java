/** Tests of the database alone. */
@NullMarked
package io.vastwarden.service.store;

import org.jspecify.annotations.NullMarked;
