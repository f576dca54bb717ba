/** Tests of who is slowed at the entrance, and by which address they are known. */
@NullMarked
package io.vastwarden.service.entrance;

import org.jspecify.annotations.NullMarked;
