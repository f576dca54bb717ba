package io.vastwarden.service.protection;

import io.vastwarden.core.api.Protections.Protected;
import io.vastwarden.core.operation.Facts;
import io.vastwarden.core.operation.InstanceFacts;
import io.vastwarden.core.operation.MachineFacts;
import io.vastwarden.service.fleet.Glob;
import io.vastwarden.service.http.ProblemType;
import io.vastwarden.service.http.Refusal;
import io.vastwarden.service.plan.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

/** What a protection protects. Where Vast.ai does not tell what a rule asks for, the rule counts as met. */
sealed interface Rule {

    /** The longest name of a GPU. */
    int LONGEST_NAME = 200;

    /** The most hours, some eleven years. */
    int MOST_HOURS = 100_000;

    /** Whether it protects what these are the facts of. */
    boolean protects(Facts facts, Instant now);

    /** In words, e.g. {@code the label prod-*}. */
    String words();

    /** One instance. */
    record Instance(long id) implements Rule {
        @Override
        public boolean protects(Facts facts, Instant now) {
            return facts instanceof InstanceFacts instance && instance.id() == id;
        }

        @Override
        public String words() {
            return "the instance " + id;
        }
    }

    /** Instances with such a label, machines with such a host name. What has none is not protected. */
    record Label(Glob glob) implements Rule {
        @Override
        public boolean protects(Facts facts, Instant now) {
            return glob.matches(facts.name());
        }

        @Override
        public String words() {
            return "the label " + glob;
        }
    }

    /** A machine, and the instances on it. */
    record Machine(long id) implements Rule {
        @Override
        public boolean protects(Facts facts, Instant now) {
            return switch (facts) {
                case InstanceFacts instance -> instance.machineId() == id || instance.machineId() == 0;
                case MachineFacts machine -> machine.id() == id;
            };
        }

        @Override
        public String words() {
            return "the machine " + id;
        }
    }

    /** Everything with this GPU. */
    record Gpu(String name) implements Rule {
        @Override
        public boolean protects(Facts facts, Instant now) {
            String gpu = switch (facts) {
                case InstanceFacts instance -> instance.gpuName();
                case MachineFacts machine -> machine.gpuName();
            };
            return gpu == null || name.equalsIgnoreCase(gpu);
        }

        @Override
        public String words() {
            return "the GPU " + name;
        }
    }

    /** Instances that have at least so long until their end. */
    record Remaining(int hours) implements Rule {
        @Override
        public boolean protects(Facts facts, Instant now) {
            return switch (facts) {
                case InstanceFacts instance -> {
                    Instant end = instance.endsAt();
                    yield end == null || !end.isBefore(now.plus(Duration.ofHours(hours)));
                }
                case MachineFacts machine -> false;
            };
        }

        @Override
        public String words() {
            return hours + (hours == 1 ? " hour" : " hours") + " or more until the end";
        }
    }

    /** As the API and the database have it. */
    default Protected shown() {
        return switch (this) {
            case Instance(long id) -> new Protected(id, null, null, null, null);
            case Label(Glob glob) -> new Protected(null, glob.toString(), null, null, null);
            case Machine(long id) -> new Protected(null, null, id, null, null);
            case Gpu(String name) -> new Protected(null, null, null, name, null);
            case Remaining(int hours) -> new Protected(null, null, null, null, hours);
        };
    }

    /**
     * The rule that {@link #shown()} shows so.
     *
     * @throws Refusal when what is to be protected is not named in exactly one way, or makes no sense
     */
    static Rule of(Protected what) {
        long named = Stream.of(what.id(), what.label(), what.machineId(), what.gpuName(), what.minRemainingHours())
                .filter(Objects::nonNull)
                .count();
        if (named != 1) {
            throw invalid("Name what to protect in exactly one way: id, label, machine_id, gpu_name or"
                    + " min_remaining_hours.");
        }
        if (what.id() != null) {
            return new Instance(id("id", what.id()));
        }
        if (what.label() != null) {
            return new Label(Glob.of(text("label", what.label(), Glob.LONGEST)));
        }
        if (what.machineId() != null) {
            return new Machine(id("machine_id", what.machineId()));
        }
        if (what.gpuName() != null) {
            return new Gpu(text("gpu_name", what.gpuName(), LONGEST_NAME));
        }
        return new Remaining(hours(Objects.requireNonNull(what.minRemainingHours())));
    }

    private static long id(String field, long id) {
        if (!Ids.isOne(id)) {
            throw invalid(field + " is " + id + "; an id is a positive integer up to 2^53.");
        }
        return id;
    }

    private static String text(String field, String text, int longest) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > longest) {
            throw invalid(field + " must have 1 to " + longest + " characters.");
        }
        return stripped;
    }

    private static int hours(int hours) {
        if (hours < 1 || hours > MOST_HOURS) {
            throw invalid("min_remaining_hours must be from 1 to " + MOST_HOURS + ".");
        }
        return hours;
    }

    private static Refusal invalid(String sentence) {
        return new Refusal(ProblemType.INVALID_REQUEST, sentence + " Nothing was protected, nothing was sent.");
    }
}
