/**
 * Protections: rules under which instances and machines cannot be planned, nor sent although they were planned before.
 *
 * <p>Made, listed and removed here; planning and the lanes ask what is in force.
 */
@NullMarked
package io.vastwarden.service.protection;

import org.jspecify.annotations.NullMarked;
