package org.permitdesk.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.permitdesk.update.EndTimeSentAs;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A good file, spoiled at random in a few places: as by a person, and as by a failing disk. */
class MutatedPreferencesTest {
    private static final int ROUNDS = 750;

    private static final Pattern TOKEN =
            Pattern.compile("\"[^\"]*\"|[0-9]+|true|false|[{}\\[\\],:]");

    private static final List<String> REPLACEMENTS =
            List.of(
                    "null",
                    "true",
                    "false",
                    "0",
                    "2",
                    "-1",
                    "1e999999999",
                    "1e99999999999",
                    "\"\"",
                    "\"practice\"",
                    "\"city\"",
                    "\"lot\"",
                    "\"UTC\"",
                    "\"id\"",
                    "\"profiles\"",
                    "\"\\ud800\"",
                    "\"http://example.org\"",
                    "[]",
                    "{}",
                    "",
                    ",",
                    "}");

    @TempDir private Path temporary;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20261123})
    void neverThrowsNorGuessesNorLosesWhatWasThere(long seed) throws IOException {
        Random random = new Random(seed);
        int used = 0;
        int leftOut = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] mutated = random.nextBoolean() ? bytes(random) : tokens(random);
            String what =
                    "seed %d, round %d: %s"
                            .formatted(seed, round, new String(mutated, StandardCharsets.UTF_8));
            Path folder = Files.createDirectory(temporary.resolve("round" + round));
            Path path = Files.write(folder.resolve(PreferencesFile.NAME), mutated);
            PreferencesFile file = new PreferencesFile(new DataFolder(folder), Samples.CLOCK);

            Loaded loaded = file.load();
            for (Profile profile : loaded.preferences().profiles()) {
                assertThat(isWritten(profile, mutated)).as(what).isTrue();
                used++;
            }
            if (loaded.preferences().profiles().isEmpty()) {
                leftOut++;
            }
            SaveResult result = file.save(p -> p.withTextScale(175));

            assertThat(contents(folder)).as(what).anyMatch(c -> Arrays.equals(c, mutated));
            if (result instanceof SaveResult.Saved && !wasSetAside(loaded)) {
                assertThat(withoutTextScale(Files.readAllBytes(path)))
                        .as(what)
                        .isEqualTo(withoutTextScale(mutated));
            }
        }
        assertThat(List.of(used, leftOut)).as("seed %d", seed).allMatch(n -> n > ROUNDS / 20);
    }

    private static byte[] bytes(Random random) {
        byte[] bytes = Samples.GOOD_FILE.getBytes(StandardCharsets.UTF_8);
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(7));
                case 2 -> bytes[at] = (byte) (' ' + random.nextInt(95));
                default ->
                        bytes =
                                Arrays.copyOf(
                                        bytes, random.nextInt(10) == 0 ? at + 1 : bytes.length);
            }
        }
        return bytes;
    }

    private static byte[] tokens(Random random) {
        String text = Samples.GOOD_FILE;
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            List<MatchResult> tokens = TOKEN.matcher(text).results().toList();
            MatchResult token = tokens.get(random.nextInt(tokens.size()));
            String replacement =
                    random.nextInt(3) == 0
                            ? tokens.get(random.nextInt(tokens.size())).group()
                            : REPLACEMENTS.get(random.nextInt(REPLACEMENTS.size()));
            text = text.substring(0, token.start()) + replacement + text.substring(token.end());
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Whether each value of the profile stands in the file, word for word. */
    private static boolean isWritten(Profile profile, byte[] file) {
        for (JsonNode element : json(file).path("profiles")) {
            JsonNode zone = element.path("zone");
            String sentAs = profile.endTimeSentAs() == EndTimeSentAs.UTC ? "utc" : "lot";
            if (element.path("id").asString("").equals(profile.id())
                    && element.path("name").asString("").equals(profile.name())
                    && element.path("baseUrl")
                            .asString("")
                            .strip()
                            .replaceAll("/+$", "")
                            .equals(profile.endpoint().baseUrl().toString())
                    && element.path("clientCode")
                            .asString("")
                            .strip()
                            .equals(profile.endpoint().clientCode())
                    && zone.asString("").equals(profile.zone().id())
                    && element.path("endTimeSentAs").asString("").equals(sentAs)
                    && element.path("currency").asString("").equals(profile.currency().name())
                    && isExactly(element.path("cleanPlate"), profile.cleanPlate())
                    && isExactly(element.path("production"), profile.production())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isExactly(JsonNode node, boolean value) {
        return node.isBoolean() && node.booleanValue() == value;
    }

    private static boolean wasSetAside(Loaded loaded) {
        return loaded.problems().stream()
                .anyMatch(p -> p.kind() == PreferencesProblem.Kind.SET_ASIDE);
    }

    private static ObjectNode withoutTextScale(byte[] file) {
        ObjectNode object = (ObjectNode) json(file);
        object.remove("textScale");
        return object;
    }

    private static JsonNode json(byte[] file) {
        return JsonMapper.shared().readTree(file);
    }

    private static List<byte[]> contents(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(MutatedPreferencesTest::read).toList();
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
