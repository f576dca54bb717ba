/**
 * The stand-in as a real JDA sees it over real sockets, and as Discord's documentation wants it over plain HTTP.
 */
@NullMarked
package io.vastwarden.sandbox.discord;

import org.jspecify.annotations.NullMarked;
