/**
 * Where it is measured: the service as a process of its own, the stand-in that it talks to, their pace and their data.
 *
 * <p>Everything that is started here is stopped here. No figure and no limit comes in.
 */
@NullMarked
package io.vastwarden.bench.site;

import org.jspecify.annotations.NullMarked;
