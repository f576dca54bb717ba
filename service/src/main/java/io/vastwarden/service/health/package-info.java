/**
 * Health: ready when the database answers; trouble with Vast.ai is shown and makes nothing unready.
 *
 * <p>Only looks; nothing here changes anything.
 */
@NullMarked
package io.vastwarden.service.health;

import org.jspecify.annotations.NullMarked;
