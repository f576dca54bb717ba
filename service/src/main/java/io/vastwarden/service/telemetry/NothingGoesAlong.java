package io.vastwarden.service.telemetry;

import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.context.propagation.TextMapSetter;
import io.quarkus.opentelemetry.runtime.propagation.TextMapPropagatorCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Takes part in the traces of those who ask Warden, and tells Vast.ai nothing of them: its requests stay as they are. */
@ApplicationScoped
class NothingGoesAlong implements TextMapPropagatorCustomizer {

    @Override
    public TextMapPropagator customize(Context context) {
        return new Inbound(context.propagator());
    }

    private record Inbound(TextMapPropagator known) implements TextMapPropagator {
        @Override
        public Collection<String> fields() {
            return known.fields();
        }

        @Override
        public <C> void inject(io.opentelemetry.context.Context context, @Nullable C carrier, TextMapSetter<C> setter) {
            // Warden calls nobody but Vast.ai
        }

        @Override
        public <C> io.opentelemetry.context.Context extract(
                io.opentelemetry.context.Context context, @Nullable C carrier, TextMapGetter<C> getter) {
            return known.extract(context, carrier, getter);
        }
    }
}
