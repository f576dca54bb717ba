/** Tests of what a connection may cost. */
@NullMarked
package io.vastwarden.service.connection;

import org.jspecify.annotations.NullMarked;
