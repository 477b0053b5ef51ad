package org.permitdesk.ui.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.search.Filter;
import org.permitdesk.search.Order;
import org.permitdesk.search.Question;
import org.permitdesk.ui.Background;
import org.permitdesk.ui.HeldJobs;
import org.permitdesk.ui.keeping.ForgetState.Forgotten;
import org.permitdesk.ui.keeping.ForgetState.Found;
import org.permitdesk.ui.keeping.ForgetState.NotYet;
import org.permitdesk.ui.keeping.ForgetState.Typing;
import org.permitdesk.update.Outcome;
import org.permitdesk.update.Outcome.Unknown.Doubt;
import org.permitdesk.update.Plate;

@Timeout(60)
class ForgetModelTest {
    private static final String PLATE = "QXW7714";
    private static final Question FOR_IT = new Question(PLATE, Filter.NONE, Order.NEWEST_FIRST);

    private final Path folder;
    private final KeptHistory kept;
    private final List<String> forgotten = new ArrayList<>();
    private final ForgetModel model;

    ForgetModelTest(@TempDir Path folder) {
        this.folder = folder;
        kept = new KeptHistory(folder);
        model = model(Background.sameThread());
    }

    private ForgetModel model(Background background) {
        return new ForgetModel(
                kept.file,
                kept.search,
                background,
                kept.trouble,
                new SimpleStringProperty("Anne Roy"),
                () -> forgotten.add("forgotten"));
    }

    @BeforeEach
    void fill() throws Exception {
        kept.done(PLATE);
        kept.done("ABC123");
        kept.done(PLATE);
    }

    @AfterEach
    void close() {
        kept.close();
    }

    private ForgetState state() {
        return model.stateProperty().get();
    }

    @Test
    void looksBeforeItAsks() throws Exception {
        model.plateProperty().set("qxw 7714");
        model.look();

        assertThat(state()).isEqualTo(new Found("QXW 7714", 2));
        assertThat(model.isAsked()).isTrue();
        assertThat(kept.file.keeping().erasures()).isEmpty();
    }

    @Test
    void asksNothingWhereNobodyHasIt() {
        model.plateProperty().set("NOBODY");
        model.look();

        assertThat(state()).isEqualTo(new Found("NOBODY", 0));
        assertThat(model.isAsked()).isFalse();
    }

    @Test
    void forgetsOnlyWhatWasLookedFor() throws Exception {
        model.plateProperty().set(PLATE);
        model.forget();
        assertThat(kept.file.keeping().erasures()).isEmpty();

        model.look();
        model.plateProperty().set("ABC123");
        model.forget();
        assertThat(state()).isEqualTo(new Typing());
        assertThat(kept.file.keeping().erasures()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "ABC!23", "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "ABC, DEF"})
    void saysWhatIsNoPlate(String typed) {
        model.plateProperty().set(typed);
        model.look();
        assertThat(model.notAPlateProperty().get()).isTrue();
        assertThat(state()).isEqualTo(new Typing());

        model.plateProperty().set(PLATE);
        assertThat(model.notAPlateProperty().get()).isFalse();
    }

    @Test
    void asksForAName() {
        model.plateProperty().set(PLATE);
        model.nameProperty().set(" ");
        model.look();

        assertThat(model.nameMissingProperty().get()).isTrue();
        assertThat(state()).isEqualTo(new Typing());
    }

    @Test
    void blanksThePlateAndTellsTheOthers() throws Exception {
        model.plateProperty().set(PLATE);
        model.look();
        model.forget();

        assertThat(state()).isEqualTo(new Forgotten(PLATE, 2, ""));
        assertThat(model.isAsked()).isFalse();
        assertThat(forgotten).hasSize(1);
        assertThat(kept.entries())
                .extracting(entry -> entry.update().plate())
                .containsExactly(Plate.FORGOTTEN, new Plate("ABC123"), Plate.FORGOTTEN);
        assertThat(kept.file.keeping().erasures())
                .singleElement()
                .satisfies(erasure -> assertThat(erasure.by()).isEqualTo("Anne Roy"));
    }

    @Test
    void theSearchFindsItNoMoreAndNoFileHasIt() throws Exception {
        kept.file.backUp();
        assertThat(kept.search.all(FOR_IT)).hasSize(2);
        assertThat(filesWithIt()).isNotEmpty();

        model.plateProperty().set(PLATE);
        model.look();
        model.forget();

        assertThat(filesWithIt()).isEmpty();
        assertThat(kept.search.all(FOR_IT)).isEmpty();
        assertThat(kept.search.first(Question.ALL, 10)).extracting(HistoryEntry::id).hasSize(3);
    }

    /** In the folder and below: history, log, index, backups. */
    private List<Path> filesWithIt() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).filter(ForgetModelTest::hasIt).toList();
        }
    }

    private static boolean hasIt(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1)
                    .toUpperCase(Locale.ROOT)
                    .contains(PLATE);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void saysWhatMustBeSettledBefore() throws Exception {
        kept.ended(PLATE, new Outcome.Unknown(Doubt.NO_ANSWER, ""));
        model.plateProperty().set(PLATE);
        model.look();
        model.forget();

        assertThat(state()).isEqualTo(new NotYet(PLATE, 1));
        assertThat(forgotten).isEmpty();
        assertThat(kept.search.all(FOR_IT)).hasSize(3);
    }

    @Test
    void saysWhatCouldNotBeDoneWithTheCopiesAndDoesItWhenAskedAgain() throws Exception {
        kept.file.backUp();
        Path backups = folder.resolve("backups");
        Path away = folder.resolve("away");
        Files.move(backups, away);
        // In its place something that no copy can be written into.
        Path copy = backups.resolve(Path.of("history-2024-02-28.db", "stuck"));
        Files.createDirectories(copy);
        model.plateProperty().set(PLATE);
        model.look();
        model.forget();

        assertThat(state()).isInstanceOf(Forgotten.class);
        assertThat(model.isAsked()).isTrue();
        Files.delete(copy);
        Files.delete(copy.getParent());
        Files.delete(backups);
        Files.move(away, backups);
        model.forget();
        assertThat(state()).isEqualTo(new Forgotten(PLATE, 0, ""));
        assertThat(filesWithIt()).isEmpty();
    }

    @Test
    void forgetsOnceHoweverOftenItIsPressed() throws Exception {
        HeldJobs jobs = new HeldJobs();
        ForgetModel slow = model(jobs.background());
        slow.plateProperty().set(PLATE);
        slow.look();
        slow.look();
        jobs.runAll();
        slow.forget();
        slow.forget();

        assertThat(jobs.waiting()).isEqualTo(1);
        jobs.runAll();
        assertThat(kept.file.keeping().erasures()).hasSize(1);
    }
}
