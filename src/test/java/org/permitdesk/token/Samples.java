package org.permitdesk.token;

import static org.permitdesk.update.ApiToken.parse;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.permitdesk.update.ApiToken;
import org.permitdesk.update.Parsed.Value;

/** Keys and tokens for tests. */
final class Samples {
    static final String CANARY = "canary-5f1b-yellow-0042";
    static final ApiToken TOKEN = token(CANARY);
    static final ApiToken OLDER = token("older-token-0041");
    static final TokenKey CITY = key("city", "https://controller.example");

    /** Long enough for any machine, for what is expected to answer. */
    static final Duration LONG = Duration.ofSeconds(30);

    private Samples() {}

    static TokenKey key(String profileId, String baseUrl) {
        return new TokenKey(profileId, URI.create(baseUrl));
    }

    static ApiToken token(String secret) {
        if (parse(secret) instanceof Value<ApiToken>(ApiToken token)) {
            return token;
        }
        throw new IllegalArgumentException("not a token");
    }

    /** Everything in a folder: the names of its files and what is in them. */
    static List<String> contents(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            var contents = new ArrayList<String>();
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                contents.add(file.getFileName().toString());
                contents.add(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
            return contents;
        }
    }
}
