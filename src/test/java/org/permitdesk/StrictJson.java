package org.permitdesk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON token by token, so that tests need not believe the trees and settings of the program.
 * An object is a {@code Map}, an array a {@code List}, a string a {@code String}, and all else a
 * {@link Literal}.
 */
public final class StrictJson {
    private static final JsonFactory PLAIN = new JsonFactory();

    private final JsonParser tokens;

    private StrictJson(JsonParser tokens) {
        this.tokens = tokens;
    }

    /** A number, {@code true}, {@code false} or {@code null}, as it is written. */
    public record Literal(String written) {
        public boolean isNumber() {
            return !List.of("true", "false", "null").contains(written);
        }
    }

    /** Empty unless the bytes are one object and nothing else, with no name twice in any object. */
    public static Optional<Map<String, Object>> object(byte[] bytes) {
        try (JsonParser tokens = PLAIN.createParser(ObjectReadContext.empty(), bytes)) {
            StrictJson json = new StrictJson(tokens);
            if (tokens.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            Map<String, Object> object = json.members();
            return tokens.nextToken() == null ? Optional.of(object) : Optional.empty();
        } catch (JacksonException | NameTwice notStrict) {
            return Optional.empty();
        }
    }

    private Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        while (tokens.nextToken() != JsonToken.END_OBJECT) {
            String name = tokens.currentName();
            tokens.nextToken();
            if (members.put(name, value()) != null) {
                throw new NameTwice();
            }
        }
        return members;
    }

    private List<Object> elements() {
        List<Object> elements = new ArrayList<>();
        while (tokens.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value());
        }
        return elements;
    }

    private Object value() {
        return switch (tokens.currentToken()) {
            case START_OBJECT -> members();
            case START_ARRAY -> elements();
            case VALUE_STRING -> tokens.getString();
            default -> new Literal(tokens.getString());
        };
    }

    private static final class NameTwice extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
