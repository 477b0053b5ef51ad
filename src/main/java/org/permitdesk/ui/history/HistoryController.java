package org.permitdesk.ui.history;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
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
 * The list of what was sent: a short one under the form, or the whole with the chosen entry beside
 * it. A double click, or Enter, leads to the entry.
 */
public final class HistoryController {
    /** How much of the width the list keeps beside an entry. */
    private static final double LIST_SHARE = 0.6;

    private final HistoryModel model;
    private final Consumer<HistoryEntry> useAgain;
    private final Runnable backToTheForm;
    private final List<HistoryCommand> commands;
    private final LotZone clockZone;
    private final ObservableValue<Integer> textScale;
    private final Texts texts;
    private final Watch watch;
    private final TimeWords times;
    private final OutcomeWords words;

    @FXML private CustomTextField historySearch;
    @FXML private Label historyHint;
    @FXML private MenuButton historyMenu;
    @FXML private Button historySize;
    @FXML private SplitPane split;
    @FXML private StackPane detail;
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
     * @param backToTheForm leaves the history
     * @param commands what else can be done with the history
     * @param clockZone the zone of this machine's clock, for the time of sending
     * @param textScale in per cent
     */
    public HistoryController(
            HistoryModel model,
            Consumer<HistoryEntry> useAgain,
            Runnable backToTheForm,
            List<HistoryCommand> commands,
            LotZone clockZone,
            ObservableValue<Integer> textScale,
            Texts texts,
            Watch watch) {
        this.model = model;
        this.useAgain = useAgain;
        this.backToTheForm = backToTheForm;
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
        Tables.chooseByKey(historyTable, this::see);
        historySearch.addEventFilter(KeyEvent.KEY_PRESSED, this::downLeadsToTheList);
        historyTable.setContextMenu(rowMenu());
        watch.add(historyTable.getSelectionModel().selectedItemProperty().subscribe(model::select));
        split.getItems().remove(detail);
        watch.add(model.wholeProperty().subscribe(whole -> arrange()));
        watch.add(model.selectedProperty().subscribe(entry -> showDetail()));
    }

    private void downLeadsToTheList(KeyEvent key) {
        if (key.getCode() == KeyCode.DOWN) {
            key.consume();
            historyTable.requestFocus();
        }
    }

    private ContextMenu rowMenu() {
        MenuItem again = new MenuItem(texts.get("history.useAgain"));
        again.disableProperty().bind(model.selectedProperty().isNull());
        again.setOnAction(chosen -> useAgain.accept(model.selectedProperty().get()));
        return new ContextMenu(again);
    }

    private void arrange() {
        boolean whole = model.isWhole();
        historySize.setText(texts.get(whole ? "history.back" : "history.open"));
        Nodes.setShown(historyHint, !whole);
        showDetail();
    }

    /** Beside the list, while an entry is chosen in the whole history. */
    private void showDetail() {
        boolean shown =
                model.isWhole()
                        && model.selectedProperty().get() != null
                        && !detail.getChildren().isEmpty();
        if (shown && !split.getItems().contains(detail)) {
            split.getItems().add(detail);
            split.setDividerPositions(LIST_SHARE);
        } else if (!shown) {
            split.getItems().remove(detail);
        }
    }

    /** Opens the whole history at an entry; once there, goes on into the entry. */
    private void see(HistoryEntry entry) {
        if (!model.isWhole()) {
            model.wholeProperty().set(true);
            historyTable.requestFocus();
        } else {
            firstToFocus(detail).ifPresent(Node::requestFocus);
        }
    }

    private static Optional<Node> firstToFocus(Node in) {
        if (!in.isVisible() || in.isDisabled()) {
            return Optional.empty();
        }
        if (in.isFocusTraversable()) {
            return Optional.of(in);
        }
        return in instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> firstToFocus(child).stream())
                        .findFirst()
                : Optional.empty();
    }

    @FXML
    private void changeSize() {
        if (model.isWhole()) {
            backToTheForm.run();
        } else {
            model.wholeProperty().set(true);
            focusSearch();
        }
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
                    see(getItem());
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
