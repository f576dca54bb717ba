/** That wording says what it should, and that text from elsewhere takes no effect. */
@NullMarked
package io.vastwarden.bot.text;

import org.jspecify.annotations.NullMarked;
