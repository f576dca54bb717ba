@NullMarked
package io.vastwarden.chaos;

import org.jspecify.annotations.NullMarked;
