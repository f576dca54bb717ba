/**
 * The Discord bot: its start, and what it does by feature, a package each.
 *
 * <p>Only what starts the program lives here. It holds no key of Vast.ai; all it does, it asks the service for.
 */
@NullMarked
package io.vastwarden.bot;

import org.jspecify.annotations.NullMarked;
