package org.permitdesk.ui.history;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import org.controlsfx.control.textfield.CustomTextField;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.permitdesk.history.EntryState;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.ui.Nodes;
import org.permitdesk.ui.OutcomeKind;
import org.permitdesk.ui.OutcomeWords;
import org.permitdesk.ui.ProfileWords;
import org.permitdesk.ui.Tables;
import org.permitdesk.ui.Texts;
import org.permitdesk.ui.TimeWords;
import org.permitdesk.ui.Watch;
import org.permitdesk.update.EndTime;
import org.permitdesk.update.LotZone;
import org.permitdesk.update.Money;
import org.permitdesk.update.Plate;

/**
 * The table of what was sent. A double click, or Enter, puts an entry's values back into the form.
 */
public final class HistoryController {
    private final HistoryModel model;
    private final Consumer<HistoryEntry> useAgain;
    private final List<HistoryCommand> commands;
    private final LotZone clockZone;
    private final ObservableValue<Integer> textScale;
    private final Texts texts;
    private final Watch watch;
    private final TimeWords times;
    private final OutcomeWords words;

    @FXML private CustomTextField historySearch;
    @FXML private MenuButton historyMenu;
    @FXML private TableView<HistoryEntry> historyTable;
    @FXML private TableColumn<HistoryEntry, String> time;
    @FXML private TableColumn<HistoryEntry, HistoryEntry> outcome;
    @FXML private TableColumn<HistoryEntry, String> referenceId;
    @FXML private TableColumn<HistoryEntry, String> plate;
    @FXML private TableColumn<HistoryEntry, String> amount;
    @FXML private TableColumn<HistoryEntry, String> endTime;
    @FXML private TableColumn<HistoryEntry, String> reason;
    @FXML private TableColumn<HistoryEntry, String> profile;

    /**
     * The table.
     *
     * @param useAgain puts an entry's values into the form
     * @param commands what else can be done with the history
     * @param clockZone the zone of this machine's clock, for the time of sending
     * @param textScale in per cent
     */
    public HistoryController(
            HistoryModel model,
            Consumer<HistoryEntry> useAgain,
            List<HistoryCommand> commands,
            LotZone clockZone,
            ObservableValue<Integer> textScale,
            Texts texts,
            Watch watch) {
        this.model = model;
        this.useAgain = useAgain;
        this.commands = commands;
        this.clockZone = clockZone;
        this.textScale = textScale;
        this.texts = texts;
        this.watch = watch;
        this.times = new TimeWords(texts);
        this.words = new OutcomeWords(texts);
    }

    @FXML
    private void initialize() {
        historySearch.textProperty().bindBidirectional(model.searchProperty());
        historyTable.setItems(model.entries());
        historyMenu.getItems().setAll(commands.stream().map(this::item).toList());
        Nodes.setShown(historyMenu, !commands.isEmpty());
        watch.add(model.searchProperty().subscribe(now -> showPlaceholder()));
        Tables.show(time, e -> times.iso(clockZone.at(e.createdAt())));
        Tables.show(referenceId, e -> e.update().referenceId().value());
        Tables.show(plate, e -> plate(e.update().plate()));
        Tables.show(amount, e -> amount(e.update().money()));
        Tables.show(endTime, e -> endTime(e.update().endTime()));
        Tables.show(reason, e -> reason(e.update().reason(), e.update().ticket()));
        Tables.show(profile, e -> new ProfileWords(texts).name(e.destination()));
        outcome.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        outcome.setCellFactory(column -> new OutcomeCell());
        watch.add(Tables.scale(historyTable, textScale));
        historyTable.setRowFactory(table -> new Row());
        Tables.chooseByKey(historyTable, useAgain);
    }

    private MenuItem item(HistoryCommand command) {
        MenuItem item = new MenuItem(texts.get(command.key()));
        item.setOnAction(chosen -> command.action().run());
        return item;
    }

    private void showPlaceholder() {
        String key = model.searchProperty().get().isBlank() ? "history.empty" : "history.noneFound";
        Label placeholder = new Label(texts.get(key));
        placeholder.setWrapText(true);
        historyTable.setPlaceholder(placeholder);
    }

    private static String plate(@Nullable Plate plate) {
        return plate == null ? "" : plate.value();
    }

    private static String amount(@Nullable Money money) {
        return money == null ? "" : money.toString();
    }

    private String endTime(@Nullable EndTime end) {
        return end == null ? "" : times.iso(end.lot());
    }

    private static String reason(String reason, String ticket) {
        return ticket.isEmpty() ? reason : (ticket + " " + reason).strip();
    }

    /** Puts the cursor into the search box. */
    public void focusSearch() {
        historySearch.requestFocus();
        historySearch.selectAll();
    }

    /** Asks for the next page when the last rows come into view. */
    private final class Row extends TableRow<HistoryEntry> {
        private static final int AHEAD = 20;

        Row() {
            setOnMouseClicked(click -> {
                if (click.getButton() == MouseButton.PRIMARY
                        && click.getClickCount() == 2
                        && !isEmpty()) {
                    useAgain.accept(getItem());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable HistoryEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (!empty && getIndex() >= getTableView().getItems().size() - AHEAD) {
                model.more();
            }
        }
    }

    private final class OutcomeCell extends TableCell<HistoryEntry, HistoryEntry> {
        private final FontIcon icon = new FontIcon();

        @Override
        protected void updateItem(@Nullable HistoryEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            for (OutcomeKind kind : OutcomeKind.values()) {
                getStyleClass().remove(kind.styleClass());
            }
            if (empty || entry == null) {
                setText(null);
                setGraphic(null);
                setTooltip(null);
                return;
            }
            EntryState state = entry.state();
            OutcomeKind kind = OutcomeKind.of(state);
            icon.setIconLiteral(kind.icon());
            getStyleClass().add(kind.styleClass());
            setGraphic(icon);
            setText(words.line(state));
            setTooltip(new Tooltip(words.line(state)));
        }
    }
}
