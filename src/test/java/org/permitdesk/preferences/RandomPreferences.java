package org.permitdesk.preferences;

import java.util.List;
import org.permitdesk.RandomText;
import org.permitdesk.SpoiledJson;

/**
 * Preferences that were good before a person or a failing disk changed them. Their texts are bytes,
 * a character each.
 */
final class RandomPreferences {
    private static final List<String> VALUES =
            List.of(
                    "null",
                    "true",
                    "false",
                    "0",
                    "1",
                    "2",
                    "-1",
                    "100",
                    "150",
                    "200",
                    "201",
                    "100.0",
                    "1e2",
                    "1e999999999",
                    "1e99999999999",
                    "\"\"",
                    "\"practice\"",
                    "\"city\"",
                    "\"lot\"",
                    "\"utc\"",
                    "\"UTC\"",
                    "\"USD\"",
                    "\"fr\"",
                    "\"{plate}\"",
                    "\"{montant}\\r\\n\"",
                    "\"{{{fin}\"",
                    "\"{end\"",
                    "\"dark\"",
                    "\"id\"",
                    "\"profiles\"",
                    "\"version\"",
                    "\"\\ud800\"",
                    "\"http://example.org\"",
                    "\"https://example.org/ \"",
                    "\"America/Halifax\"",
                    "\" OC-TOMA\"",
                    "\"\u00e9\"",
                    "[]",
                    "{}",
                    "",
                    ",",
                    "}");

    private final RandomText random;
    private final SpoiledJson json;

    RandomPreferences(RandomText random) {
        this.random = random;
        this.json = new SpoiledJson(random, VALUES);
    }

    /** A good file with something wrong in it. */
    String spoiled() {
        return json.spoiled(random.below(4) == 0 ? Samples.TWO_PROFILES : Samples.GOOD_FILE);
    }

    /** A spoiled file, or one that never was any. */
    String any() {
        return random.below(4) > 0
                ? spoiled()
                : SpoiledJson.bytes(random.pasted(List.of("{}", Samples.GOOD_FILE, "[1, 2]")));
    }
}
