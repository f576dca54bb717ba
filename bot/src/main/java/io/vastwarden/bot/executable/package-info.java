/**
 * What must be other than on the JVM for the bot to be a native executable. What native-image has to be told beside it is
 * in {@code META-INF/native-image/io.vastwarden/warden-bot}. Nothing that the bot does belongs here.
 */
@NullMarked
package io.vastwarden.bot.executable;

import org.jspecify.annotations.NullMarked;
