/**
 * Who may do what: the grant that each path needs, the rules for plans, and whether a yes counts.
 *
 * <p>Decisions; what is decided is stored by those who ask.
 */
@NullMarked
package io.vastwarden.service.policy;

import org.jspecify.annotations.NullMarked;
