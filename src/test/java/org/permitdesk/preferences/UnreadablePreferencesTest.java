package org.permitdesk.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.permitdesk.preferences.PreferencesProblem.Kind;
import org.permitdesk.preferences.SaveResult.NotSaved;
import org.permitdesk.preferences.SaveResult.Saved;

class UnreadablePreferencesTest {
    private static final String ASIDE = "preferences.json.unreadable-2026-11-23T14-03-22";

    @TempDir private Path folder;
    private Path path;
    private PreferencesFile file;

    @BeforeEach
    void openFolder() {
        path = folder.resolve("preferences.json");
        file = new PreferencesFile(new DataFolder(folder), Samples.CLOCK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "[]",
                "null",
                "{\"theme\": \"dark\"",
                "{\"theme\": \"dark\"} x",
                "{\"theme\": \"dark\", \"theme\": \"light\"}",
                "{\"profiles\": [{\"zone\": \"UTC\", \"zone\": \"UTC\"}]}",
                "{\"x\": NaN}",
                "{\"x\": 1e99999999999}",
                "{theme: 'dark'}",
                // The Cyrillic letter, whose last byte is that of the digit 5.
                "{\"th\\u\u0435065me\": 1}"
            })
    void setsAsideWhatIsNoJsonObject(String content) throws IOException {
        Files.writeString(path, content);

        assertThat(file.load()).isEqualTo(Loaded.defaults(List.of(setAside(ASIDE))));
        assertThat(folder.resolve(ASIDE)).hasContent(content);
        assertThat(path).doesNotExist();
    }

    @Test
    void setsAsideWhatIsNotUtf8() throws IOException {
        byte[] latin = "{\"note\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(path, latin);

        file.load();

        assertThat(folder.resolve(ASIDE)).hasBinaryContent(latin);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
    void setsAsideUtf16(String charset) throws IOException {
        // Without a letter beyond ASCII, and without a mark, it would be UTF-8 too.
        Files.write(path, "{\"theme\": \"dark\"}".getBytes(Charset.forName(charset)));

        assertThat(file.load().problems()).containsExactly(setAside(ASIDE));
    }

    @Test
    void setsAsideAFileOfMoreThanOneMebibyte() throws IOException {
        Files.writeString(path, "{}" + " ".repeat(StoredFile.MAX_BYTES - 1));

        assertThat(file.load().problems()).containsExactly(setAside(ASIDE));
    }

    @Test
    void readsAFileOfExactlyOneMebibyte() throws IOException {
        Files.writeString(path, "{}" + " ".repeat(StoredFile.MAX_BYTES - 2));

        assertThat(file.load().problems()).isEmpty();
    }

    @Test
    void setsAsideWhatIsNestedWithoutEnd() throws IOException {
        Files.writeString(path, "{\"x\":".repeat(100_000));

        assertThat(file.load().problems()).containsExactly(setAside(ASIDE));
    }

    @Test
    void neverOverwritesAFileThatWasSetAside() throws IOException {
        for (String content : List.of("first", "second", "third")) {
            Files.writeString(path, content);
            file.load();
        }

        assertThat(folder.resolve(ASIDE)).hasContent("first");
        assertThat(folder.resolve(ASIDE + "-2")).hasContent("second");
        assertThat(folder.resolve(ASIDE + "-3")).hasContent("third");
    }

    @Test
    void startsANewFileBesideTheOneSetAside() throws IOException {
        Files.writeString(path, "hello");
        file.load();

        file.save(p -> p.withTheme(ThemeChoice.DARK));

        assertThat(file.load())
                .isEqualTo(
                        new Loaded(
                                Preferences.DEFAULTS.withTheme(ThemeChoice.DARK),
                                Set.of(),
                                List.of()));
    }

    @Test
    void keepsTheProfilesInUseWhenTheFileIsSpoiledMeanwhile() throws IOException {
        Files.writeString(path, Samples.GOOD_FILE);
        file.load();
        Files.writeString(path, Samples.GOOD_FILE + "}");

        SaveResult result = file.save(p -> p.withTextScale(150));

        assertThat(result)
                .isInstanceOfSatisfying(
                        Saved.class,
                        saved ->
                                assertThat(saved.now().problems())
                                        .containsExactly(setAside(ASIDE)));
        assertThat(path)
                .hasContent(Samples.GOOD_FILE.replace("\"textScale\": 100", "\"textScale\": 150"));
    }

    @Test
    void goesOnWithDefaultsWhereTheFileCannotBeRead() throws IOException {
        Files.createDirectory(path);

        Loaded loaded = file.load();

        assertThat(loaded.preferences()).isEqualTo(Preferences.DEFAULTS);
        assertThat(loaded.problems()).containsExactly(notReadable());
    }

    @Test
    void savesNothingOverAFileThatCannotBeRead() throws IOException {
        Files.createDirectory(path);

        assertThat(file.save(p -> p.withTheme(ThemeChoice.DARK)))
                .isEqualTo(new NotSaved(List.of(notReadable())));
        assertThat(path).isEmptyDirectory();
    }

    private static PreferencesProblem notReadable() {
        return new PreferencesProblem(Kind.NOT_READABLE, "preferences.json", "not a file");
    }

    private static PreferencesProblem setAside(String name) {
        return new PreferencesProblem(Kind.SET_ASIDE, "preferences.json", name);
    }
}
