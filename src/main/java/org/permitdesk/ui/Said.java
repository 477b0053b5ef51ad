package org.permitdesk.ui;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What a form says under each of its fields: the first problem of the field that is due. When one
 * is due, each form decides. UI thread only.
 */
public final class Said<F, P> {
    private final Map<F, ReadOnlyObjectWrapper<@Nullable P>> said = new HashMap<>();
    private final Function<P, F> fieldOf;
    private final Predicate<P> isDue;

    public Said(Collection<F> fields, Function<P, F> fieldOf, Predicate<P> isDue) {
        fields.forEach(field -> said.put(field, new ReadOnlyObjectWrapper<>()));
        this.fieldOf = fieldOf;
        this.isDue = isDue;
    }

    /** The problem to say under a field, or null. */
    public ReadOnlyObjectProperty<@Nullable P> property(F field) {
        return Objects.requireNonNull(said.get(field)).getReadOnlyProperty();
    }

    /** Says what is due of these problems, and nothing else any more. */
    public void say(List<P> problems) {
        said.forEach((field, problem) ->
                problem.set(
                        problems.stream()
                                .filter(p -> fieldOf.apply(p).equals(field) && isDue.test(p))
                                .findFirst()
                                .orElse(null)));
    }
}
