package io.vastwarden.core.operation;

/** One of Vast.ai's two irreversible operations. {@link #toString()} is its word in the API, the audit and texts. */
public enum Operation {
    /** Destroys an instance and all its data. */
    DESTROY("destroy", "instance"),
    /** Deletes the expired contracts on a machine and their data. */
    CLEANUP("cleanup", "machine");

    private final String word;
    private final String target;

    Operation(String word, String target) {
        this.word = word;
        this.target = target;
    }

    /** What the operation is done to: {@code instance} or {@code machine}. */
    public String target() {
        return target;
    }

    /** Reads the word that {@link #toString()} writes. */
    public static Operation of(String word) {
        for (Operation operation : values()) {
            if (operation.word.equals(word)) {
                return operation;
            }
        }
        throw new IllegalArgumentException("not an operation: " + word);
    }

    @Override
    public String toString() {
        return word;
    }
}
