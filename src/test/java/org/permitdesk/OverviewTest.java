package org.permitdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.SplittableRandom;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.permitdesk.history.History;
import org.permitdesk.history.HistoryFile;
import org.permitdesk.ui.HandClock;
import org.permitdesk.update.Destination;
import org.permitdesk.update.Endpoint;
import org.permitdesk.update.Outcome;
import org.permitdesk.update.Outcome.Done;
import org.permitdesk.update.Outcome.NotSent;
import org.permitdesk.update.Outcome.Refused;
import org.permitdesk.update.Outcome.Unknown;
import org.testfx.api.FxRobot;

/** The overview of an office that has worked for seven weeks. */
class OverviewTest {
    private static final Clock NOW =
            Clock.fixed(Instant.parse("2026-11-23T20:00:00Z"), ZoneId.of("America/Winnipeg"));

    @TempDir Path folder;

    private final FxRobot robot = new FxRobot();

    @SuppressWarnings("NullAway.Init") // each test begins with open()
    private Office office;

    @AfterEach
    void closeTheOffice() {
        office.close();
    }

    @ParameterizedTest
    @CsvSource({
        "en, light, 100",
        "en, dark, 100",
        "en, dark, 200",
        "fr, light, 100",
        "fr, light, 200"
    })
    void showsSixWeeksAtAGlance(String language, String theme, int textScale) throws Exception {
        Stage dialog = open(language, theme, textScale);

        Office.picture(
                dialog,
                Path.of("target", "screens")
                        .resolve("overview-%s-%s-%d.png".formatted(language, theme, textScale)));
        assertThat(Office.onUi(() -> dialog.getScene().getRoot().lookupAll(".chart-bar")))
                .hasSizeGreaterThan(100);
    }

    @Test
    void aClickOnAPieceOfABarShowsItsUpdatesInTheList() throws Exception {
        Stage dialog = open("en", "light", 100);
        Node piece =
                Office.onUi(() ->
                        dialog.getScene().getRoot().lookupAll(".chart-bar").stream()
                                .filter(node -> "Sun 22 Nov, Refused: 2".equals(text(node)))
                                .findFirst()
                                .orElseThrow());
        Office.onUi(() -> {
            Objects.requireNonNull(piece.getOnMouseClicked()).handle(null);
            return null;
        });

        office.await("two of them", () -> history().getItems().size() == 2);
        assertThat(Office.onUi(dialog::isShowing)).isFalse();
    }

    @Test
    void aBarOfNoUpdatesIsNotDrawn() throws Exception {
        Stage dialog = open("en", "light", 100);

        assertThat(
                        Office.onUi(() ->
                                dialog.getScene().getRoot().lookupAll(".chart-bar").stream()
                                        .filter(bar -> text(bar).endsWith(": 0"))
                                        .filter(Node::isVisible)
                                        .toList()))
                .isEmpty();
    }

    private static String text(Node bar) {
        return String.valueOf(bar.getAccessibleText());
    }

    @Test
    void theKeyboardFindsTheSameInTheTable() throws Exception {
        Stage dialog = open("en", "light", 100);
        Office.onUi(() -> {
            dialog.getScene().lookup("#overviewTable .table-view").requestFocus();
            return null;
        });
        robot.type(KeyCode.DOWN, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.ENTER);

        office.await("two of them", () -> history().getItems().size() == 2);
        assertThat(Office.onUi(dialog::isShowing)).isFalse();
    }

    @Test
    void saysSoWhereThereIsNothingToCount() {
        Screens.prepare(folder, "en", "light", 100);
        office = Office.open(folder, NOW);
        office.overview();
        Stage dialog = office.dialog();
        Labeled none = (Labeled) dialog.getScene().lookup("#overviewNone");

        office.await("a sentence", () -> none.getText().startsWith("No updates"));
        assertThat(Office.onUi(() -> dialog.getScene().lookup("#overviewNumbers").isVisible()))
                .isFalse();
    }

    private TableView<?> history() {
        return (TableView<?>) office.node("historyTable");
    }

    private Stage open(String language, String theme, int textScale) throws Exception {
        Screens.prepare(folder, language, theme, textScale);
        sevenWeeks();
        office = Office.open(folder, NOW);
        office.selectProfile(1);
        office.overview();
        Stage dialog = office.dialog();
        office.await("the numbers", () -> dialog.getScene().lookup("#overviewNumbers").isVisible());
        return dialog;
    }

    /** Most of it done, and two refused each day. */
    private void sevenWeeks() throws Exception {
        SplittableRandom random = new SplittableRandom(20_261_101L);
        HandClock clock = new HandClock("2026-10-05T18:00:00Z");
        try (HistoryFile file = new HistoryFile(folder.resolve("history.db"), clock)) {
            for (int day = 0; day < 50; day++) {
                for (int done = random.nextInt(3, 14); done > 0; done--) {
                    add(file.history(), new Done(Examples.REFERENCE_ID.value()));
                }
                add(file.history(), new Refused(9009, "Record not found."));
                add(file.history(), new Refused(9005, "The end time value is invalid."));
                if (random.nextInt(6) == 0) {
                    add(file.history(), new Unknown(Unknown.Doubt.NO_ANSWER, ""));
                    add(file.history(), new NotSent(NotSent.Obstacle.HOST_NOT_FOUND, ""));
                }
                clock.moveOn(Duration.ofDays(1));
            }
        }
    }

    private static void add(History history, Outcome outcome) throws Exception {
        Destination city =
                new Destination(
                        "city",
                        "City Hall",
                        new Endpoint(URI.create("https://controller.invalid"), "OC-TOMA"),
                        true);
        history.finish(history.depart(Examples.intent(city, Examples.FULL)), outcome, null);
    }
}
