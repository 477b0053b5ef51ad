package org.permitdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;

/** What a date picker does by itself with what is typed, and must not. */
class DateEntryTest {
    @TempDir Path folder;

    private final FxRobot robot = new FxRobot();

    @SuppressWarnings("NullAway.Init") // opened before each test
    private Office office;

    @BeforeEach
    void openTheOffice() throws IOException {
        Screens.prepare(folder, "en", "light", 100);
        office = Office.open(folder, Clock.system(ZoneId.of("America/Winnipeg")));
        Office.onUi(() -> {
            picker().requestFocus();
            return null;
        });
    }

    @AfterEach
    void closeTheOffice() {
        office.close();
    }

    @Test
    void aDateThatIsCorrectedKeepsTheRestOfItsText() {
        robot.write("2026-11-30");
        robot.type(KeyCode.BACK_SPACE);

        assertThat(text()).isEqualTo("2026-11-3");
    }

    @Test
    void whatIsTypedAfterADateStaysToBeSeen() {
        robot.write("2026-11-301");

        assertThat(text()).isEqualTo("2026-11-301");
    }

    @Test
    void whatIsNoDateStaysWhenEnterLeavesIt() {
        robot.write("2026-02-31");
        robot.type(KeyCode.ENTER);

        assertThat(text()).isEqualTo("2026-02-31");
    }

    @Test
    void whatIsNoDateStaysWhenItIsSent() {
        robot.write("2026-02-31");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);

        assertThat(text()).isEqualTo("2026-02-31");
    }

    @ParameterizedTest
    @EnumSource(names = {"TAB", "ENTER"})
    void aDateThatWasTakenOutDoesNotComeBackWhenTheFieldIsLeft(KeyCode away) {
        robot.write("2026-11-30");
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.type(KeyCode.DELETE);
        robot.type(away);

        assertThat(text()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"TAB", "ENTER"})
    void whatIsLeftOfADateStaysWhenTheFieldIsLeft(KeyCode away) {
        robot.write("2026-11-30");
        robot.type(KeyCode.BACK_SPACE);
        robot.type(away);

        assertThat(text()).isEqualTo("2026-11-3");
    }

    @Test
    void aDateThatWasTakenOutDoesNotComeBackWhenItIsSent() {
        robot.write("2026-11-30");
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.type(KeyCode.DELETE);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);

        assertThat(text()).isEmpty();
    }

    @Test
    void enterLeadsFromTheDateToTheTime() {
        robot.write("2026-11-30");
        robot.type(KeyCode.ENTER);

        assertThat(Office.onUi(() -> office.stage().getScene().getFocusOwner()))
                .isEqualTo(office.node("endTime"));
    }

    @Test
    void openingTheCalendarLeavesWhatIsNoDate() {
        robot.write("2026-11-30");
        robot.type(KeyCode.BACK_SPACE);
        open();

        assertThat(text()).isEqualTo("2026-11-3");
    }

    @Test
    void aDayOfTheCalendarIsTakenAlsoIfItIsTheOneThatStoodThereBefore() {
        robot.write("2026-11-30");
        robot.type(KeyCode.BACK_SPACE);
        open();
        Office.onUi(() -> {
            picker().setValue(LocalDate.of(2026, 11, 30));
            return null;
        });

        assertThat(text()).isEqualTo("2026-11-30");
    }

    private void open() {
        Office.onUi(() -> {
            picker().show();
            picker().hide();
            return null;
        });
    }

    private String text() {
        return Office.onUi(() -> picker().getEditor().getText());
    }

    private DatePicker picker() {
        Node picker = office.node("endDate");
        return (DatePicker) picker;
    }
}
