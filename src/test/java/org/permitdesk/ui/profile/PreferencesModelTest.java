package org.permitdesk.ui.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.permitdesk.preferences.DataFolder;
import org.permitdesk.preferences.Preferences;
import org.permitdesk.preferences.PreferencesFile;
import org.permitdesk.preferences.Profile;
import org.permitdesk.preferences.ThemeChoice;
import org.permitdesk.ui.Background;
import org.permitdesk.ui.Desk;
import org.permitdesk.ui.HeldJobs;
import org.permitdesk.ui.Notice;
import org.permitdesk.ui.Notices;

class PreferencesModelTest {
    private static final Profile PRACTICE =
            Desk.office(Profile.PRACTICE_ID, URI.create("http://127.0.0.1:1"));
    private static final Profile CITY = office("city");
    private static final Profile MALL = office("mall");

    private final Path folder;
    private final HeldJobs jobs = new HeldJobs();
    private final Notices notices = new Notices();

    PreferencesModelTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void practisesAtFirst() {
        PreferencesModel model = model(Background.sameThread());

        assertThat(model.active()).isEqualTo(PRACTICE);
        assertThat(model.isPractice()).isTrue();
        assertThat(model.profiles()).containsExactly(PRACTICE);
    }

    @Test
    void goesByAChoiceAtOnceAndSavesItInTheBackground() {
        PreferencesModel model = model(jobs.background());
        model.put(CITY);
        model.change(p -> p.withTheme(ThemeChoice.DARK));
        assertThat(model.active()).isEqualTo(CITY);
        assertThat(model.preferences().theme()).isEqualTo(ThemeChoice.DARK);
        assertThat(stored()).isEqualTo(Preferences.DEFAULTS);

        jobs.runAll();
        assertThat(stored()).isEqualTo(model.preferences());
    }

    @Test
    void savesTheLastChoiceLastWhateverTheOrderOfTheJobs() {
        PreferencesModel model = model(jobs.background());
        for (int percent : new int[] {125, 150, 200, 175}) {
            model.change(p -> p.withTextScale(percent));
        }
        while (jobs.waiting() > 0) {
            jobs.runNewest();
        }

        assertThat(stored().textScale()).isEqualTo(175);
    }

    @Test
    void handsOverEveryChoiceAtOnceSoThatNoneIsLostWhenTheProgramEnds() {
        PreferencesModel model = model(jobs.background());
        model.change(p -> p.withTextScale(125));
        model.change(p -> p.withTheme(ThemeChoice.DARK));

        assertThat(jobs.waiting()).isEqualTo(2);
    }

    @Test
    void putsPracticeFirstAndAProfileInItsOldPlace() {
        PreferencesModel model = model(Background.sameThread());
        model.put(CITY);
        model.put(MALL);
        Profile moved = Desk.office("city", URI.create("https://other.invalid"));
        model.put(moved);

        assertThat(model.profiles()).containsExactly(PRACTICE, moved, MALL);
        assertThat(model.active()).isEqualTo(moved);
    }

    @Test
    void returnsToPractice() {
        PreferencesModel model = model(Background.sameThread());
        model.put(CITY);
        model.select(PRACTICE);

        assertThat(model.active()).isEqualTo(PRACTICE);
        assertThat(stored().activeProfile()).isEqualTo(Profile.PRACTICE_ID);
    }

    @Test
    void tellsNobodyOfAProfileThatStaysTheSame() {
        PreferencesModel model = model(Background.sameThread());
        model.put(CITY);
        List<Profile> told = new ArrayList<>();
        model.activeProperty().subscribe((before, now) -> told.add(now));
        model.change(p -> p.withTextScale(150));

        assertThat(told).isEmpty();
    }

    @Test
    void goesByAChoiceThatCouldNotBeSavedAndSaysSo() throws IOException {
        write("{\"version\": 99}");
        PreferencesModel model = model(Background.sameThread());
        notices.shown().clear();
        model.put(CITY);

        assertThat(model.active()).isEqualTo(CITY);
        assertThat(notices.shown())
                .extracting(Notice::key)
                .containsExactly("preferences.notSaved", "preferences.NEWER_VERSION");
        assertThat(stored().profiles()).isEmpty();
    }

    @Test
    void givesNoIdTwiceThatCouldNotBeSaved() throws IOException {
        write("{\"version\": 99}");
        PreferencesModel model = model(Background.sameThread());
        model.put(CITY);

        assertThat(model.takenIds()).contains("city");
    }

    @Test
    void givesNoIdOfAProfileThatWasLeftOut() throws IOException {
        write("{\"version\": 1, \"profiles\": [{\"id\": \"city\"}]}");

        assertThat(model(Background.sameThread()).takenIds()).contains("city");
    }

    @Test
    void saysWhatIsWrongWithTheFile() throws IOException {
        write("{\"version\": 1, \"theme\": \"pink\"}");
        PreferencesModel model = model(Background.sameThread());

        assertThat(model.preferences()).isEqualTo(Preferences.DEFAULTS);
        assertThat(notices.shown())
                .containsExactly(Notice.of("preferences.WRONG_VALUE", "theme", "pink"));
    }

    @Test
    void saysWhatIsWrongWithTheFileOnlyOnce() throws IOException {
        write("{\"version\": 1, \"theme\": \"pink\"}");
        PreferencesModel model = model(Background.sameThread());
        notices.shown().clear();
        model.change(p -> p.withTextScale(150));

        assertThat(notices.shown()).isEmpty();
    }

    @Test
    void saysThatTheFileWasDamagedMeanwhile() throws IOException {
        PreferencesModel model = model(Background.sameThread());
        write("{");
        model.change(p -> p.withTextScale(150));

        assertThat(notices.shown())
                .extracting(Notice::key)
                .containsExactly("preferences.SET_ASIDE");
        assertThat(stored().textScale()).isEqualTo(150);
    }

    private PreferencesModel model(Background background) {
        PreferencesFile file = file();
        return new PreferencesModel(file, file.load(), PRACTICE, background, notices);
    }

    private Preferences stored() {
        return file().load().preferences();
    }

    private PreferencesFile file() {
        return new PreferencesFile(new DataFolder(folder), Clock.systemUTC());
    }

    private void write(String json) throws IOException {
        Files.writeString(folder.resolve(PreferencesFile.NAME), json);
    }

    private static Profile office(String id) {
        return Desk.office(id, URI.create("https://controller.invalid"));
    }
}
