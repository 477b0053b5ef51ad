package org.permitdesk.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.permitdesk.Examples;
import org.permitdesk.ui.HandClock;
import org.permitdesk.update.Outcome.Done;
import org.permitdesk.update.Outcome.Refused;
import org.permitdesk.update.Outcome.Unknown;
import org.permitdesk.update.Outcome.Unknown.Doubt;
import org.permitdesk.update.PermitUpdate;
import org.permitdesk.update.Plate;
import org.permitdesk.update.ReferenceId;
import org.permitdesk.update.Reply;

/** What is removed or forgotten is gone, and the rest still proves itself. */
class KeepingTest {
    private static final Instant BEGIN = Instant.parse("2026-01-05T14:00:00Z");
    private static final PlateTrace TRACE = PlateTrace.of("abc 128").orElseThrow();
    private static final Done DONE = new Done("permit-1");

    @TempDir private Path folder;
    private final HandClock clock = new HandClock(BEGIN.toString());
    private HistoryFile file = new HistoryFile(Path.of(""), clock);

    @SuppressWarnings("NullAway.Init") // opened before each test
    private History history;

    @BeforeEach
    void reopen() throws HistoryUnavailableException {
        file = new HistoryFile(SampleHistory.in(folder), clock);
        history = file.history();
    }

    @AfterEach
    void close() {
        file.close();
    }

    @Test
    void removesWhatEndedBeforeThenAndNothingElse() throws Exception {
        long old = ended("ABC128", "");
        long unsettled = history.depart(intent("ABC128", ""));
        history.finish(unsettled, new Unknown(Doubt.NO_ANSWER, ""), null);
        long queued = history.queue(intent("ABC128", ""));
        long inFlight = history.depart(intent("ABC128", ""));
        long noted = ended("ABC128", "");
        later();
        history.note(noted, "completed", "", "Anne");
        long young = ended("ABC128", "");

        assertThat(file.keeping().old(clock.instant())).isEqualTo(1);
        assertThat(file.keeping().remove(clock.instant(), "Anne")).isEqualTo(1);
        assertThat(file.keeping().remove(clock.instant(), "Anne")).isZero();
        assertThat(history.newest(10))
                .extracting(HistoryEntry::id)
                .containsExactly(young, noted, inFlight, queued, unsettled);
        assertThat(history.find(old)).isEmpty();
        assertWhole();
    }

    @Test
    void tellsWhatWasRemovedAndForgotten() throws Exception {
        ended("ABC128", "");
        ended("XYZ999", "");
        file.keeping().forget(TRACE, "Béatrice");
        Instant forgotten = clock.instant();
        later();
        ended("XYZ999", "");
        file.keeping().remove(clock.instant(), "");
        assertThat(file.keeping().erasures())
                .containsExactly(new Erasure(clock.instant(), "", 2, clock.instant()));

        ended("ABC128", "");
        file.keeping().forget(TRACE, "Béatrice");
        assertThat(forgotten).isEqualTo(BEGIN);
        assertThat(file.keeping().erasures())
                .first()
                .isEqualTo(new Erasure(clock.instant(), "Béatrice", 1, null));
    }

    @Test
    void removesManyInSeveralParts() throws Exception {
        for (int i = 0; i < 1_100; i++) {
            history.finish(history.queue(intent("ABC128", "")), DONE, null);
        }
        later();
        long young = ended("ABC128", "");
        long before = history.changes(0, Integer.MAX_VALUE).upTo();
        assertThat(file.keeping().remove(clock.instant(), "")).isEqualTo(1_100);
        assertThat(file.keeping().erasures()).hasSize(1);
        assertThat(Gaps.read(reader()).byFirst()).hasSize(1);
        assertThat(history.changes(before, 100).entryIds()).hasSize(500).startsWith(1L, 2L);
        assertThat(history.newest(10)).extracting(HistoryEntry::id).containsExactly(young);
        assertWhole();
    }

    @Test
    void goesOnAfterAllWasRemoved() throws Exception {
        ended("ABC128", "");
        later();
        file.keeping().remove(clock.instant(), "");
        reopenAfterClosing();
        assertThat(file.takeRecovery()).isEmpty();
        long id = ended("ABC128", "");
        assertThat(history.newest(10)).extracting(HistoryEntry::id).containsExactly(id);
        assertWhole();
    }

    /** The program was killed between the commit of a removal and the note of its event. */
    @Test
    void isWholeThoughTheNotedEventWasRemoved() throws Exception {
        ended("ABC128", "");
        later();
        Path head = new FileSet(SampleHistory.in(folder)).head();
        byte[] noted = Files.readAllBytes(head);
        file.keeping().remove(clock.instant(), "");
        file.close();
        Files.write(head, noted);
        reopen();
        assertThat(file.takeRecovery()).isEmpty();
    }

