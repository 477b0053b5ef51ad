package org.permitdesk.ui.form;

import java.util.Locale;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.controlsfx.control.textfield.CustomPasswordField;
import org.permitdesk.token.TokenPlace;
import org.permitdesk.ui.FieldBox;
import org.permitdesk.ui.Nodes;
import org.permitdesk.ui.Texts;
import org.permitdesk.ui.Watch;
import org.permitdesk.update.ApiToken;
import org.permitdesk.update.Field;

/** The token's part of the form: a field for it, or where it is kept. */
public final class TokenController {
    private final FormModel form;
    private final TokenModel model;
    private final Texts texts;
    private final Watch watch;

    @FXML private Pane root;
    @FXML private FieldBox box;
    @FXML private CustomPasswordField token;
    @FXML private Pane entry;
    @FXML private CheckBox keepToken;
    @FXML private Label keepWarning;
    @FXML private Hyperlink keepAsItWas;
    @FXML private Pane kept;
    @FXML private Label keptWhere;
    @FXML private Button changeToken;

    public TokenController(FormModel form, TokenModel model, Texts texts, Watch watch) {
        this.form = form;
        this.model = model;
        this.texts = texts;
        this.watch = watch;
    }

    @FXML
    private void initialize() {
        token.textProperty().bindBidirectional(form.text(Field.TOKEN));
        keepToken.selectedProperty().bindBidirectional(model.keepProperty());
        watch.add(model.stateProperty().subscribe(this::show));
        keepToken.selectedProperty().subscribe(now -> explain());
    }

    FieldBox box() {
        return box;
    }

    /** Puts the cursor into the field; a token that is kept is about to be replaced. */
    void focus() {
        if (model.stateProperty().get() instanceof TokenState.Kept) {
            model.change();
        } else {
            token.requestFocus();
        }
    }

    private void show(TokenState state) {
        boolean typed = state instanceof TokenState.Needed;
        root.getChildren().setAll(typed ? entry : kept);
        changeToken.setVisible(state instanceof TokenState.Kept);
        switch (state) {
            case TokenState.Looking() -> keptWhere.setText(texts.get("token.looking"));
            case TokenState.OfPractice(ApiToken practice) ->
                    keptWhere.setText(texts.get("token.practice"));
            case TokenState.Kept(ApiToken secret, TokenPlace place) ->
                    keptWhere.setText(texts.get("token.kept." + place, vault(), ending(secret)));
            case TokenState.Needed(boolean vaultAvailable, boolean replaces) -> {
                keepToken.setText(
                        vaultAvailable
                                ? texts.get("token.keep.vault", vault())
                                : texts.get("token.keep.file"));
                Nodes.setShown(keepAsItWas, replaces);
                explain();
                if (replaces) {
                    token.requestFocus();
                }
            }
        }
    }

    /** What keeping means here, said before it is done. */
    private void explain() {
        if (model.stateProperty().get()
                instanceof TokenState.Needed(boolean vault, boolean replaces)) {
            boolean keeps = keepToken.isSelected();
            keepWarning.getStyleClass().remove("warning");
            if (keeps && !vault) {
                keepWarning.getStyleClass().add("warning");
            }
            keepWarning.setText(texts.get(explanation(keeps, vault)));
        }
    }

    private static String explanation(boolean keeps, boolean vault) {
        if (keeps) {
            return vault ? "token.explain.vault" : "token.explain.file";
        }
        return vault ? "token.explain.session" : "token.explain.noVault";
    }

    private static String ending(ApiToken secret) {
        return secret.ending().isEmpty() ? "…" : secret.ending();
    }

    private String vault() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return texts.get(
                system.startsWith("windows")
                        ? "vault.windows"
                        : system.startsWith("mac") ? "vault.mac" : "vault.linux");
    }

    @FXML
    private void change() {
        model.change();
    }

    @FXML
    private void keepAsItWas() {
        model.keepAsItWas();
    }
}
