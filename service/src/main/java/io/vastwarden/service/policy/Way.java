package io.vastwarden.service.policy;

/**
 * On which way a plan is asked for, and what else the same call of a client asks for in requests of its own.
 *
 * @param vastShaped on a Vast.ai-shaped path, where the client asks its own question before it sends
 * @param others what belongs to the same call and counts together with the plan
 */
public record Way(boolean vastShaped, Others others) {

    /** Over Warden's own API, which Discord uses too. */
    public static final Way OWN = new Way(false, Others.NONE);

    /** A request of its own on a Vast.ai-shaped path. */
    public static final Way VAST_SHAPED = new Way(true, Others.NONE);

    /** One of several requests on a Vast.ai-shaped path into which a client has split one call. */
    public static Way vastShaped(Others others) {
        return new Way(true, others);
    }

    /** The items of the other requests of the same call. */
    public record Others(int items, double dollarsPerHour) {

        /** There are none. */
        public static final Others NONE = new Others(0, 0);
    }
}
