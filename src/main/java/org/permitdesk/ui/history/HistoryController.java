package org.permitdesk.ui.history;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.controlsfx.control.textfield.CustomTextField;
import org.jspecify.annotations.Nullable;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.preferences.Preferences;
import org.permitdesk.search.Progress;
import org.permitdesk.ui.Nodes;
import org.permitdesk.ui.OutcomeWords;
import org.permitdesk.ui.PlateWords;
import org.permitdesk.ui.ProfileWords;
import org.permitdesk.ui.Tables;
import org.permitdesk.ui.Texts;
import org.permitdesk.ui.TimeWords;
import org.permitdesk.ui.Views;
import org.permitdesk.ui.Watch;
import org.permitdesk.ui.entry.EntryController;
import org.permitdesk.ui.profile.PreferencesModel;
import org.permitdesk.update.EndTime;
import org.permitdesk.update.LotZone;
import org.permitdesk.update.Money;

/**
 * The list of what was sent: a short one under the form, or the whole with the chosen entry beside
 * it. A double click, or Enter, leads to the entry.
 */
public final class HistoryController {
    /** How much of the width the list keeps beside an entry, and where text is large. */
    private static final double LIST_SHARE = 0.6;

    private static final double SMALL_LIST_SHARE = 0.45;
    private static final int LARGE_TEXT = 150;

    /** What stands in a row that has not been read yet. */
    private static final String UNREAD = "…";

    /** Shorter than this, nobody waits, and words that come and go would only flicker. */
    private static final Duration WORTH_SAYING = Duration.millis(300);

    private final HistoryModel model;
    private final FilterModel filters;
    private final PreferencesModel preferences;
    private final Consumer<HistoryEntry> useAgain;
    private final Runnable backToTheForm;
    private final List<HistoryCommand> commands;
    private final LotZone clockZone;
    private final Views views;
    private final Texts texts;
    private final Watch watch;
    private final TimeWords times;
    private boolean filtersMade;
    private boolean following;
    private final PauseTransition waiting = new PauseTransition(WORTH_SAYING);

    @FXML private Pane root;
    @FXML private CustomTextField historySearch;
    @FXML private Label historyHint;
    @FXML private Label historyCount;
    @FXML private MenuButton historyColumns;
    @FXML private MenuButton historyMenu;
    @FXML private Button historySize;
    @FXML private SplitPane split;
    @FXML private StackPane detail;
    @FXML private TableView<HistoryRow> historyTable;
    @FXML private TableColumn<HistoryRow, String> time;
    @FXML private TableColumn<HistoryRow, HistoryRow> outcome;
    @FXML private TableColumn<HistoryRow, String> referenceId;
    @FXML private TableColumn<HistoryRow, String> plate;
    @FXML private TableColumn<HistoryRow, String> amount;
    @FXML private TableColumn<HistoryRow, String> endTime;
    @FXML private TableColumn<HistoryRow, String> ticket;
    @FXML private TableColumn<HistoryRow, String> reason;
    @FXML private TableColumn<HistoryRow, String> profile;
    @FXML private TableColumn<HistoryRow, String> clerk;

    /**
     * The list.
     *
     * @param useAgain puts an entry's values into the form
     * @param backToTheForm leaves the whole history
     * @param commands what else can be done with the history
     * @param clockZone the zone of this machine's clock, for the time of sending
     * @param views makes what is shown in the whole history alone, when it first is
     */
    public HistoryController(
            HistoryModel model,
            FilterModel filters,
            PreferencesModel preferences,
            Consumer<HistoryEntry> useAgain,
            Runnable backToTheForm,
            List<HistoryCommand> commands,
            LotZone clockZone,
            Views views,
            Texts texts,
            Watch watch) {
        this.model = model;
        this.filters = filters;
        this.preferences = preferences;
        this.useAgain = useAgain;
        this.backToTheForm = backToTheForm;
        this.commands = commands;
        this.clockZone = clockZone;
        this.views = views;
        this.texts = texts;
        this.watch = watch;
        this.times = new TimeWords(texts);
    }

