package org.permitdesk.ui.practice;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.permitdesk.practice.PracticePermit;
import org.permitdesk.practice.Rehearsal;
import org.permitdesk.ui.Tables;
import org.permitdesk.ui.Texts;
import org.permitdesk.ui.TimeWords;
import org.permitdesk.ui.Watch;
import org.permitdesk.update.LotZone;
import org.permitdesk.update.ReferenceId;

/** The permits as the practice controller sees them, each with "use this one". */
public final class PracticePermitsController {
    private final PracticePermitsModel model;
    private final Consumer<ReferenceId> use;
    private final LotZone zone;
    private final ObservableValue<Integer> textScale;
    private final Watch watch;
    private final Texts texts;

    @FXML private TableView<PracticePermit> practicePermits;
    @FXML private TableColumn<PracticePermit, PracticePermit> useThis;
    @FXML private TableColumn<PracticePermit, String> referenceId;
    @FXML private TableColumn<PracticePermit, String> plate;
    @FXML private TableColumn<PracticePermit, String> amount;
    @FXML private TableColumn<PracticePermit, String> endTime;
    @FXML private TableColumn<PracticePermit, String> note;

    /**
     * The table.
     *
     * @param use puts a permit's reference ID into the form
     * @param zone the practice lot's
     * @param textScale in per cent
     */
    public PracticePermitsController(
            PracticePermitsModel model,
            Consumer<ReferenceId> use,
            LotZone zone,
            ObservableValue<Integer> textScale,
            Texts texts,
            Watch watch) {
        this.model = model;
        this.use = use;
        this.zone = zone;
        this.textScale = textScale;
        this.watch = watch;
        this.texts = texts;
    }

    @FXML
    private void initialize() {
        practicePermits.setItems(model.permits());
        Label closed = new Label(texts.get("practice.closed"));
        closed.setWrapText(true);
        practicePermits.setPlaceholder(closed);
        Tables.show(referenceId, p -> p.referenceId().value());
        Tables.show(plate, PracticePermit::plate);
        Tables.show(amount, p -> p.amount() + " " + p.currency());
        Tables.show(endTime, p -> lotTime(p.endTimeUtc()));
        Tables.show(note, this::note);
        useThis.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        useThis.setCellFactory(column -> new UseCell());
        watch.add(Tables.scale(practicePermits, textScale));
        Tables.chooseByKey(practicePermits, permit -> use.accept(permit.referenceId()));
    }

    private String lotTime(LocalDateTime utc) {
        return new TimeWords(texts).iso(zone.at(utc.toInstant(ZoneOffset.UTC)));
    }

    private String note(PracticePermit permit) {
        Rehearsal rehearsal = permit.rehearsal();
        String rehearses = rehearsal == null ? "" : texts.get("rehearsal." + rehearsal);
        String changed =
                permit.updates() == 0 ? "" : texts.get("practice.updates", permit.updates());
        return (rehearses + "  " + changed).strip();
    }

    private final class UseCell extends TableCell<PracticePermit, PracticePermit> {
        private final Button button = new Button(texts.get("practice.use"));

        UseCell() {
            button.getStyleClass().add("small");
            button.setOnAction(pressed -> use.accept(getItem().referenceId()));
        }

        @Override
        protected void updateItem(@Nullable PracticePermit permit, boolean empty) {
            super.updateItem(permit, empty);
            setGraphic(empty ? null : button);
        }
    }
}
