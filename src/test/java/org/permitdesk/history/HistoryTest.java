package org.permitdesk.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.permitdesk.Examples;
import org.permitdesk.history.EntryState.Ended;
import org.permitdesk.history.EntryState.InFlight;
import org.permitdesk.history.EntryState.Queued;
import org.permitdesk.history.EntryState.Settled;
import org.permitdesk.history.Step.Noted;
import org.permitdesk.history.Step.Reached;
import org.permitdesk.update.Destination;
import org.permitdesk.update.Outcome;
import org.permitdesk.update.Outcome.Done;
import org.permitdesk.update.Outcome.NotSent;
import org.permitdesk.update.Outcome.NotSent.Obstacle;
import org.permitdesk.update.Outcome.Refused;
import org.permitdesk.update.Outcome.Unknown;
import org.permitdesk.update.Outcome.Unknown.Doubt;
import org.permitdesk.update.PermitUpdate;
import org.permitdesk.update.Plate;
import org.permitdesk.update.ReferenceId;
import org.permitdesk.update.Reply;

class HistoryTest {
    private static final Instant NOW = Instant.parse("2026-11-23T14:05:06.789Z");
    private static final Destination TO = Examples.nowhere();
    private static final Done DONE = new Done(Examples.REFERENCE_ID.value());

    @TempDir private Path folder;
    private History history;

