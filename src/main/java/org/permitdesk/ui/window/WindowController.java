package org.permitdesk.ui.window;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.preferences.Profile;
import org.permitdesk.preferences.ThemeChoice;
import org.permitdesk.ui.Nodes;
import org.permitdesk.ui.Notice;
import org.permitdesk.ui.Notices;
import org.permitdesk.ui.ProfileWords;
import org.permitdesk.ui.Texts;
import org.permitdesk.ui.Watch;
import org.permitdesk.ui.form.FormController;
import org.permitdesk.ui.form.FormModel;
import org.permitdesk.ui.history.HistoryController;
import org.permitdesk.ui.outcome.SendModel;
import org.permitdesk.ui.outcome.SendState;
import org.permitdesk.ui.preview.PreviewController;
import org.permitdesk.ui.profile.PreferencesModel;
import org.permitdesk.ui.unsettled.UnsettledModel;
import org.permitdesk.update.Field;
import org.permitdesk.update.ReferenceId;

/** The window around its parts. */
public final class WindowController {
    private static final List<Integer> TEXT_SCALES = List.of(100, 125, 150, 175, 200);

    private final PreferencesModel preferences;
    private final FormModel form;
    private final SendModel sending;
    private final UnsettledModel unsettled;
    private final Notices notices;
    private final Texts texts;
    private final Watch watch;
    private final ProfileWords profileWords;
    private final Dialogs dialogs;
    private final KeyList keys;

    /** A held Ctrl+Enter is one wish to send, also when the first sending has ended meanwhile. */
    private boolean sendHeld;

    @FXML private BorderPane root;
    @FXML private Region strip;
    @FXML private Label appName;
    @FXML private MenuButton profile;
    @FXML private Button unknownCount;
    @FXML private MenuButton theme;
    @FXML private MenuButton textSize;
    @FXML private Button language;
    @FXML private Button help;
    @FXML private ScrollPane noticeScroll;
    @FXML private VBox noticeBox;
    @FXML private ScrollPane scroll;
    @FXML private TabPane lower;
    @FXML private Tab historyTab;
    @FXML private Tab practiceTab;
    @FXML private FormController formController;
    @FXML private PreviewController previewPartController;
    @FXML private HistoryController historyController;

    /** What opens beside this window. */
    public interface Dialogs {
        /**
         * Adds a profile, or changes one.
         *
         * @param profile null for a new one
         */
        void editProfile(@Nullable Profile profile);

        /** How the network is reached, and a test of it. */
        void showNetwork();

        /** The list of updates whose outcome is unknown. */
        void settleUnknown();

        /** Shows what support may ask for. */
        void openDiagnostics();
    }

    public WindowController(
            PreferencesModel preferences,
            FormModel form,
            SendModel sending,
            UnsettledModel unsettled,
            Notices notices,
            Texts texts,
            Watch watch,
            Dialogs dialogs) {
        this.preferences = preferences;
        this.form = form;
        this.sending = sending;
        this.unsettled = unsettled;
        this.notices = notices;
        this.texts = texts;
        this.watch = watch;
        this.profileWords = new ProfileWords(texts);
        this.dialogs = dialogs;
        this.keys = new KeyList(texts, dialogs::openDiagnostics);
    }

