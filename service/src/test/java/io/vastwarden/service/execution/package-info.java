/** Tests of what is too fine to be seen from outside. */
@NullMarked
package io.vastwarden.service.execution;

import org.jspecify.annotations.NullMarked;
