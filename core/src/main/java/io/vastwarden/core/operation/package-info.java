/**
 * What Warden does and how it can end: operations, the facts of a target, the outcomes.
 *
 * <p>Records and sealed interfaces with no framework in them; nothing here knows of HTTP, SQL or Discord.
 */
@NullMarked
package io.vastwarden.core.operation;

import org.jspecify.annotations.NullMarked;