    @FXML
    private void initialize() {
        watch.add(preferences.activeProperty().subscribe(this::showProfile));
        watch.add(preferences.profiles().subscribe(this::showProfiles));
        watch.add(sending.stateProperty().subscribe(this::showState));
        watch.add(unsettled.entries().subscribe(this::showUnknownCount));
        showUnknownCount();
        showThemes();
        showTextSizes();
        showNotices();
        watch.add(notices.shown().subscribe(this::showNotices));
        // By itself it is as high as if no notice took a second line.
        noticeScroll.prefViewportHeightProperty().bind(noticeBox.heightProperty());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::shortcut);
        root.addEventFilter(KeyEvent.KEY_RELEASED, released -> sendHeld = false);
        watch.add(
                root.sceneProperty()
                        .flatMap(Scene::focusOwnerProperty)
                        .subscribe(new FocusInView(scroll)::reveal));
    }

    private void showProfile(Profile active) {
        String look = profileWords.styleClass(active);
        for (Node node : List.of(strip, profile)) {
            node.getStyleClass().removeAll(ProfileWords.STYLE_CLASSES);
            node.getStyleClass().add(look);
        }
        profile.setText(
                texts.get(
                        "header.profile",
                        profileWords.name(active),
                        profileWords.environment(active)));
        // A menu button's text alone is not said.
        profile.setAccessibleText(
                profile.getText() + ". " + texts.get("header.profile.accessible"));
        lower.getTabs()
                .setAll(
                        preferences.isPractice()
                                ? List.of(historyTab, practiceTab)
                                : List.of(historyTab));
        showProfiles();
    }

    private void showProfiles() {
        ToggleGroup group = new ToggleGroup();
        profile.getItems().clear();
        for (Profile each : preferences.profiles()) {
            RadioMenuItem item =
                    new RadioMenuItem(
                            texts.get(
                                    "header.profile",
                                    profileWords.name(each),
                                    profileWords.environment(each)));
            item.setMnemonicParsing(false);
            item.setToggleGroup(group);
            item.setSelected(each.id().equals(preferences.active().id()));
            item.setOnAction(chosen -> preferences.select(each));
            profile.getItems().add(item);
        }
        profile.getItems().add(new SeparatorMenuItem());
        profile.getItems().add(item("profile.add.menu", () -> dialogs.editProfile(null)));
        if (!preferences.isPractice()) {
            Profile active = preferences.active();
            profile.getItems().add(item("profile.edit.menu", () -> dialogs.editProfile(active)));
        }
        profile.getItems().add(item("network.menu", dialogs::showNetwork));
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(texts.get(key));
        item.setOnAction(chosen -> action.run());
        return item;
    }

    private void showThemes() {
        ToggleGroup group = new ToggleGroup();
        for (ThemeChoice choice : ThemeChoice.values()) {
            RadioMenuItem item = new RadioMenuItem(texts.get("theme." + choice));
            item.setToggleGroup(group);
            item.setSelected(preferences.preferences().theme() == choice);
            item.setOnAction(chosen -> preferences.change(p -> p.withTheme(choice)));
            theme.getItems().add(item);
        }
    }

    private void showTextSizes() {
        ToggleGroup group = new ToggleGroup();
        for (int percent : TEXT_SCALES) {
            RadioMenuItem item = new RadioMenuItem(texts.get("textSize.percent", percent));
            item.setToggleGroup(group);
            item.setOnAction(chosen -> preferences.change(p -> p.withTextScale(percent)));
            textSize.getItems().add(item);
        }
        watch.add(
                preferences
                        .preferencesProperty()
                        .subscribe(now -> {
                            showAppName();
                            for (int i = 0; i < TEXT_SCALES.size(); i++) {
                                ((RadioMenuItem) textSize.getItems().get(i))
                                        .setSelected(TEXT_SCALES.get(i) == now.textScale());
                            }
                        }));
    }

    private void showState(SendState state) {
        profile.setDisable(sending.isBusy());
        language.setDisable(sending.isBusy());
        unknownCount.setDisable(sending.isBusy());
    }

    private void showUnknownCount() {
        int count = unsettled.entries().size();
        unknownCount.setText(texts.get("unsettled.count", count));
        Nodes.setShown(unknownCount, count > 0);
        showAppName();
    }

    /** The title bar says it too, so that it makes room for what large text needs. */
    private void showAppName() {
        boolean fits =
                unsettled.entries().isEmpty() || preferences.preferences().textScale() <= 125;
        Nodes.setShown(appName, fits);
    }

    private void showNotices() {
        noticeBox.getChildren().setAll(notices.shown().stream().map(this::line).toList());
        Nodes.setShown(noticeScroll, !notices.shown().isEmpty());
    }

    private Node line(Notice notice) {
        Label words = new Label(texts.get(notice.key(), notice.details().toArray()));
        words.setGraphic(new FontIcon("fth-alert-triangle"));
        words.setWrapText(true);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        Button close = new Button(texts.get("notice.close"));
        close.getStyleClass().addAll("small", "flat");
        close.setMinWidth(Region.USE_PREF_SIZE);
        close.setOnAction(pressed -> notices.putAway(notice));
        close.setAccessibleHelp(words.getText());
        HBox line = new HBox(words, close);
        line.getStyleClass().add("notice");
        return line;
    }

    private void shortcut(KeyEvent key) {
        Runnable action = action(key);
        if (action != null) {
            key.consume();
            action.run();
        }
    }

    private @Nullable Runnable action(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            return escape();
        }
        if (key.getCode() == KeyCode.F1) {
            return this::showKeys;
        }
        // With Alt it is AltGr, which writes.
        if (!key.isShortcutDown() || key.isAltDown()) {
            return null;
        }
        return switch (key.getCode()) {
            case ENTER -> this::sendOnce;
            case N -> formController::clear;
            case L -> () -> formController.focus(Field.REFERENCE_ID);
            case H -> this::focusHistory;
            case PLUS, EQUALS, ADD -> () -> scaleText(1);
            case MINUS, SUBTRACT -> () -> scaleText(-1);
            case DIGIT0, NUMPAD0 -> () -> preferences.change(p -> p.withTextScale(100));
            default -> null;
        };
    }

    private void sendOnce() {
        if (!sendHeld) {
            sendHeld = true;
            sending.send();
        }
    }

    private @Nullable Runnable escape() {
        return switch (sending.stateProperty().get()) {
            case SendState.InFlight inFlight -> sending::stopWaiting;
            case SendState.Asking asking -> sending::goBack;
            default -> null;
        };
    }

    private void scaleText(int steps) {
        int now = preferences.preferences().textScale();
        int next =
                steps > 0
                        ? TEXT_SCALES.stream().filter(s -> s > now).findFirst().orElse(now)
                        : TEXT_SCALES.reversed().stream()
                                .filter(s -> s < now)
                                .findFirst()
                                .orElse(now);
        preferences.change(p -> p.withTextScale(next));
    }

    private void focusHistory() {
        lower.getSelectionModel().select(historyTab);
        historyController.focusSearch();
    }

    /** Puts an entry's values back into the form. */
    public void useAgain(HistoryEntry entry) {
        if (!sending.isBusy()) {
            formController.replaced(form.fill(entry.update()));
        }
    }

    /** Puts a permit's reference ID into the form; what else is there stays. */
    public void use(ReferenceId id) {
        if (!sending.isBusy()) {
            form.text(Field.REFERENCE_ID).set(id.value());
            sending.reset();
            formController.focus(Field.PLATE);
        }
    }

    /** Leads to a field of the form. */
    public void focus(Field field) {
        formController.focus(field);
    }

    /**
     * The window has the focus again: time has passed, and a key may have been released elsewhere.
     */
    public void refresh() {
        sendHeld = false;
        formController.showHints();
        previewPartController.show();
    }

    @FXML
    private void switchLanguage() {
        String other = texts.language().equals("fr") ? "en" : "fr";
        preferences.change(p -> p.withLanguage(other));
    }

    @FXML
    private void settleUnknown() {
        dialogs.settleUnknown();
    }

    @FXML
    private void showKeys() {
        keys.show(help);
    }
}
