package io.vastwarden.service.harness;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Makes beans by their constructors, as CDI would, one of each type: whatever a constructor asks for that is not there is
 * made first. Settings come from their {@code @ConfigMapping} with its defaults. No package needs to be told apart, so
 * that tests survive a class that moves.
 */
public final class Wiring {

    private static final Map<Mapped, Object> MAPPED = new ConcurrentHashMap<>();
    private static final ObjectMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private final List<Object> made = new ArrayList<>();
    private final Map<String, String> settings;
    private final Map<Class<?>, List<Consumer<Object>>> observers = new HashMap<>();

    /** @param settings by the names of their properties, e.g. {@code warden.execution.facts-age} */
    public Wiring(Map<String, String> settings) {
        this.settings = Map.copyOf(settings);
    }

    /** What is asked for by this type, or by one of its interfaces, is this from now on. */
    public Wiring with(Object one) {
        made.add(one);
        return this;
    }

    /** Events of this type are told to this listener. */
    public <E> Wiring observed(Class<E> event, Consumer<E> listener) {
        observers.computeIfAbsent(event, one -> new ArrayList<>()).add(fired -> listener.accept(event.cast(fired)));
        return this;
    }

    /** The one of this type; made now if it is not there. */
    public <T> T get(Class<T> type) {
        for (Object one : made) {
            if (type.isInstance(one)) {
                return type.cast(one);
            }
        }
        T fresh = type.isAnnotationPresent(ConfigMapping.class) ? settings(type) : construct(type);
        made.add(fresh);
        return fresh;
    }

    /** Makes one with these arguments, and what else its constructor asks for. */
    public <T> T construct(Class<T> type, Object... arguments) {
        if (type.isInterface()) {
            throw new IllegalStateException("Nothing was given for " + type + ".");
        }
        Constructor<?> constructor = Arrays.stream(type.getDeclaredConstructors())
                .max(Comparator.comparingInt(Constructor::getParameterCount))
                .orElseThrow();
        constructor.setAccessible(true);
        List<Object> left = new ArrayList<>(List.of(arguments));
        Type[] wanted = constructor.getGenericParameterTypes();
        Object[] values = new Object[wanted.length];
        for (int i = 0; i < wanted.length; i++) {
            values[i] = argument(constructor.getParameterTypes()[i], wanted[i], left);
        }
        try {
            return type.cast(constructor.newInstance(values));
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("The constructor of " + type + " failed.", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object argument(Class<?> type, Type generic, List<Object> given) {
        for (Object one : given) {
            if (type.isInstance(one)) {
                given.remove(one);
                return one;
            }
        }
        if (type == Event.class) {
            return new Fired<>((Class<?>) ((ParameterizedType) generic).getActualTypeArguments()[0]);
        }
        if (type == ObjectMapper.class) {
            return JSON;
        }
        return get(type);
    }

    /** A mapping is read once for the same settings: that takes longer than a case. */
    private <T> T settings(Class<T> type) {
        return type.cast(MAPPED.computeIfAbsent(new Mapped(type, settings), Mapped::read));
    }

    private record Mapped(Class<?> type, Map<String, String> settings) {
        Object read() {
            return new SmallRyeConfigBuilder()
                    .addDefaultInterceptors()
                    .addDiscoveredConverters()
                    .withSources(new PropertiesConfigSource(settings, "the test's settings", 100))
                    .withMapping(type)
                    .withMappingIgnore("warden.**")
                    .build()
                    .getConfigMapping(type);
        }
    }

    /** Tells observers at once, in the thread that fires. */
    private final class Fired<E> implements Event<E> {
        private final Class<?> type;

        Fired(Class<?> type) {
            this.type = type;
        }

        @Override
        public void fire(E event) {
            observers.getOrDefault(type, List.of()).forEach(listener -> listener.accept(event));
        }

        @Override
        public <U extends E> CompletionStage<U> fireAsync(U event) {
            fire(event);
            return CompletableFuture.completedFuture(event);
        }

        @Override
        public <U extends E> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
            return fireAsync(event);
        }

        @Override
        public Event<E> select(Annotation... qualifiers) {
            return this;
        }

        @Override
        public <U extends E> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
            return new Fired<>(subtype);
        }

        @Override
        public <U extends E> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
            return new Fired<>(subtype.getRawType());
        }
    }
}
