/** The page, in a real Chromium with a real bot behind it. */
@NullMarked
package io.vastwarden.sandbox.web;

import org.jspecify.annotations.NullMarked;
