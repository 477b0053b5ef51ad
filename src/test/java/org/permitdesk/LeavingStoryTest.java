package org.permitdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.permitdesk.history.EntryState;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.history.HistoryFile;
import org.permitdesk.history.HistoryUnavailableException;
import org.permitdesk.history.Verdict;
import org.permitdesk.update.Outcome.Done;
import org.permitdesk.update.Outcome.NotSent;
import org.permitdesk.update.Outcome.Unknown;
import org.permitdesk.update.Outcome.Unknown.Doubt;
import org.testfx.api.FxRobot;

/** What stays open when a clerk turns to something else: unknown, waiting, on its way. */
class LeavingStoryTest {
    private static final Clock CLOCK = Clock.system(ZoneId.of("America/Winnipeg"));

    private final FxRobot robot = new FxRobot();

    @TempDir private Path folder;

    @SuppressWarnings("NullAway.Init") // each story begins with open()
    private Office office;

    @BeforeEach
    void open() {
        Screens.prepare(folder, "en", "light", 100);
        office = Office.open(folder, CLOCK);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void anUnknownOutcomeIsSettledByKeyboardWithANameOfItsOwn() {
        send("practice-web-page", "outcome-unknown");
        office.await("the count", () -> office.node("unknownCount").isVisible());
        assertThat(office.text("unknownCount")).isEqualTo("1 unknown");

        robot.type(KeyCode.TAB, KeyCode.TAB, KeyCode.TAB);
        assertThat(focused(office.stage())).isEqualTo("settleUnknown");
        robot.type(KeyCode.SPACE);
        Stage dialog = office.dialog();
        assertThat(focused(dialog)).isEqualTo("settledBy");
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.targetWindow(dialog).write("Anne Roy");
        robot.type(KeyCode.TAB, KeyCode.SPACE);
        office.await("none is left", () -> !office.node("unknownCount").isVisible());
        robot.type(KeyCode.ESCAPE);

        assertThat(office.hasDialog()).isFalse();
        assertThat(entries().getFirst().state())
                .isInstanceOfSatisfying(
                        EntryState.Settled.class,
                        settled -> {
                            assertThat(settled.by()).isEqualTo("Anne Roy");
                            assertThat(settled.verdict()).isEqualTo(Verdict.APPLIED);
                        });
    }

    @Test
    void anUnknownOutcomeIsKeptUntilItIsSettledAndMentionedAtTheEnd() {
        send("practice-web-page", "outcome-unknown");
        office.requestClose();
        assertThat(words(office.dialog()))
                .anyMatch(words -> words.contains("one update is unknown"));
        press(office.dialog(), "Close now");
        assertThat(Office.onUi(() -> office.stage().isShowing())).isFalse();

        office.close();
        office = Office.open(folder, CLOCK);
        office.await("the count", () -> office.node("unknownCount").isVisible());
        assertThat(office.text("unknownCount")).isEqualTo("1 unknown");
    }

    @Test
    void olderValuesGoOverNewerOnesByASecondChoiceAlone() {
        send("practice-web-page", "outcome-unknown");
        send("practice-web-page", "outcome-asking");
        office.press("sendAllTheSame");
        office.await(
                "two unknown",
                () -> ((Labeled) office.node("unknownCount")).getText().startsWith("2"));
        office.press("unknownCount");
        Stage dialog = office.dialog();
        settle(1, "It was applied");
        office.await(
                "one is left",
                () -> dialog.getScene().getRoot().lookupAll(".unsettled").size() == 1);
        settle(0, "It was not: send again…");
        office.awaitOutcome("outcome-asking");

        office.press("sendAllTheSame");
        assertThat(entries()).as("without the second choice").hasSize(2);
        office.press("overNewer");
        office.press("sendAllTheSame");
        office.awaitOutcome("outcome-unknown");
        assertThat(entries().getFirst().intent().resendOf()).isEqualTo(entries().getLast().id());
    }

    @Test
    void nothingIsSentAgainUnderAnotherProfileThanItsOwn() throws Exception {
        office.close();
        try (HistoryFile file = new HistoryFile(folder.resolve("history.db"), CLOCK)) {
            long id =
                    file.history().depart(Examples.intent(Examples.nowhere(), Examples.PLATE_ONLY));
            file.history().finish(id, new Unknown(Doubt.NO_ANSWER, ""), null);
        }
        office = Office.open(folder, CLOCK);
        office.await("the count", () -> office.node("unknownCount").isVisible());
        office.press("unknownCount");
        settle(0, "It was not: send again…");

        office.await(
                "the notice",
                () ->
                        office.has("noticeBox")
                                && office.node("noticeBox").lookupAll(".label").stream()
                                        .map(label -> ((Labeled) label).getText())
                                        .anyMatch(
                                                words -> words.contains("is gone: Toma Parking")));
        assertThat(office.text("plate")).isEqualTo(Examples.PLATE.value());
        assertThat(entries()).hasSize(1);
    }

    @Test
    void whatStillWaitsIsNotSentWhenTheClerkClosesAllTheSame() {
        send("practice-busy", "outcome-queued");
        office.requestClose();
        assertThat(words(office.dialog()))
                .anyMatch(words -> words.startsWith("An update is still waiting to be sent."));
        press(office.dialog(), "Close now");

        office.await("it is written down", () -> outcomeOfLast() instanceof NotSent);
        assertThat(Office.onUi(() -> office.stage().isShowing())).isFalse();
    }

    @Test
    void theProgramClosesByItselfWhenTheAnswerIsThere() {
        send("practice-slow", "outcome-in-flight");
        office.requestClose();
        assertThat(words(office.dialog()))
                .anyMatch(words -> words.startsWith("An update is still on the way."));

        office.await("the window is gone", () -> !office.stage().isShowing());
        assertThat(office.hasDialog()).isFalse();
        assertThat(outcomeOfLast()).isInstanceOf(Done.class);
    }

    @Test
    void aClerkMayStay() {
        send("practice-busy", "outcome-queued");
        office.requestClose();
        robot.type(KeyCode.ESCAPE);

        assertThat(office.hasDialog()).isFalse();
        assertThat(Office.onUi(() -> office.stage().isShowing())).isTrue();
        office.press("stopTrying");
        office.awaitOutcome("outcome-not-sent");
    }

    @Test
    void whoeverTypesTheNextUpdateKeepsTheCursorWhenTheWaitingOneEnds() {
        send("practice-busy", "outcome-queued");
        robot.push(KeyCode.CONTROL, KeyCode.L);
        robot.write("next-");
        office.press("stopTrying");
        office.awaitOutcome("outcome-not-sent");
        robot.write("permit");

        assertThat(office.text("referenceId")).isEqualTo("next-permit");
    }

    @Test
    void whoeverSearchesKeepsTheCursorWhenTheAnswerComes() {
        send("practice-slow", "outcome-in-flight");
        robot.push(KeyCode.CONTROL, KeyCode.H);
        robot.write("practice-");
        office.awaitOutcome("outcome-done");
        robot.write("slow");

        assertThat(office.text("historySearch")).isEqualTo("practice-slow");
    }

    private void send(String permit, String look) {
        office.type("referenceId", permit);
        office.type("plate", "ABC128");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        office.awaitOutcome(look);
    }

    private Object outcomeOfLast() {
        return entries().getFirst().outcome().<Object>map(o -> o).orElse("none");
    }

    private List<HistoryEntry> entries() {
        try {
            return office.rooms().history().history().newest(100);
        } catch (HistoryUnavailableException e) {
            throw new AssertionError(e);
        }
    }

    private List<Node> cards() {
        return List.copyOf(office.dialog().getScene().getRoot().lookupAll(".unsettled"));
    }

    private void settle(int card, String answer) {
        Node chosen = cards().get(card);
        Office.onUi(() -> {
            button(chosen, answer).fire();
            return null;
        });
    }

    private static void press(Stage dialog, String words) {
        Office.onUi(() -> {
            button(dialog.getScene().getRoot(), words).fire();
            return null;
        });
    }

    private static ButtonBase button(Node within, String words) {
        return within.lookupAll(".button").stream()
                .map(ButtonBase.class::cast)
                .filter(button -> words.equals(button.getText()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> words(Stage dialog) {
        return Office.onUi(() ->
                dialog.getScene().getRoot().lookupAll(".label").stream()
                        .filter(Node::isVisible)
                        .map(label -> ((Labeled) label).getText())
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static String focused(Stage window) {
        return Office.onUi(() -> {
            Node owner = window.getScene().getFocusOwner();
            return owner == null ? "" : owner.getId();
        });
    }
}