    @BeforeEach
    void open() throws HistoryUnavailableException {
        history = History.open(file(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        history.close();
    }

    @Test
    void isEmptyAtFirst() throws Exception {
        assertThat(all()).isEmpty();
        assertThat(history.lastFor(TO, Examples.REFERENCE_ID)).isEmpty();
    }

    @Test
    void showsAnUpdateInFlightUntilItsOutcomeIsWritten() throws Exception {
        long id = history.depart(Examples.intent(TO, Examples.FULL));
        assertThat(all())
                .containsExactly(Examples.entry(id, NOW, TO, Examples.FULL, new InFlight()));

        history.finish(id, DONE, null);
        assertThat(all())
                .containsExactly(Examples.entry(id, NOW, TO, Examples.FULL, new Ended(DONE)));
    }

    @Test
    void showsTheOutcomeWrittenLast() throws Exception {
        long id = history.depart(Examples.intent(TO, Examples.FULL));
        history.finish(id, new Unknown(Doubt.NO_ANSWER, ""), null);
        history.finish(id, DONE, null);
        assertThat(all()).extracting(HistoryEntry::state).containsExactly(new Ended(DONE));
    }

    @Test
    void refusesAnOutcomeOfNoEntry() {
        assertThatThrownBy(() -> history.finish(77, DONE, null))
                .isInstanceOf(HistoryUnavailableException.class);
    }

    @Test
    void goesOnAfterAWriteThatFailed() throws Exception {
        assertThatThrownBy(() -> history.finish(77, DONE, null)).isNotNull();
        long id = history.depart(Examples.intent(TO, Examples.FULL));
        history.finish(id, DONE, null);
        assertThat(all()).hasSize(1);
    }

    @Test
    void givesTheNewestFirst() throws Exception {
        List<Long> ids = begin(25);
        assertThat(history.newest(10))
                .extracting(HistoryEntry::id)
                .isEqualTo(ids.reversed().subList(0, 10));
    }

    @Test
    void givesEntriesInTheOrderAskedForAndLeavesOutWhatIsGone() throws Exception {
        List<Long> ids = begin(3);
        assertThat(history.entries(List.of(ids.get(2), 77L, ids.getFirst())))
                .extracting(HistoryEntry::id)
                .containsExactly(ids.get(2), ids.getFirst());
    }

    @ParameterizedTest
    @CsvSource({
        "DONE, true",
        "UNKNOWN, true",
        "IN_FLIGHT, true",
        "REFUSED, false",
        "NOT_SENT, false"
    })
    void knowsTheLastUpdateThatMayHaveChangedAPermit(String state, boolean mayHave)
            throws Exception {
        long older = history.depart(Examples.intent(TO, Examples.FULL));
        history.finish(older, DONE, null);
        long newer = history.depart(Examples.intent(TO, Examples.PLATE_ONLY));
        switch (state) {
            case "DONE" -> history.finish(newer, DONE, null);
            case "UNKNOWN" -> history.finish(newer, new Unknown(Doubt.NO_ANSWER, ""), null);
            case "REFUSED" -> history.finish(newer, new Refused(9009, ""), null);
            case "NOT_SENT" -> history.finish(newer, new NotSent(Obstacle.TLS, ""), null);
            default -> {}
        }
        assertThat(history.lastFor(TO, Examples.REFERENCE_ID))
                .map(HistoryEntry::id)
                .contains(mayHave ? newer : older);
    }

    @Test
    void knowsAPermitByItsReferenceIdInAnyCase() throws Exception {
        history.depart(Examples.intent(TO, Examples.FULL));
        String upper = Examples.REFERENCE_ID.value().toUpperCase(Locale.ROOT);
        assertThat(history.lastFor(TO, new ReferenceId(upper))).isPresent();
        assertThat(history.lastFor(TO, new ReferenceId("another"))).isEmpty();
    }

    @Test
    void keepsDestinationsApart() throws Exception {
        history.depart(Examples.intent(TO, Examples.FULL));
        Destination elsewhere = Examples.destination(URI.create("https://other.invalid"));
        assertThat(history.lastFor(elsewhere, Examples.REFERENCE_ID)).isEmpty();
    }

    @Test
    void takesWhatWasInFlightForUnknownAtTheNextOpening() throws Exception {
        history.depart(Examples.intent(TO, Examples.FULL));
        history.finish(history.depart(Examples.intent(TO, Examples.FULL)), DONE, null);
        Outcome programEnded = new Unknown(Doubt.PROGRAM_ENDED, "");

        close();
        open();
        assertThat(all())
                .extracting(HistoryEntry::state)
                .containsExactly(new Ended(DONE), new Ended(programEnded));

        long id = history.depart(Examples.intent(TO, Examples.FULL));
        assertThat(all().getFirst())
                .isEqualTo(Examples.entry(id, NOW, TO, Examples.FULL, new InFlight()));
    }

    @Test
    void settlesWhatIsUnknownAndNothingElse() throws Exception {
        long id = history.depart(Examples.intent(TO, Examples.FULL));
        Unknown unknown = new Unknown(Doubt.NO_ANSWER, "");
        history.finish(id, unknown, null);
        assertThat(history.unsettled()).extracting(HistoryEntry::id).containsExactly(id);

        assertThat(history.settle(id, Verdict.APPLIED, "Anne")).isTrue();
        assertThat(history.settle(id, Verdict.NOT_APPLIED, "Bert")).isFalse();
        assertThat(history.settle(77, Verdict.APPLIED, "Anne")).isFalse();

        assertThat(history.unsettled()).isEmpty();
        assertThat(history.find(id))
                .map(HistoryEntry::state)
                .contains(new Settled(unknown, Verdict.APPLIED, "Anne", NOW));
        assertThat(history.find(77)).isEmpty();
    }

    @Test
    void keepsWhatCameBackAndEachStep() throws Exception {
        Reply busy = new Reply(429, "Retry-After: 2", "");
        Reply refused = new Reply(200, "Server: nginx", "{\"ErrorCode\": 9009}");
        long id = history.depart(Examples.intent(TO, Examples.FULL));
        history.queueAgain(id, new NotSent(Obstacle.BUSY, ""), busy);
        history.depart(id);
        history.finish(id, new Refused(9009, ""), refused);
        history.note(id, "misread", "T-2", "Luc");
        assertThat(history.steps(id))
                .containsExactly(
                        new Reached(NOW, Examples.CLERK, Standing.QUEUED, null, null),
                        new Reached(NOW, "", Standing.IN_FLIGHT, null, null),
                        new Reached(
                                NOW, "", Standing.NOT_SENT, new NotSent(Obstacle.BUSY, ""), busy),
                        new Reached(NOW, "", Standing.QUEUED, null, null),
                        new Reached(NOW, "", Standing.IN_FLIGHT, null, null),
                        new Reached(NOW, "", Standing.REFUSED, new Refused(9009, ""), refused),
                        new Noted(new Note("misread", "T-2", "Luc", NOW)));
    }

    @Test
    void stepsTellWhenTheyWere() throws Exception {
        long id = history.depart(Examples.intent(TO, Examples.FULL));
        history.note(id, "", "T-2", "Luc");
        assertThat(history.steps(id)).extracting(Step::at).containsOnly(NOW);
    }

    @Test
    void aNoteChangesNeitherTheStateNorWhatWasTyped() throws Exception {
        long other = history.depart(Examples.intent(TO, Examples.PLATE_ONLY));
        long id = history.depart(Examples.intent(TO, Examples.FULL));
        history.finish(id, DONE, null);
        history.note(id, "misread", "", "Luc");
        history.note(id, "", "T-2", "Anne");
        history.note(other, "by e-mail", "", "Anne");

        HistoryEntry entry = history.find(id).orElseThrow();
        assertThat(entry.state()).isEqualTo(new Ended(DONE));
        assertThat(entry.update()).isEqualTo(Examples.FULL);
        assertThat(entry.reason()).isEqualTo("misread");
        assertThat(entry.ticket()).isEqualTo("T-2");
        assertThat(history.find(other).orElseThrow().notes()).hasSize(1);
    }

    @Test
    void anInFlightEntryWithANoteBecomesUnknownAtTheNextStart() throws Exception {
        long id = history.depart(Examples.intent(TO, Examples.FULL));
        history.note(id, "still waiting", "", "Luc");
        history.close();
        open();
        assertThat(history.find(id))
                .map(HistoryEntry::state)
                .contains(new Ended(new Unknown(Doubt.PROGRAM_ENDED, "")));
    }

    @Test
    void knowsThePermitsNewestEntriesOldestFirst() throws Exception {
        long first = history.depart(Examples.intent(TO, Examples.FULL));
        long second = history.depart(Examples.intent(TO, Examples.PLATE_ONLY));
        long third = history.depart(Examples.intent(TO, Examples.FULL));
        HistoryEntry entry = history.find(second).orElseThrow();
        assertThat(history.permit(entry, 10))
                .extracting(HistoryEntry::id)
                .containsExactly(first, second, third);
        assertThat(history.permit(entry, 2))
                .extracting(HistoryEntry::id)
                .containsExactly(second, third);
    }

    @Test
    void knowsWhatCameAfterAnEntryForTheSamePermit() throws Exception {
        long first = history.depart(Examples.intent(TO, Examples.FULL));
        long refused = history.depart(Examples.intent(TO, Examples.FULL));
        history.finish(refused, new Refused(9009, ""), null);
        history.finish(
                history.depart(Examples.intent(TO, Examples.FULL)),
                new NotSent(Obstacle.TLS, "never left"),
                null);
        long later = history.depart(Examples.resend(TO, Examples.PLATE_ONLY, first));

        HistoryEntry entry = history.find(first).orElseThrow();
        assertThat(history.after(entry))
                .extracting(HistoryEntry::id)
                .containsExactly(refused, later);
        assertThat(history.find(later)).map(after -> after.intent().resendOf()).contains(first);
    }

    @Test
    void namesNoValueOfARowThatBreaksTheRules() throws Exception {
        history.depart(Examples.intent(TO, Examples.FULL));
        try (Connection other = Sqlite.open(file())) {
            Sqlite.execute(other, "UPDATE entry SET plate = 'SECRET!'");
        }
        assertThatThrownBy(this::all)
                .isInstanceOf(HistoryUnavailableException.class)
                .hasStackTraceContaining("breaks the rules")
                .satisfies(e -> assertThat(stackTrace(e)).doesNotContain("SECRET"));
    }

    private static String stackTrace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @Test
    void keepsWhatWaitsUntilItDeparts() throws Exception {
        long id = history.queue(Examples.intent(TO, Examples.FULL));
        assertThat(all()).extracting(HistoryEntry::state).containsExactly(new Queued());
        history.depart(id);
        history.queueAgain(id, new NotSent(Obstacle.BUSY, ""), null);
        assertThat(all()).extracting(HistoryEntry::state).containsExactly(new Queued());
        history.depart(id);
        assertThat(all()).extracting(HistoryEntry::state).containsExactly(new InFlight());
    }

    @Test
    void takesBeginningsFromSeveralThreads() throws Exception {
        Set<Long> ids = ConcurrentHashMap.newKeySet();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Boolean>> begun =
                    IntStream.range(0, 100)
                            .mapToObj(i ->
                                    threads.submit(() ->
                                            ids.add(
                                                    history.depart(
                                                            Examples.intent(TO, numbered(i))))))
                            .toList();
            for (Future<Boolean> one : begun) {
                assertThat(one.get()).as("an id of its own").isTrue();
            }
        }
        assertThat(all())
                .hasSize(100)
                .allMatch(entry -> entry.state() instanceof InFlight)
                .extracting(entry -> entry.update().ticket())
                .doesNotHaveDuplicates();
    }

    private Path file() {
        return folder.resolve("history.db");
    }

    private List<HistoryEntry> all() throws HistoryUnavailableException {
        return history.newest(1_000);
    }

    private List<Long> begin(int count) throws HistoryUnavailableException {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(history.depart(Examples.intent(TO, numbered(i))));
        }
        return ids;
    }

    private static PermitUpdate numbered(int i) {
        return noted("", "T-" + i);
    }

    private static PermitUpdate noted(String reason, String ticket) {
        return new PermitUpdate(
                Examples.REFERENCE_ID, new Plate("ABC123"), null, null, reason, ticket);
    }
}
