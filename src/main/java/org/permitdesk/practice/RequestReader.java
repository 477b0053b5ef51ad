package org.permitdesk.practice;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the body: one JSON object in UTF-8 whose values are all strings, no name twice, nothing
 * after it.
 *
 * <p>It is stricter than a controller needs to be, so that a fault of the client shows here and not
 * in an office. Names that the vendor does not list are passed over, as servers do.
 */
final class RequestReader {
    private static final ObjectReader STRICT =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build()
                    .readerFor(JsonNode.class);

    private RequestReader() {}

    /** The attributes by what they are, or empty when the body is not such an object. */
    static Optional<Map<Attribute, String>> read(byte[] body) {
        try {
            // Decoded here, for Jackson would also guess UTF-16 and UTF-32.
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
            JsonNode json = STRICT.readValue(text);
            return json.isObject() ? attributes(json) : Optional.empty();
        } catch (CharacterCodingException | JacksonException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Map<Attribute, String>> attributes(JsonNode json) {
        Map<Attribute, String> request = new EnumMap<>(Attribute.class);
        for (Map.Entry<String, JsonNode> property : json.properties()) {
            if (!property.getValue().isString()) {
                return Optional.empty();
            }
            String value = property.getValue().stringValue();
            Optional<Attribute> attribute = Attribute.named(property.getKey());
            // The same attribute under two of its names: nobody can say which one is meant.
            if (attribute.isPresent() && request.put(attribute.get(), value) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(request);
    }
}
