/**
 * The page that shows the Discord stand-in and lets one be each of its members. It uses what a test's driver uses,
 * and nothing else; what comes from the bot or a member is data here and never markup of the page.
 */
@NullMarked
package io.vastwarden.sandbox.web;

import org.jspecify.annotations.NullMarked;
