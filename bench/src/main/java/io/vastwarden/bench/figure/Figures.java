package io.vastwarden.bench.figure;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Every figure, in the order in which they are measured and printed. */
public final class Figures {
    /** What the machine itself can do; without it no other figure can be read, so it is measured every time. */
    public static final Figure MACHINE = new MachineTimes();

    /** The name of the one that compares native executables with JARs. */
    public static final String NATIVE = Footprint.NAME;

    /** The rest. Neighbours with the same pace share a process; memory and start look back on all before them. */
    public static final List<Figure> ALL = List.of(
            ManyDestroys.atDefaults(),
            new BulkDestroys(),
            new AddedTime(),
            new ListedPlans(),
            new ListedInstances(),
            ManyDestroys.fast(),
            new Interactions(),
            new Autocomplete(),
            new BotMemory(),
            new Memory(),
            new StartTime());

    /** What takes so long, or needs so much, that it is measured only when it is asked for by name. */
    public static final List<Figure> ON_REQUEST =
            List.of(new Reads(), new SharedLane(), new ManyPlans(), new Footprint());

    /** The figures with such names, in their order. */
    public static Stream<Figure> named(Predicate<String> name) {
        return Stream.concat(ALL.stream(), ON_REQUEST.stream()).filter(figure -> name.test(figure.name()));
    }

    private Figures() {}
}
