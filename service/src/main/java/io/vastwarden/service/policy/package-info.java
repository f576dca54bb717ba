/**
 * Who may do what: the grant that each path needs, what approval a plan needs, and whether a yes counts.
 *
 * <p>Pure decisions; what is decided is stored by those who ask.
 */
@NullMarked
package io.vastwarden.service.policy;

import org.jspecify.annotations.NullMarked;
