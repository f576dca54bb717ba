package io.vastwarden.bench.figure;

import io.vastwarden.bench.site.Site;
import java.io.IOException;
import java.util.List;

/** Something that is measured, with its limit if it has one. */
public interface Figure {

    /** A word, for {@code --only}. */
    String name();

    /** One or two sentences: what exactly is measured. */
    String about();

    /**
     * Measures.
     *
     * @throws io.vastwarden.bench.site.CannotMeasure when what must go well first did not
     */
    List<Row> measure(Site site) throws IOException, InterruptedException;
}
