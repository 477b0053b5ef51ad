package org.permitdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.permitdesk.history.HistoryFile;
import org.permitdesk.update.Outcome;

/** What is not kept goes from the window too. */
@Timeout(120)
class KeepingStoryTest {
    private static final ZoneId ZONE = ZoneId.of("America/Winnipeg");
    private static final Clock LONG_AGO = Clock.fixed(Instant.parse("2024-11-01T20:00:00Z"), ZONE);
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-23T20:00:00Z"), ZONE);

    @TempDir Path folder;

    private void sent(Clock when) throws Exception {
        try (HistoryFile file = new HistoryFile(folder.resolve("history.db"), when)) {
            long id =
                    file.history().depart(Examples.intent(Examples.nowhere(), Examples.PLATE_ONLY));
            file.history().finish(id, new Outcome.Done("x"), null);
        }
    }

    private static List<?> rows(Office office) {
        return List.copyOf(((TableView<?>) office.node("historyTable")).getItems());
    }

    @Test
    void whatIsTooOldIsExportedAndGoneAfterTheStart() throws Exception {
        sent(LONG_AGO);
        sent(NOW);
        Path exports = Files.createDirectory(folder.resolve("exports"));
        Files.writeString(
                folder.resolve("preferences.json"),
                """
                {"version": 1, "language": "en", "keepYears": 2, "exportFolder": "%s"}\
                """
                        .formatted(exports.toString().replace("\\", "\\\\")));
        try (Office office = Office.open(folder, NOW)) {
            Path export = exports.resolve("permit-desk-removed-2026-11-23.jsonl");
            office.await(
                    "the removal", () -> !office.rooms().history().keeping().erasures().isEmpty());
            office.await("the new one alone", () -> rows(office).size() == 1);
            assertThat(export).content().contains(Examples.PLATE.value());
        }
    }

    @Test
    void aPlateThatIsForgottenGoesFromTheListThatShowsIt() throws Exception {
        sent(LONG_AGO);
        Files.writeString(
                folder.resolve("preferences.json"), "{\"version\": 1, \"language\": \"fr\"}");
        try (Office office = Office.open(folder, NOW)) {
            office.await("the list", () -> "PL8RDR".equals(plate(office)));
            office.historyCommand(4);
            Stage dialog = office.dialog();
            Office.onUi(() -> {
                write(dialog, "forgetPlate", "pl8-rdr");
                write(dialog, "forgetBy", "Anne Roy");
                ((ButtonBase) dialog.getScene().lookup("#forgetLook")).fire();
                return null;
            });
            office.await("the question", () -> dialog.getScene().lookup("#forget").isVisible());
            Office.onUi(() -> {
                ((ButtonBase) dialog.getScene().lookup("#forget")).fire();
                return null;
            });
            office.await("it is forgotten", () -> "oubliée".equals(plate(office)));
        }
    }

    private static void write(Stage dialog, String id, String text) {
        ((TextInputControl) dialog.getScene().lookup("#" + id)).setText(text);
    }

    /** Of the first row, as it is shown. */
    private static String plate(Office office) {
        TableView<?> table = (TableView<?>) office.node("historyTable");
        return table.getItems().isEmpty()
                ? ""
                : table.getColumns().stream()
                        .filter(column -> "plate".equals(column.getId()))
                        .map(column -> String.valueOf(column.getCellData(0)))
                        .findFirst()
                        .orElseThrow();
    }
}
