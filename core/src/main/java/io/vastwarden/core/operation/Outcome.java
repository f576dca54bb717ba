package io.vastwarden.core.operation;

import java.util.List;

/** How an item ended: once, and true. */
public sealed interface Outcome {

    /** The words of all outcomes. */
    List<String> WORDS = List.of(
            "destroyed", "cleaned", "already_gone", "changed", "blocked", "refused", "cancelled", "expired", "unclear");

    /** The word in the API and the audit. */
    String word();

    /** A sentence for the person who reads it. */
    String words();

    /** Sent, and verified gone. */
    record Destroyed(String words) implements Outcome {
        @Override
        public String word() {
            return "destroyed";
        }
    }

    /** Vast.ai confirmed it for this machine; it cannot be looked at afterwards. */
    record Cleaned(int numDeleted, String words) implements Outcome {
        @Override
        public String word() {
            return "cleaned";
        }
    }

    /** It was gone before Warden sent anything; verified. */
    record AlreadyGone(String words) implements Outcome {
        @Override
        public String word() {
            return "already_gone";
        }
    }

    /** The facts differ from the preview: not sent. */
    record Changed(String words) implements Outcome {
        @Override
        public String word() {
            return "changed";
        }
    }

    /** A rule of Warden's own, named in the words: not sent. */
    record Blocked(String words) implements Outcome {
        @Override
        public String word() {
            return "blocked";
        }
    }

    /** Vast.ai said no, with its words. */
    record Refused(String words) implements Outcome {
        @Override
        public String word() {
            return "refused";
        }
    }

    /** Somebody cancelled the plan before it was sent. */
    record Cancelled(String words) implements Outcome {
        @Override
        public String word() {
            return "cancelled";
        }
    }

    /** It could not be sent in time: not sent. */
    record Expired(String words) implements Outcome {
        @Override
        public String word() {
            return "expired";
        }
    }

    /** Sent, and nobody can tell what became of it: a person must look. */
    record Unclear(String words) implements Outcome {
        @Override
        public String word() {
            return "unclear";
        }
    }
}
