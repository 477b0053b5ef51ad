package org.permitdesk.ui.window;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.permitdesk.preferences.Profile;
import org.permitdesk.preferences.ThemeChoice;
import org.permitdesk.ui.Nodes;
import org.permitdesk.ui.ProfileWords;
import org.permitdesk.ui.Texts;
import org.permitdesk.ui.Watch;
import org.permitdesk.ui.outcome.SendModel;
import org.permitdesk.ui.outcome.SendState;
import org.permitdesk.ui.profile.PreferencesModel;
import org.permitdesk.ui.unsettled.UnsettledModel;

/** The window's head: the profile, the unknown outcomes, and the choices that hold everywhere. */
public final class HeaderController {
    private static final List<Integer> TEXT_SCALES = List.of(100, 125, 150, 175, 200);

    private final PreferencesModel preferences;
    private final SendModel sending;
    private final UnsettledModel unsettled;
    private final Texts texts;
    private final Watch watch;
    private final ProfileWords profileWords;
    private final WindowController.Dialogs dialogs;
    private @Nullable KeyList keys;

    @FXML private Region strip;
    @FXML private Label appName;
    @FXML private MenuButton profile;
    @FXML private Button unknownCount;
    @FXML private MenuButton theme;
    @FXML private MenuButton textSize;
    @FXML private Button language;
    @FXML private Button help;

    public HeaderController(
            PreferencesModel preferences,
            SendModel sending,
            UnsettledModel unsettled,
            Texts texts,
            Watch watch,
            WindowController.Dialogs dialogs) {
        this.preferences = preferences;
        this.sending = sending;
        this.unsettled = unsettled;
        this.texts = texts;
        this.watch = watch;
        this.profileWords = new ProfileWords(texts);
        this.dialogs = dialogs;
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

    /** Makes the text larger or smaller by a step. */
    void scaleText(int steps) {
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

    void scaleTextToNormal() {
        preferences.change(p -> p.withTextScale(100));
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
    void showKeys() {
        if (keys == null) {
            keys = new KeyList(texts, dialogs);
        }
        keys.show(help);
    }
}
