@NullMarked
package io.vastwarden.sandbox.program;

import org.jspecify.annotations.NullMarked;
