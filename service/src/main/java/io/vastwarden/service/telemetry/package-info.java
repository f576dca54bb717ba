/**
 * What a person who runs Warden can watch: metrics, traces, and the shape of the log.
 *
 * <p>Listens to the features and looks at them; they know nothing of it. Labels have few values: never an id, a label of
 * an instance, a name that somebody chose (but for accounts, which are set), or a secret.
 */
@NullMarked
package io.vastwarden.service.telemetry;

import org.jspecify.annotations.NullMarked;
