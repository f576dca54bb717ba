/**
 * Parts of the service put together without a server: real classes, real SQL, and time, upstream and failures that a test
 * decides.
 */
@org.jspecify.annotations.NullMarked
package io.vastwarden.service.harness;
