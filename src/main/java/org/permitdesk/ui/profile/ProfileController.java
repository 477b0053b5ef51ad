package org.permitdesk.ui.profile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import javafx.beans.property.ObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Pane;
import org.controlsfx.control.SearchableComboBox;
import org.controlsfx.control.textfield.CustomPasswordField;
import org.jspecify.annotations.Nullable;
import org.permitdesk.preferences.ProfileField;
import org.permitdesk.preferences.ProfileProblem;
import org.permitdesk.ui.FieldBox;
import org.permitdesk.ui.LineField;
import org.permitdesk.ui.ProblemWords;
import org.permitdesk.ui.Texts;
import org.permitdesk.update.Currency;
import org.permitdesk.update.EndTimeSentAs;
import org.permitdesk.update.LotZone;

/** The dialog that adds a profile or changes one. */
public final class ProfileController {
    /** From east to west; what an office will most likely look for. */
    private static final List<String> CANADA =
            List.of(
                    "America/St_Johns",
                    "America/Halifax",
                    "America/Moncton",
                    "America/Toronto",
                    "America/Winnipeg",
                    "America/Regina",
                    "America/Edmonton",
                    "America/Vancouver",
                    "America/Whitehorse",
                    "America/Inuvik",
                    "America/Iqaluit");

    private final ProfileModel model;
    private final Texts texts;
    private final Runnable close;
    private final Map<ProfileField, FieldBox> boxes = new EnumMap<>(ProfileField.class);

    @FXML private Pane dialog;
    @FXML private Label heading;
    @FXML private FieldBox nameBox;
    @FXML private FieldBox baseUrlBox;
    @FXML private FieldBox clientCodeBox;
    @FXML private FieldBox zoneBox;
    @FXML private FieldBox sentAsBox;
    @FXML private FieldBox currencyBox;
    @FXML private FieldBox productionBox;
    @FXML private FieldBox tokenBox;
    @FXML private LineField profileName;
    @FXML private LineField baseUrl;
    @FXML private LineField clientCode;
    @FXML private SearchableComboBox<String> zone;
    @FXML private RadioButton sentAsUtc;
    @FXML private RadioButton sentAsLot;
    @FXML private ComboBox<Currency> profileCurrency;
    @FXML private RadioButton isProduction;
    @FXML private RadioButton isTest;
    @FXML private CheckBox cleanPlate;
    @FXML private CustomPasswordField profileToken;

    /**
     * The dialog.
     *
     * @param close closes it
     */
    public ProfileController(ProfileModel model, Texts texts, Runnable close) {
        this.model = model;
        this.texts = texts;
        this.close = close;
    }

    @FXML
    private void initialize() {
        heading.setText(texts.get(model.isNew() ? "profile.add" : "profile.edit"));
        profileName.textProperty().bindBidirectional(model.nameProperty());
        baseUrl.textProperty().bindBidirectional(model.baseUrlProperty());
        clientCode.textProperty().bindBidirectional(model.clientCodeProperty());
        zone.getItems().setAll(zones());
        zone.valueProperty().bindBidirectional(model.zoneProperty());
        profileCurrency.getItems().setAll(Currency.values());
        profileCurrency.valueProperty().bindBidirectional(model.currencyProperty());
        cleanPlate.selectedProperty().bindBidirectional(model.cleanPlateProperty());
        profileToken.textProperty().bindBidirectional(model.tokenProperty());
        bindChoice(
                model.endTimeSentAsProperty(),
                new Choice<>(sentAsUtc, EndTimeSentAs.UTC),
                new Choice<>(sentAsLot, EndTimeSentAs.LOT));
        bindChoice(
                model.productionProperty(),
                new Choice<>(isProduction, true),
                new Choice<>(isTest, false));
        dialog.disableProperty().bind(model.savingProperty());
        bindProblems();
        tokenBox.showHint(texts.get("profile.token.hint"));
        sentAsBox.showHint(texts.get("profile.sentAs.hint"));
        baseUrlBox.showHint(texts.get("profile.baseUrl.hint"));
        clientCodeBox.showHint(texts.get("profile.clientCode.hint"));
        productionBox.showHint(texts.get("profile.production.hint"));
    }

    private record Choice<T>(RadioButton button, T value) {}

    /** Follows the selection: the arrow keys move it without an action of the button's. */
    @SafeVarargs
    private static <T> void bindChoice(ObjectProperty<@Nullable T> chosen, Choice<T>... choices) {
        ToggleGroup group = new ToggleGroup();
        for (Choice<T> choice : choices) {
            choice.button().setToggleGroup(group);
            choice.button().setSelected(choice.value().equals(chosen.get()));
            choice.button()
                    .selectedProperty()
                    .subscribe(selected -> {
                        if (selected) {
                            chosen.set(choice.value());
                        }
                    });
        }
    }

    private void bindProblems() {
        boxes.put(ProfileField.NAME, nameBox);
        boxes.put(ProfileField.BASE_URL, baseUrlBox);
        boxes.put(ProfileField.CLIENT_CODE, clientCodeBox);
        boxes.put(ProfileField.ZONE, zoneBox);
        boxes.put(ProfileField.END_TIME_SENT_AS, sentAsBox);
        boxes.put(ProfileField.CURRENCY, currencyBox);
        boxes.put(ProfileField.PRODUCTION, productionBox);
        boxes.forEach((field, box) -> {
            model.saidProperty(field).subscribe(problem -> show(box, problem));
            box.controlOrThrow()
                    .focusWithinProperty()
                    .subscribe((before, within) -> {
                        if (!within) {
                            model.focusLost(field);
                        }
                    });
        });
        ProblemWords words = new ProblemWords(texts);
        model.tokenSaidProperty()
                .subscribe(problem ->
                        tokenBox.showProblem(
                                problem == null ? null : words.sentence(problem), List.of()));
    }

    private void show(FieldBox box, @Nullable ProfileProblem problem) {
        box.showProblem(
                problem == null
                        ? null
                        : texts.get("profile.problem." + problem.field() + "." + problem.kind()),
                List.of());
    }

    private static List<String> zones() {
        List<String> zones = new ArrayList<>(CANADA);
        TreeSet<String> others = new TreeSet<>(LotZone.ids());
        others.removeAll(CANADA);
        zones.addAll(others);
        return zones;
    }

    @FXML
    private void save() {
        model.save(close)
                .map(boxes::get)
                .or(() ->
                        Optional.of(tokenBox)
                                .filter(box -> model.tokenSaidProperty().get() != null))
                .map(FieldBox::controlOrThrow)
                .ifPresent(Node::requestFocus);
    }

    @FXML
    private void cancel() {
        close.run();
    }
}
