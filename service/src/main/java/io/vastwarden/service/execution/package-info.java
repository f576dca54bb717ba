/**
 * Execution of what was approved: lanes, their pace and their runners, sending, verifying, recording.
 *
 * <p>The only room from which anything irreversible is sent, and only what is stored as queued.
 */
@NullMarked
package io.vastwarden.service.execution;

import org.jspecify.annotations.NullMarked;
