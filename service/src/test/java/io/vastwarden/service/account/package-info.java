/** Tests of accounts and their keys. */
@NullMarked
package io.vastwarden.service.account;

import org.jspecify.annotations.NullMarked;
