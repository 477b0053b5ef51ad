package org.permitdesk.preferences;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.core.util.Separators.Spacing;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON as people keep it in a file: read strictly, so that nothing of it is lost in writing. */
final class JsonText {
    // A pattern sees whole code points, so that this finds halves of a pair alone.
    private static final Pattern HALF_A_PAIR = Pattern.compile("[\\ud800-\\udfff]");

    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .build();

    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    private static final ObjectWriter PRETTY =
            JSON.writer()
                    .with(
                            new DefaultPrettyPrinter(
                                            Separators.createDefaultInstance()
                                                    .withObjectNameValueSpacing(Spacing.AFTER))
                                    .withObjectIndenter(LINES)
                                    .withArrayIndenter(LINES));

    private JsonText() {}

    static ObjectNode emptyObject() {
        return JSON.createObjectNode();
    }

    /**
     * The bytes as a JSON object; empty if they are anything else, or not UTF-8, or have a name
     * twice.
     */
    static Optional<ObjectNode> parse(byte[] bytes) {
        try {
            // Jackson lets some wrong bytes pass, and takes those with a zero among them for
            // UTF-16.
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            boolean utf16 = text.chars().anyMatch(c -> c == 0);
            // As bytes: of text, Jackson also takes a letter such as the Cyrillic е for a digit in
            // an escape. Here it also passes over the mark with which Notepad began each file.
            return !utf16 && JSON.readTree(bytes) instanceof ObjectNode object
                    ? Optional.of(object)
                    : Optional.empty();
        } catch (CharacterCodingException | JacksonException | NumberFormatException notJson) {
            // The last one is how Jackson refuses 1e99999999999.
            return Optional.empty();
        }
    }

    static byte[] print(ObjectNode object) {
        String text = PRETTY.writeValueAsString(object) + "\n";
        // Half a surrogate pair has no UTF-8 form and would become a question mark.
        return HALF_A_PAIR
                .matcher(text)
                .replaceAll(half -> "\\\\u%04x".formatted((int) half.group().charAt(0)))
                .getBytes(StandardCharsets.UTF_8);
    }
}
