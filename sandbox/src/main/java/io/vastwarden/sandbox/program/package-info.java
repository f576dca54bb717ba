/**
 * The programs of Warden as they are shipped, for tests and the bench that start them as processes beside the stand-ins.
 *
 * <p>Knows where the build leaves them and how they are started, and nothing of what they do.
 */
@NullMarked
package io.vastwarden.sandbox.program;

import org.jspecify.annotations.NullMarked;
