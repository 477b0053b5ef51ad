package org.permitdesk.preferences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.permitdesk.preferences.PreferencesProblem.Kind;
import org.permitdesk.preferences.SaveResult.NotSaved;
import org.permitdesk.preferences.SaveResult.Saved;

class PreferencesFileTest {
    private static final Profile OTHER = Samples.profile("other", "Other");

    @TempDir private Path folder;
    private Path path;
    private PreferencesFile file;

    @BeforeEach
    void openFolder() {
        path = folder.resolve("preferences.json");
        file = new PreferencesFile(new DataFolder(folder), Samples.CLOCK);
    }

    @Test
    void usesDefaultsWhereThereIsNoFile() {
        assertThat(file.load()).isEqualTo(Loaded.defaults(List.of()));
    }

    @Test
    void createsNoFileByLoading() {
        file.load();

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void readsAFileThatWasThereBeforeTheFirstStart() throws IOException {
        Files.writeString(path, Samples.GOOD_FILE);

        assertThat(file.load().preferences().active()).contains(Samples.CITY);
    }

    @Test
    void acceptsAByteOrderMark() throws IOException {
        Files.writeString(path, "\uFEFF" + Samples.GOOD_FILE);

        assertThat(file.load().preferences().active()).contains(Samples.CITY);
    }

    @Test
    void writesANewFileWithAllNamesInTheirOrder() {
        file.save(p -> p.withLanguage("en").withProfile(Samples.CITY).withActiveProfile("city"));

        assertThat(path).hasContent(Samples.GOOD_FILE);
    }

    @Test
    void endsTheFileWithALineEnd() throws IOException {
        file.save(PreferencesFileTest::dark);

        assertThat(Files.readString(path)).endsWith("}\n");
    }

    @Test
    void writesTheFileForItsOwnerAlone() throws IOException {
        assumeThat(path.getFileSystem().supportedFileAttributeViews()).contains("posix");
        Files.writeString(path, "{}");
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r--r--"));

        file.save(PreferencesFileTest::dark);

        try (var files = Files.list(folder)) {
            assertThat(files)
                    .hasSize(2)
                    .allSatisfy(f ->
                            assertThat(
                                            PosixFilePermissions.toString(
                                                    Files.getPosixFilePermissions(f)))
                                    .isEqualTo("rw-------"));
        }
    }

    @Test
    void readsBackEverythingThatItSaves() {
        Preferences all =
                Preferences.DEFAULTS
                        .withLanguage("fr")
                        .withTheme(ThemeChoice.LIGHT)
                        .withTextScale(200)
                        .withNetwork(
                                new NetworkSettings(
                                        new ProxySetting.None(),
                                        Duration.ofSeconds(1),
                                        Duration.ofSeconds(600)))
                        .withProfile(Samples.CITY)
                        .withProfile(OTHER)
                        .withActiveProfile("other");

        file.save(p -> all);

        assertThat(file.load().preferences()).isEqualTo(all);
    }

    @Test
    void changesOnlyWhatWasChanged() throws IOException {
        Files.writeString(path, Samples.GOOD_FILE);

        file.save(PreferencesFileTest::dark);

        assertThat(path)
                .hasContent(
                        Samples.GOOD_FILE.replace("\"theme\": \"system\"", "\"theme\": \"dark\""));
    }

    @Test
    void keepsUnknownNames() throws IOException {
        Files.writeString(path, withUnknownNames());

        file.save(p -> p.withTheme(ThemeChoice.DARK).withProfile(renamedCity()));

        assertThat(path)
                .hasContent(
                        withUnknownNames()
                                .replace("\"theme\": \"system\"", "\"theme\": \"dark\"")
                                .replace("City Hall", "Town Hall"));
    }

    @Test
    void keepsTheOrderOfAnExistingFile() throws IOException {
        Files.writeString(path, "{\"theme\": \"light\", \"version\": 1}");

        file.save(p -> p.withTheme(ThemeChoice.DARK).withTextScale(120));

        assertThat(path)
                .hasContent(
                        "{\n  \"theme\": \"dark\",\n  \"version\": 1,\n  \"textScale\": 120\n}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"half a pair: \\ud800\"",
                "1.10",
                "1E+400",
                "123456789012345678901234567890",
                "\"é 🚗\""
            })
    void keepsTheValueOfAnUnknownNameExactly(String value) throws IOException {
        Files.writeString(path, "{\"x\": %s}".formatted(value));

        file.save(PreferencesFileTest::dark);

        assertThat(Files.readString(path)).contains("\"x\": " + value + ",");
    }

    @Test
    void keepsAWrongValueWhenAnotherChoiceIsSaved() throws IOException {
        Files.writeString(path, "{\"textScale\": \"big\"}");

        file.save(PreferencesFileTest::dark);

        assertThat(path).hasContent("{\n  \"textScale\": \"big\",\n  \"theme\": \"dark\"\n}");
    }

    @Test
    void replacesAWrongValueByTheChoiceThatIsMade() throws IOException {
        Files.writeString(path, "{\"textScale\": \"big\"}");

        file.save(p -> p.withTextScale(150));

        assertThat(path).hasContent("{\n  \"textScale\": 150\n}");
    }

    @Test
    void stillNamesTheWrongValueAfterSaving() throws IOException {
        Files.writeString(path, "{\"textScale\": \"big\"}");

        assertThat(saved(file.save(PreferencesFileTest::dark)).problems())
                .extracting(PreferencesProblem::path)
                .containsExactly("textScale");
    }

    @Test
    void keepsALeftOutProfileWhenAnotherIsAddedAndRemoved() throws IOException {
        String leftOut = Samples.GOOD_FILE.replace("\"utc\"", "\"local\"");
        Files.writeString(path, leftOut);

        file.save(p -> p.withProfile(OTHER));
        file.save(p -> p.withoutProfile("other"));

        assertThat(path).hasContent(leftOut);
    }

    @Test
    void removesAProfile() throws IOException {
        Files.writeString(path, Samples.GOOD_FILE);
        file.save(p -> p.withProfile(OTHER));

        Loaded now = saved(file.save(p -> p.withoutProfile("city")));

        assertThat(now.preferences().profiles()).containsExactly(OTHER);
    }

    @Test
    void removesTheProfileInUseAndNotTheOneLeftOutForHavingItsId() throws IOException {
        Files.writeString(path, "{\"profiles\": []}");
        file.save(p -> p.withProfile(Samples.CITY));
        String one = Files.readString(path);
        String element = one.substring(one.indexOf("    {"), one.indexOf("    }") + 5);
        Files.writeString(
                path, one.replace(element, element + "," + element.replace("CAD", "USD")));

        file.save(p -> p.withoutProfile("city"));

        assertThat(Files.readString(path)).contains("USD").doesNotContain("CAD");
    }

    @Test
    void doesNotAddAProfileWithTheIdOfALeftOutOne() throws IOException {
        String leftOut = Samples.GOOD_FILE.replace("\"utc\"", "\"local\"");
        Files.writeString(path, leftOut);

        assertThat(file.save(p -> p.withProfile(Samples.CITY)))
                .isEqualTo(notSaved(Kind.ID_TAKEN, "profiles", "city"));
        assertThat(path).hasContent(leftOut);
    }

    @Test
    void doesNotAddAProfileToWhatIsNoList() throws IOException {
        Files.writeString(path, "{\"profiles\": \"none\"}");

        assertThat(file.save(p -> p.withProfile(Samples.CITY)))
                .isEqualTo(notSaved(Kind.WRONG_VALUE, "profiles", "none"));
        assertThat(path).hasContent("{\"profiles\": \"none\"}");
    }

    @Test
    void keepsWhatSomebodyElseChangedMeanwhile() throws IOException {
        Files.writeString(path, Samples.GOOD_FILE);
        file.load();
        Files.writeString(path, Samples.GOOD_FILE.replace("City Hall", "Town Hall"));

        Loaded now = saved(file.save(PreferencesFileTest::dark));

        assertThat(now.preferences().theme()).isEqualTo(ThemeChoice.DARK);
        assertThat(now.preferences().profiles()).containsExactly(renamedCity());
        assertThat(file.load()).isEqualTo(now);
    }

    @Test
    void keepsTheChangesOfSeveralThreads() {
        IntStream.range(0, 40)
                .parallel()
                .mapToObj(i -> Samples.profile("p" + i, "Name"))
                .forEach(profile -> file.save(p -> p.withProfile(profile)));

        assertThat(file.load().preferences().profiles()).hasSize(40);
    }

    @Test
    void goesOnWithWhatItKnewWhenTheFileDisappears() throws IOException {
        Files.writeString(path, withUnknownNames());
        file.load();
        Files.delete(path);

        file.save(PreferencesFileTest::dark);

        assertThat(path)
                .hasContent(
                        withUnknownNames().replace("\"theme\": \"system\"", "\"theme\": \"dark\""));
    }

    @Test
    void leavesTheFileAloneWhenNothingChanges() throws IOException {
        Files.writeString(path, "{\"theme\":\"dark\"}");

        file.save(PreferencesFileTest::dark);

        assertThat(path).hasContent("{\"theme\":\"dark\"}");
    }

    @Test
    void keepsTheFileBeforeTheLastSave() throws IOException {
        Files.writeString(path, "{\"theme\":\"light\"}");

        file.save(PreferencesFileTest::dark);

        assertThat(folder.resolve("preferences.json.previous")).hasContent("{\"theme\":\"light\"}");
    }

    @Test
    void savesNothingOverAFileOfALaterVersion() throws IOException {
        Files.writeString(path, "{\"version\": 2}");

        assertThat(file.save(PreferencesFileTest::dark))
                .isEqualTo(notSaved(Kind.NEWER_VERSION, "version", "2"));
        assertThat(path).hasContent("{\"version\": 2}");
    }

    @Test
    void namesAProfileInUseThatIsGone() {
        assertThat(saved(file.save(p -> p.withActiveProfile("gone"))).problems())
                .containsExactly(
                        new PreferencesProblem(Kind.NO_SUCH_PROFILE, "activeProfile", "gone"));
    }

    @Test
    void saysThatTheFileCannotBeWritten() throws IOException {
        Files.writeString(path, "{}");
        Files.createDirectories(folder.resolve("preferences.json.previous/occupied"));

        assertThat(file.save(PreferencesFileTest::dark))
                .isInstanceOfSatisfying(
                        NotSaved.class,
                        not ->
                                assertThat(not.problems())
                                        .extracting(PreferencesProblem::kind)
                                        .containsExactly(Kind.NOT_WRITTEN));
        assertThat(path).hasContent("{}");
    }

    @Test
    void doesNotWriteAFileTooLargeToBeReadAgain() throws IOException {
        String minified = "{\"x\":[" + "1,".repeat(400_000) + "1]}";
        Files.writeString(path, minified);

        assertThat(file.save(PreferencesFileTest::dark)).isInstanceOf(NotSaved.class);
        assertThat(path).hasContent(minified);
    }

    private static Preferences dark(Preferences before) {
        return before.withTheme(ThemeChoice.DARK);
    }

    private static Profile renamedCity() {
        return Samples.profile("city", "Town Hall");
    }

    private static String withUnknownNames() {
        return Samples.GOOD_FILE
                .replace("  \"theme\"", "  \"note\": {\n    \"by\": \"IT\"\n  },\n  \"theme\"")
                .replace("      \"zone\"", "      \"colour\": \"red\",\n      \"zone\"");
    }

    private static NotSaved notSaved(Kind kind, String path, String detail) {
        return new NotSaved(List.of(new PreferencesProblem(kind, path, detail)));
    }

    private static Loaded saved(SaveResult result) {
        return switch (result) {
            case Saved(Loaded now) -> now;
            case NotSaved(List<PreferencesProblem> problems) ->
                    throw new AssertionError(problems.toString());
        };
    }
}
