@NullMarked
package io.vastwarden.core.start;

import org.jspecify.annotations.NullMarked;
