package io.vastwarden.core.pacing;

/** Who waits for the answer; the order of the constants is the order of service. */
public enum Urgency {
    /** An approved item is about to be sent. There is at most one such in a lane, and it is never turned away. */
    SENDING,
    /** A person waits for it. */
    PERSON,
    /** Nobody waits for it: refreshing what is shown, looking around. */
    BACKGROUND
}
