package org.permitdesk.token;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.permitdesk.update.ApiToken;
import org.permitdesk.update.Parsed.Value;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is in the file: one JSON object whose names are the keys and whose texts are the tokens. */
final class TokenJson {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private TokenJson() {}

    static byte[] format(Map<String, ApiToken> tokens) {
        var secrets = new TreeMap<String, String>();
        tokens.forEach((key, token) -> secrets.put(key, token.reveal()));
        return JSON.writeValueAsBytes(secrets);
    }

    /** Empty when this is anything but what {@link #format} makes. */
    static Optional<Map<String, ApiToken>> parse(byte[] bytes) {
        try {
            return tokens(JSON.readTree(bytes));
        } catch (JacksonException damaged) {
            // Not passed on: its message quotes what it stumbled over, which may be a token.
            return Optional.empty();
        }
    }

    private static Optional<Map<String, ApiToken>> tokens(JsonNode root) {
        if (!root.isObject()) {
            return Optional.empty();
        }
        var tokens = new TreeMap<String, ApiToken>();
        for (Map.Entry<String, JsonNode> entry : root.properties()) {
            Optional<ApiToken> token = token(entry.getValue());
            if (token.isEmpty()) {
                return Optional.empty();
            }
            tokens.put(entry.getKey(), token.get());
        }
        return Optional.of(tokens);
    }

    private static Optional<ApiToken> token(JsonNode value) {
        return value.isString()
                        && ApiToken.parse(value.stringValue())
                                instanceof Value<ApiToken>(ApiToken token)
                ? Optional.of(token)
                : Optional.empty();
    }
}
