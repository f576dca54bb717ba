/** Tests of the fleet's views by themselves. */
@NullMarked
package io.vastwarden.service.fleet;

import org.jspecify.annotations.NullMarked;