    @FXML
    private void initialize() {
        historySearch.textProperty().bindBidirectional(model.searchProperty());
        historySearch.addEventFilter(KeyEvent.KEY_PRESSED, this::downLeadsToTheList);
        historyMenu.getItems().setAll(commands.stream().map(this::item).toList());
        Nodes.setShown(historyMenu, !commands.isEmpty());
        showCells();
        watch.add(
                Tables.scale(
                        historyTable,
                        preferences.preferencesProperty().map(Preferences::textScale)));
        HistoryColumns columns = new HistoryColumns(historyTable, model, preferences, texts, watch);
        historyColumns.setOnShowing(opened -> historyColumns.getItems().setAll(columns.menu()));
        historyColumns.getItems().setAll(columns.menu());
        showRows();
        waiting.setOnFinished(waited -> sayWhatIsAwaited());
        watch.add(model.reachProperty().subscribe(this::showReach));
        watch.add(model.preparingProperty().subscribe(progress -> showPreparing()));
        split.getItems().remove(detail);
        watch.add(model.wholeProperty().subscribe(whole -> arrange()));
        watch.add(model.selectedProperty().subscribe(entry -> showDetail()));
    }

    private void showCells() {
        PlateWords plates = new PlateWords(texts);
        show(time, e -> times.iso(clockZone.at(e.createdAt())), UNREAD);
        show(referenceId, e -> e.update().referenceId().value(), "");
        show(plate, e -> plates.of(e.update().plate()), "");
        show(amount, e -> amount(e.update().money()), "");
        show(endTime, e -> endTime(e.update().endTime()), "");
        show(ticket, HistoryEntry::ticket, "");
        show(reason, HistoryEntry::reason, "");
        show(profile, e -> new ProfileWords(texts).name(e.destination()), "");
        show(clerk, e -> e.intent().origin().clerk(), "");
        outcome.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        OutcomeWords words = new OutcomeWords(texts);
        outcome.setCellFactory(column -> new OutcomeCell(words));
    }

    private static void show(
            TableColumn<HistoryRow, String> column,
            Function<HistoryEntry, String> words,
            String unread) {
        Tables.show(
                column,
                row -> {
                    HistoryEntry entry = row.entry();
                    return entry == null ? unread : words.apply(entry);
                });
    }

    private void showRows() {
        // Whether there are any is not known yet.
        historyTable.setPlaceholder(new Label());
        historyTable.setItems(model.entries());
        historyTable.setRowFactory(table -> new Row());
        historyTable.setContextMenu(rowMenu());
        Tables.chooseByKey(historyTable, row -> see());
        ListPlace place = new ListPlace(historyTable, model);
        // After the table itself, which is told first.
        ListChangeListener<HistoryRow> listener = place::follow;
        model.entries().addListener(listener);
        watch.add(() -> model.entries().removeListener(listener));
        watch.add(model.answeredProperty().subscribe(answered -> place.begin()));
        watch.add(model.reachProperty().subscribe(reach -> place.settle()));
        place.choose();
        watch.add(
                historyTable
                        .getSelectionModel()
                        .selectedItemProperty()
                        .subscribe((before, row) -> {
                            if (!following) {
                                model.select(row == null ? null : row.id());
                            }
                        }));
        watch.add(model.selectedProperty().subscribe(entry -> follow(place)));
    }

