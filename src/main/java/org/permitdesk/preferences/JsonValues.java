package org.permitdesk.preferences;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.permitdesk.preferences.PreferencesProblem.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The values of one JSON object, each missing or wrong one written down with its path. */
final class JsonValues {
    private final ObjectNode object;
    private final String prefix;
    private final List<PreferencesProblem> problems;

    /**
     * @param prefix the object's own path with its dot, as in {@code profiles[0].}; empty at the
     *     top
     * @param problems where what is wrong is added
     */
    JsonValues(ObjectNode object, String prefix, List<PreferencesProblem> problems) {
        this.object = object;
        this.prefix = prefix;
        this.problems = problems;
    }

    <T> T optional(String name, Function<JsonNode, Optional<T>> reading, T otherwise) {
        JsonNode value = object.get(name);
        return value == null ? otherwise : read(name, value, reading).orElse(otherwise);
    }

    /** Null where there is no such name, or null, or a wrong value. */
    <T> @Nullable T nullable(String name, Function<JsonNode, Optional<T>> reading) {
        JsonNode value = object.get(name);
        return value == null || value.isNull() ? null : read(name, value, reading).orElse(null);
    }

    /** Null where the profile cannot be used. */
    <T> @Nullable T required(String name, Function<JsonNode, Optional<T>> reading) {
        JsonNode value = object.get(name);
        if (value == null) {
            problems.add(new PreferencesProblem(Kind.MISSING, prefix + name, ""));
            return null;
        }
        return read(name, value, reading).orElse(null);
    }

    void wrong(Kind kind, String name, JsonNode value) {
        problems.add(PreferencesProblem.about(kind, prefix + name, value));
    }

    private <T> Optional<T> read(
            String name, JsonNode value, Function<JsonNode, Optional<T>> reading) {
        Optional<T> read = reading.apply(value);
        if (read.isEmpty()) {
            wrong(Kind.WRONG_VALUE, name, value);
        }
        return read;
    }

    static Optional<String> text(JsonNode value) {
        return value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
    }

    /** An array of nothing but texts. */
    static Optional<List<String>> texts(JsonNode value) {
        if (!(value instanceof ArrayNode array)
                || !array.valueStream().allMatch(JsonNode::isString)) {
            return Optional.empty();
        }
        return Optional.of(array.valueStream().map(JsonNode::stringValue).toList());
    }

    static Optional<Boolean> flag(JsonNode value) {
        return value.isBoolean() ? Optional.of(value.booleanValue()) : Optional.empty();
    }

    static Function<JsonNode, Optional<Integer>> whole(Preferences.Limits limits) {
        return value ->
                value.isIntegralNumber()
                                && value.canConvertToInt()
                                && limits.allow(value.intValue())
                        ? Optional.of(value.intValue())
                        : Optional.empty();
    }

    /** One of the enum's names in lower case; see {@link #word}. */
    static <E extends Enum<E>> Function<JsonNode, Optional<E>> oneOf(Class<E> type) {
        return value ->
                text(value)
                        .flatMap(text ->
                                Arrays.stream(type.getEnumConstants())
                                        .filter(one -> word(one).equals(text))
                                        .findFirst());
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
