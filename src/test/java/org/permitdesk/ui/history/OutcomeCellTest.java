package org.permitdesk.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.collections.ListChangeListener.Change;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.permitdesk.Examples;
import org.permitdesk.history.EntryState;
import org.permitdesk.ui.OutcomeKind;
import org.permitdesk.ui.OutcomeWords;
import org.permitdesk.ui.Texts;
import org.permitdesk.update.Outcome;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class OutcomeCellTest {
    private static final HistoryRow DONE = row(new Outcome.Done("x"));
    private static final HistoryRow REFUSED = row(new Outcome.Refused(9009, "Record not found"));

    private OutcomeCell cell;

    @BeforeAll
    static void startTheToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void make() {
        cell = onUi(() -> new OutcomeCell(new OutcomeWords(Texts.of("en"))));
    }

    private static HistoryRow row(Outcome outcome) {
        return new HistoryRow(
                1,
                Examples.entry(
                        1,
                        Instant.EPOCH,
                        Examples.nowhere(),
                        Examples.PLATE_ONLY,
                        new EntryState.Ended(outcome)));
    }

    private static <T> T onUi(Callable<T> look) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, look);
    }

    private void fill(HistoryRow row) {
        onUi(() -> {
            cell.updateItem(row, false);
            return row;
        });
    }

    private static MouseEvent mouse(EventType<MouseEvent> type) {
        return new MouseEvent(
                type,
                1,
                1,
                1,
                1,
                MouseButton.NONE,
                0,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                true,
                false,
                true,
                null);
    }

    @Test
    void hasTheLookOfTheEntryThatItShowsAndOfNoOther() {
        fill(REFUSED);
        fill(DONE);

        assertThat(cell.getText()).isEqualTo("Done");
        assertThat(cell.getPseudoClassStates())
                .contains(OutcomeKind.DONE.pseudoClass())
                .doesNotContain(OutcomeKind.REFUSED.pseudoClass());
    }

    @Test
    void saysTheWholeOfWhatItShowsUnderTheMouseAlsoAfterScrolling() {
        fill(DONE);
        assertThat(cell.getTooltip()).as("before the mouse is there").isNull();

        onUi(() -> {
            Event.fireEvent(cell, mouse(MouseEvent.MOUSE_ENTERED));
            return null;
        });
        fill(REFUSED);

        assertThat(cell.getTooltip().getText()).isEqualTo("Refused: 9009 Record not found");
    }

    @Test
    void keepsItsStyleClassesAndItsIconWhateverItShows() {
        List<String> before = List.copyOf(cell.getStyleClass());
        Node icon = cell.getGraphic();

        fill(REFUSED);
        onUi(() -> {
            cell.updateItem(null, true);
            return null;
        });

        assertThat(cell.getStyleClass()).isEqualTo(before);
        assertThat(cell.getGraphic()).isSameAs(icon);
        assertThat(icon.isVisible()).as("the icon of an empty cell").isFalse();
        assertThat(cell.getText()).isBlank();
    }

    /** Whatever is taken out and put back is styled from scratch, for each row and letter. */
    @Test
    void keepsItsIconAndItsWordsInTheirPlaces() {
        AtomicInteger changes = new AtomicInteger();
        onUi(() -> {
            new Scene(new Group(cell)).getRoot().applyCss();
            cell.getChildrenUnmodifiable()
                    .addListener((Change<? extends Node> change) -> changes.incrementAndGet());
            return null;
        });

        fill(REFUSED);
        onUi(() -> {
            cell.updateItem(null, true);
            return null;
        });
        fill(DONE);

        String words =
                onUi(() -> {
                    cell.resize(200, 30);
                    cell.layout();
                    return ((Text) cell.getChildrenUnmodifiable().getLast()).getText();
                });

        assertThat(changes).hasValue(0);
        assertThat(words).isEqualTo("Done");
    }
}