    @Test
    void leavesAnEntryThatWasSentAgainLater() throws Exception {
        long old = history.depart(intent("ABC128", ""));
        history.finish(old, new Unknown(Doubt.NO_ANSWER, ""), null);
        history.settle(old, Verdict.NOT_APPLIED, "Anne");
        later();
        long again = history.depart(Examples.resend(Examples.nowhere(), update("ABC128", ""), old));
        file.keeping().remove(clock.instant(), "");
        assertThat(history.find(again).orElseThrow().intent().resendOf()).isEqualTo(old);
        assertWhole();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ABC128", "ABC 128", "ABC-128"})
    void forgetsAPlateHoweverItWasSent(String plate) throws Exception {
        long id = ended(plate, "");
        assertThat(file.keeping().holding(TRACE)).isEqualTo(1);
        assertThat(file.keeping().forget(TRACE, "Anne")).isEqualTo(new ForgetResult.Done(1, ""));
        HistoryEntry entry = history.find(id).orElseThrow();
        assertThat(entry.update().plate()).isEqualTo(Plate.FORGOTTEN);
        assertThat(entry.intent().request()).contains("[forgotten]").doesNotContain(plate);
        assertThat(history.steps(id)).last().isEqualTo(new Step.Forgotten(BEGIN, "Anne"));
        assertThat(file.keeping().holding(TRACE)).isZero();
        assertWhole();
    }

    @Test
    void forgetsAPlateWhereverItIsNamed() throws Exception {
        long reason = ended("XYZ999", "was abc 128, caller misread");
        long message = history.depart(intent("XYZ999", ""));
        history.finish(
                message,
                new Refused(9009, "No permit for ABC\u00a0128."),
                new Reply(400, "location: /ABC128", "{\"text\":\"\\nABC-128\"}"));
        long note = ended("XYZ999", "");
        history.note(note, "customer has ABC–128", "T-abc128", "Anne");
        long other = ended("XYZ999", "ABC1288");

        assertThat(file.keeping().forget(TRACE, "Anne")).isEqualTo(new ForgetResult.Done(3, ""));
        assertThat(history.find(reason).orElseThrow().reason())
                .isEqualTo("was [forgotten], caller misread");
        assertThat(history.find(note).orElseThrow().reason()).isEqualTo("customer has [forgotten]");
        assertThat(history.find(note).orElseThrow().ticket()).isEqualTo("T-[forgotten]");
        assertThat(history.find(other).orElseThrow().reason()).isEqualTo("ABC1288");
        assertThat(history.steps(message).toString())
                .contains("No permit for [forgotten].", "location: /[forgotten]", "\\n[forgotten]");
        assertWhole();
    }

    @Test
    void forgetsAReferenceIdThatIsThePlate() throws Exception {
        PermitUpdate update =
                new PermitUpdate(new ReferenceId("ABC-128"), null, Examples.MONEY, null, "", "");
        long id = history.depart(Examples.intent(Examples.nowhere(), update));
        history.finish(id, new Done("ABC-128"), null);
        file.keeping().forget(TRACE, "Anne");
        assertThat(history.find(id).orElseThrow().update().referenceId())
                .isEqualTo(new ReferenceId("xxxxxxx"));
        assertNowhere();
    }

    @Test
    void takesNoReferenceIdForAPlate() throws Exception {
        PlateTrace digits = PlateTrace.of("cb75").orElseThrow();
        long id = history.depart(Examples.intent(Examples.nowhere(), Examples.PLATE_ONLY));
        history.finish(id, new Done(Examples.REFERENCE_ID.value()), null);
        assertThat(file.keeping().holding(digits)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " - ", "ABC_128", "ÄBC", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"})
    void knowsWhatIsNoPlate(String typed) {
        assertThat(PlateTrace.of(typed)).isEmpty();
    }

    @Test
    void takesAShortPlateForNoPartOfAWord() throws Exception {
        PlateTrace trace = PlateTrace.of("car").orElseThrow();
        ended("XYZ999", "lost the card");
        assertThat(file.keeping().holding(trace)).isZero();
        ended("XYZ999", "has Car on it");
        assertThat(file.keeping().holding(trace)).isEqualTo(1);
    }

    @Test
    void forgetsNothingWhileAnUpdateWithThePlateHasNotEnded() throws Exception {
        long first = ended("ABC128", "");
        long waiting = history.queue(intent("ABC128", ""));
        assertThat(file.keeping().forget(TRACE, "Anne")).isEqualTo(new ForgetResult.NotYet(1));
        assertThat(history.find(first).orElseThrow().update().plate())
                .isEqualTo(new Plate("ABC128"));
        history.finish(waiting, DONE, null);
        assertThat(file.keeping().forget(TRACE, "Anne")).isEqualTo(new ForgetResult.Done(2, ""));
    }

    @Test
    void forgetsTwoPlatesOfOneEntry() throws Exception {
        long id = ended("ABC128", "and XYZ 999 too");
        file.keeping().forget(TRACE, "Anne");
        file.keeping().forget(PlateTrace.of("XYZ999").orElseThrow(), "Luc");
        history.note(id, "later", "", "Anne");
        assertThat(history.find(id).orElseThrow().update().reason())
                .isEqualTo("and [forgotten] too");
        assertThat(history.find(id).orElseThrow().reason()).isEqualTo("later");
        assertWhole();
    }

    @Test
    void whatIsForgottenIsInNoFile() throws Exception {
        makeCopiesOfAllKinds();
        assertThat(filesWith("abc128")).hasSizeGreaterThan(3);
        file.keeping().forget(TRACE, "Anne");
        assertNowhere();
        file.close();
        assertNowhere();
    }

    /** The search would find what a forgetting that does not reach the backups leaves. */
    @Test
    void findsAPlateThatIsLeftInABackup() throws Exception {
        makeCopiesOfAllKinds();
        List<ForgetResult> results = new ArrayList<>();
        Forgetting forgetting = new Forgetting(TRACE);
        history.change((writer, events) -> {
            for (long id : forgetting.look(writer, Forgetting.Found.nothing(), 10_000).entryIds()) {
                forgetting.forget(writer, events, id, BEGIN, "");
            }
            return results;
        });
        assertThat(filesWith("abc128")).isNotEmpty();
        // The next start makes up for it.
        reopenAfterClosing();
        file.backUp();
        assertNowhere();
    }

    private void makeCopiesOfAllKinds() throws Exception {
        for (int i = 0; i < 60; i++) {
            ended(i % 3 == 0 ? "ABC128" : "XYZ" + i, "word ".repeat(i));
        }
        file.backUp();
        Path backups = folder.resolve("backups");
        Path today = backups.resolve("history-2026-01-05.db");
        Path earlier = backups.resolve("before-upgrade-from-2-history-2026-01-01.db");
        Files.copy(today, earlier);
        try (Connection other = Sqlite.open(earlier)) {
            Sqlite.execute(other, "PRAGMA user_version = 2");
        }
        Files.write(
                backups.resolve("history-2026-01-02.db"),
                "no database ABC128".getBytes(StandardCharsets.UTF_8));
        Path damaged = Files.createDirectories(folder.resolve("damaged/2026-01-01T00-00-00Z"));
        Files.copy(today, damaged.resolve("history.db"));
    }

    @Test
    void whatIsRemovedIsInNoBackup() throws Exception {
        ended("ABC128", "");
        file.backUp();
        later();
        file.keeping().remove(clock.instant(), "");
        assertNowhere();
    }

    @Test
    void saysThatABackupCouldNotBeRenewed() throws Exception {
        ended("ABC128", "");
        file.backUp();
        try (Connection reader = Sqlite.open(SampleHistory.in(folder))) {
            Sqlite.execute(reader, "BEGIN");
            Sqlite.text(reader, "SELECT * FROM entry");
            assertThat(file.keeping().forget(TRACE, "Anne"))
                    .isInstanceOfSatisfying(
                            ForgetResult.Done.class, done -> assertThat(done.left()).isNotEmpty());
        }
        assertThat(file.keeping().forget(TRACE, "Anne")).isEqualTo(new ForgetResult.Done(0, ""));
        assertNowhere();
    }

    /** A crash came between the forgetting and the new backup, and then the file was damaged. */
    @Test
    void aRepairTakesOverWhatWasRemovedAndForgottenSinceTheBackup() throws Exception {
        ended("ABC128", "");
        later();
        ended("ABC128", "keep");
        ended("XYZ999", "");
        file.backUp();
        Path old = temporaryCopy();
        file.keeping().remove(BEGIN.plus(Duration.ofDays(1)), "");
        file.keeping().forget(TRACE, "Anne");
        ended("XYZ999", "after");
        List<HistoryEntry> before = history.newest(10);
        file.close();
        Files.copy(
                old,
                folder.resolve("backups").resolve(old.getFileName()),
                StandardCopyOption.REPLACE_EXISTING);
        breakAnIndex();
        reopen();
        assertThat(file.takeRecovery().map(Recovery::extent))
                .isEqualTo(Optional.of(Recovery.Extent.WHOLE));
        assertThat(history.newest(10)).isEqualTo(before);
        assertWhole();
    }

    /** Nothing is taken over from what does not prove itself; and that is said. */
    @Test
    void aRepairTakesNothingOverOfAForgottenEntryThatWasChanged() throws Exception {
        ended("ABC128", "keep");
        file.backUp();
        Path old = temporaryCopy();
        file.keeping().forget(TRACE, "Anne");
        file.close();
        Files.copy(
                old,
                folder.resolve("backups").resolve(old.getFileName()),
                StandardCopyOption.REPLACE_EXISTING);
        try (Connection other = Sqlite.open(SampleHistory.in(folder))) {
            Sqlite.execute(other, "UPDATE entry SET reason = 'kept'");
        }
        assertOnlyTheBackupIsRestored("keep");
    }

    @Test
    void aRepairTakesNothingOverOfAHistoryWithAGapThatNobodyMade() throws Exception {
        ended("ABC128", "keep");
        file.backUp();
        ended("ABC128", "later");
        file.close();
        try (Connection other = Sqlite.open(SampleHistory.in(folder))) {
            Sqlite.execute(other, "INSERT INTO gap SELECT max(id), max(id), x'00' FROM event");
        }
        assertOnlyTheBackupIsRestored("keep");
    }

    private void assertOnlyTheBackupIsRestored(String reason) throws Exception {
        reopen();
        assertThat(file.takeRecovery().map(Recovery::extent))
                .isEqualTo(Optional.of(Recovery.Extent.UP_TO));
        assertThat(history.newest(10))
                .singleElement()
                .extracting(HistoryEntry::reason)
                .isEqualTo(reason);
    }

    @Test
    void keepsWhatWasMovedAsideAfterAPlateWasForgotten() throws Exception {
        ended("ABC128", "");
        file.keeping().forget(TRACE, "Anne");
        Path later = Files.createDirectories(folder.resolve("damaged/2026-01-06T00-00-00Z"));
        file.backUp();
        assertThat(later).exists();
    }

    @Test
    void aGapThatNobodyMadeIsFound() throws Exception {
        ended("ABC128", "");
        file.close();
        Path database = SampleHistory.in(folder);
        try (Connection other = Sqlite.open(database)) {
            Sqlite.execute(other, "INSERT INTO gap VALUES (9, 9, x'00')");
        }
        assertThatThrownBy(() -> Check.whole(database, Optional.empty()))
                .isInstanceOf(HistoryUnavailableException.class);
    }

    @Test
    void leavesWhatGotAnEventAfterItWasFound() throws Exception {
        long id = ended("ABC128", "");
        Removal removal = new Removal(BEGIN);
        int removed =
                history.change(
                        (writer, events) -> removal.remove(writer, events, List.of(id), BEGIN, ""));
        assertThat(removed).isZero();
        assertThat(history.find(id)).isPresent();
    }

    @Test
    void writesRunsOfNumbersShortly() {
        List<Long> ids = List.of(1L, 2L, 3L, 5L, 7L, 8L);
        assertThat(Ids.text(ids)).isEqualTo("1-3 5 7-8");
        assertThat(Ids.of(Ids.text(ids))).isEqualTo(ids);
    }

    private Path temporaryCopy() throws IOException {
        Path today;
        try (Stream<Path> files = Files.list(folder.resolve("backups"))) {
            today = files.findFirst().orElseThrow();
        }
        Path copies = Files.createDirectories(folder.resolve("elsewhere"));
        return Files.copy(today, copies.resolve(today.getFileName()));
    }

    private void breakAnIndex() throws Exception {
        try (Connection other = Sqlite.open(SampleHistory.in(folder))) {
            Sqlite.execute(other, "DROP INDEX event_note");
        }
    }

    private long ended(String plate, String reason) throws HistoryUnavailableException {
        long id = history.depart(intent(plate, reason));
        history.finish(id, DONE, null);
        return id;
    }

    private static Intent intent(String plate, String reason) {
        return Examples.intent(Examples.nowhere(), update(plate, reason));
    }

    private static PermitUpdate update(String plate, String reason) {
        return new PermitUpdate(
                new ReferenceId("permit-1"), new Plate(plate), null, null, reason, "");
    }

    private void later() {
        clock.moveOn(Duration.ofDays(100));
    }

    private void reopenAfterClosing() throws HistoryUnavailableException {
        file.close();
        reopen();
    }

    private Connection reader() throws Exception {
        return Sqlite.readOnly(SampleHistory.in(folder));
    }

    private void assertWhole() throws Exception {
        assertThat(
                        Check.whole(
                                SampleHistory.in(folder),
                                Head.read(new FileSet(SampleHistory.in(folder)).head())))
                .isEqualTo(Schema.VERSION);
    }

    private void assertNowhere() throws IOException {
        assertThat(filesWith("abc128")).isEmpty();
        assertThat(filesWith("abc-128")).isEmpty();
    }

    private List<Path> filesWith(String text) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(each, StandardCharsets.ISO_8859_1);
                if (bytes.toLowerCase(Locale.ROOT).contains(text)) {
                    found.add(folder.relativize(each));
                }
            }
        }
        return found;
    }
}
