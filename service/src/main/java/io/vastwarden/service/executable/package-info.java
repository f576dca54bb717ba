/**
 * What must be other than on the JVM for the service to be a native executable. What native-image has to be told beside
 * it is in {@code META-INF/native-image/io.vastwarden/warden-service}. Nothing that the service does belongs here.
 */
@NullMarked
package io.vastwarden.service.executable;

import org.jspecify.annotations.NullMarked;
