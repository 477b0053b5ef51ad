package org.permitdesk.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.permitdesk.RandomText;
import org.permitdesk.Scale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A good file, spoiled at random in a few places: as by a person, and as by a failing disk. */
class MutatedPreferencesTest {
    private static final int ROUNDS = Scale.of(500, 5_000);

    @TempDir private Path temporary;

    @Test
    void neverThrowsNorGuessesNorLosesWhatWasThere() throws IOException {
        RandomText random = RandomText.seeded();
        RandomPreferences files = new RandomPreferences(random);
        int used = 0;
        int leftOut = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] mutated = files.spoiled().getBytes(StandardCharsets.ISO_8859_1);
            String what =
                    "%s, round %d: %s"
                            .formatted(random, round, new String(mutated, StandardCharsets.UTF_8));
            Path folder = Files.createDirectory(temporary.resolve("round" + round));
            Path path = Files.write(folder.resolve(PreferencesFile.NAME), mutated);
            PreferencesFile file = new PreferencesFile(new DataFolder(folder), Samples.CLOCK);

            Loaded loaded = file.load();
            for (Profile profile : loaded.preferences().profiles()) {
                assertThat(WrittenPreferences.has(profile, mutated)).as(what).isTrue();
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
        assertThat(List.of(used, leftOut)).as("%s", random).allMatch(n -> n > ROUNDS / 20);
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
