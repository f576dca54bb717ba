/**
 * A stand-in for Vast.ai: its wire on a loopback port, a fleet that can be looked into, faults on request. Only what the
 * seeds and the wire document say Vast.ai does comes in here, and nothing of Warden's.
 */
@NullMarked
package io.vastwarden.sandbox.vast;

import org.jspecify.annotations.NullMarked;
