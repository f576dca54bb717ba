/** Tests of the rules of protections. */
@NullMarked
package io.vastwarden.service.protection;

import org.jspecify.annotations.NullMarked;
