/**
 * Commands beside the running service, for {@code ./warden} and for people: dispatched before anything else starts.
 *
 * <p>A command is a class that needs no container: it must be quick to start and run as a native executable too.
 */
@NullMarked
package io.vastwarden.service.cli;

import org.jspecify.annotations.NullMarked;
