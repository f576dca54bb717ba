package io.vastwarden.service;

/** What starts before what. */
public final class StartOrder {
    public static final int TRANSPORT = 50;
    public static final int STORE = 100;
    public static final int CLOCK = 110;
    public static final int ACCOUNTS = 200;
    public static final int CALLERS = 300;
    public static final int RESTORED = 350;
    public static final int EXECUTION = 400;

    /** What sends ends before what it needs. */
    public static final int FIRST_TO_STOP = 1;

    private StartOrder() {}
}
