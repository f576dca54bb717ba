@org.jspecify.annotations.NullMarked
package io.vastwarden.service.timing;
