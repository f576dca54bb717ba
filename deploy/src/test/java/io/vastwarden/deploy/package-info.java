/**
 * Checks of what cannot be tried everywhere: the files that deploy Warden, and what native-image is given. What is found
 * here would otherwise be found by whoever deploys, or by a build of many minutes.
 */
@NullMarked
package io.vastwarden.deploy;

import org.jspecify.annotations.NullMarked;