    /** An entry that was opened elsewhere may stand in another row, or in none. */
    private void follow(ListPlace place) {
        int row = model.selectedIndex();
        if (row != historyTable.getSelectionModel().getSelectedIndex()) {
            following = true;
            place.choose();
            following = false;
            if (row >= 0) {
                historyTable.scrollTo(row);
            }
        }
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

    private MenuItem item(HistoryCommand command) {
        MenuItem item = new MenuItem(texts.get(command.key()));
        item.setOnAction(chosen -> command.action().run());
        return item;
    }

    private static String amount(@Nullable Money money) {
        return money == null ? "" : money.toString();
    }

    private String endTime(@Nullable EndTime end) {
        return end == null ? "" : times.iso(end.lot());
    }

    private void showReach(HistoryModel.Reach reach) {
        if (reach == HistoryModel.Reach.ALL) {
            waiting.stop();
            say(texts.get("history.count", model.entries().size()));
            showPlaceholder();
        } else if (historyCount.getText().isEmpty()) {
            sayWhatIsAwaited();
        } else {
            waiting.play();
        }
    }

    private void showPreparing() {
        if (model.reachProperty().get() != HistoryModel.Reach.ALL) {
            sayWhatIsAwaited();
        }
    }

    private void sayWhatIsAwaited() {
        Progress preparing = model.preparingProperty().get();
        if (preparing != null) {
            say(texts.get("history.preparing", preparing.done() * 100 / preparing.total()));
        } else {
            boolean found = model.reachProperty().get() == HistoryModel.Reach.FIRST;
            say(texts.get(found ? "history.counting" : "history.searching"));
        }
    }

    private void say(String count) {
        historyCount.setText(count);
        historyTable.setAccessibleText(texts.get("history.title") + ", " + count);
    }

    /** Why the list is empty, and the way out of it. */
    private void showPlaceholder() {
        List<String> hiding = model.isWhole() ? new FilterWords(texts).active(filters) : List.of();
        VBox words = new VBox();
        words.getStyleClass().add("history-none");
        boolean searched = !model.searchProperty().get().isBlank();
        if (hiding.isEmpty()) {
            words.getChildren()
                    .add(words(texts.get(searched ? "history.noneFound" : "history.empty")));
        } else {
            String key = searched ? "history.noneFound.filtered" : "history.noneFiltered";
            Hyperlink clear = new Hyperlink(texts.get("history.filter.clear"));
            clear.setOnAction(pressed -> {
                focusSearch();
                filters.clear();
            });
            words.getChildren().addAll(words(texts.get(key, String.join("  ·  ", hiding))), clear);
        }
        historyTable.setPlaceholder(words);
    }

    private static Label words(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        return label;
    }

    private void arrange() {
        boolean whole = model.isWhole();
        if (whole && !filtersMade) {
            filtersMade = true;
            root.getChildren().add(1, views.load(FiltersController.class, "filters.fxml"));
        }
        historySize.setText(texts.get(whole ? "history.back" : "history.open"));
        Nodes.setShown(historyHint, !whole);
        Nodes.setShown(historyCount, whole);
        Nodes.setShown(historyColumns, whole);
        showDetail();
    }

    /** Beside the list, while an entry is chosen in the whole history. */
    private void showDetail() {
        boolean shown = model.isWhole() && model.selectedProperty().get() != null;
        if (shown && detail.getChildren().isEmpty()) {
            detail.getChildren().add(views.load(EntryController.class, "entry.fxml"));
        }
        if (shown && !split.getItems().contains(detail)) {
            split.getItems().add(detail);
            boolean large = preferences.preferences().textScale() > LARGE_TEXT;
            split.setDividerPositions(large ? SMALL_LIST_SHARE : LIST_SHARE);
        } else if (!shown) {
            split.getItems().remove(detail);
        }
    }

    /** Opens the whole history at the chosen entry; once there, goes on into the entry. */
    private void see() {
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

    /** Whether the cursor is in the entry beside the list. */
    public boolean isInEntry() {
        return detail.isFocusWithin();
    }

    /** Leads from the entry back to the list. */
    public void leaveEntry() {
        historyTable.requestFocus();
    }

    /** Puts the cursor into the search box. */
    public void focusSearch() {
        historySearch.requestFocus();
        historySearch.selectAll();
    }

    private final class Row extends TableRow<HistoryRow> {
        Row() {
            setOnMouseClicked(click -> {
                if (click.getButton() == MouseButton.PRIMARY
                        && click.getClickCount() == 2
                        && !isEmpty()) {
                    see();
                }
            });
        }
    }
}
