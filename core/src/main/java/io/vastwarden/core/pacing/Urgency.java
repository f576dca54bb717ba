package io.vastwarden.core.pacing;

/** Who waits for the answer; the order of the constants is the order of service. */
public enum Urgency {
    /** A person waits for it, or an item that is about to be sent. */
    PERSON,
    /** Nobody waits for it: refreshing what is shown, looking around. */
    BACKGROUND
}
