package org.permitdesk.ui.network;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.permitdesk.opscom.StepResult;
import org.permitdesk.preferences.NetworkDraft.ProxyKind;
import org.permitdesk.preferences.NetworkField;
import org.permitdesk.ui.FieldBox;
import org.permitdesk.ui.LineField;
import org.permitdesk.ui.Nodes;
import org.permitdesk.ui.ProfileWords;
import org.permitdesk.ui.Texts;
import org.permitdesk.ui.Toast;
import org.permitdesk.update.LotZone;

/** The dialog with the network settings and the connection test. */
public final class NetworkController {
    private final NetworkModel model;
    private final Texts texts;
    private final ConnectionWords words;
    private final Runnable close;
    private final Map<NetworkField, FieldBox> boxes = new EnumMap<>(NetworkField.class);

    @FXML private RadioButton proxySystem;
    @FXML private RadioButton proxyNone;
    @FXML private RadioButton proxyManual;
    @FXML private Pane manualProxy;
    @FXML private FieldBox proxyHostBox;
    @FXML private FieldBox proxyPortBox;
    @FXML private FieldBox connectBox;
    @FXML private FieldBox exchangeBox;
    @FXML private LineField proxyHost;
    @FXML private LineField proxyPort;
    @FXML private LineField connectSeconds;
    @FXML private LineField exchangeSeconds;
    @FXML private Label testTarget;
    @FXML private Button testConnection;
    @FXML private Button stopTest;
    @FXML private Button copyTest;
    @FXML private Label testState;
    @FXML private Pane testResults;

    /**
     * The dialog.
     *
     * @param clockZone the zone of this machine's clock
     * @param close closes it
     */
    public NetworkController(NetworkModel model, LotZone clockZone, Texts texts, Runnable close) {
        this.model = model;
        this.texts = texts;
        this.words = new ConnectionWords(texts, clockZone);
        this.close = close;
    }

    @FXML
    private void initialize() {
        bindProxy();
        bind(NetworkField.PROXY_HOST, proxyHostBox, proxyHost);
        bind(NetworkField.PROXY_PORT, proxyPortBox, proxyPort);
        bind(NetworkField.CONNECT_SECONDS, connectBox, connectSeconds);
        bind(NetworkField.EXCHANGE_SECONDS, exchangeBox, exchangeSeconds);
        proxyHostBox.showHint(texts.get("network.proxyHost.hint"));
        proxyPortBox.showHint(texts.get("network.proxyPort.hint"));
        connectBox.showHint(texts.get("network.connect.hint"));
        exchangeBox.showHint(texts.get("network.exchange.hint"));
        testTarget.setText(
                texts.get(
                        "connection.target",
                        new ProfileWords(texts).name(model.profile()),
                        model.profile().endpoint().baseUrl().getAuthority()));
        model.testingProperty().subscribe(this::showState);
        model.results().subscribe(this::showResults);
        showResults();
    }

    private void bindProxy() {
        ToggleGroup group = new ToggleGroup();
        Map<ProxyKind, RadioButton> choices = new EnumMap<>(ProxyKind.class);
        choices.put(ProxyKind.SYSTEM, proxySystem);
        choices.put(ProxyKind.NONE, proxyNone);
        choices.put(ProxyKind.MANUAL, proxyManual);
        choices.forEach((kind, button) -> {
            button.setToggleGroup(group);
            button.setSelected(model.proxyProperty().get() == kind);
            // The arrow keys move the selection without an action of the button's.
            button.selectedProperty()
                    .subscribe(selected -> {
                        if (selected) {
                            model.proxyProperty().set(kind);
                        }
                    });
        });
        model.manualProperty().subscribe(manual -> Nodes.setShown(manualProxy, manual));
    }

    private void bind(NetworkField field, FieldBox box, LineField input) {
        boxes.put(field, box);
        input.textProperty().bindBidirectional(model.text(field));
        input.focusedProperty()
                .subscribe((before, focused) -> {
                    if (!focused) {
                        model.focusLost(field);
                    }
                });
        model.saidProperty(field)
                .subscribe(problem ->
                        box.showProblem(
                                problem == null
                                        ? null
                                        : texts.get("network.problem." + problem.field()),
                                List.of()));
    }

    private void showState(boolean testing) {
        Nodes.setShown(stopTest, testing);
        Nodes.setShown(testConnection, !testing);
        sayHowItStands();
    }

    private void showResults() {
        testResults.getChildren().setAll(model.results().stream().map(this::line).toList());
        sayHowItStands();
    }

    private void sayHowItStands() {
        boolean testing = model.testingProperty().get();
        Nodes.setShown(copyTest, !testing && !model.results().isEmpty());
        testState.setText(state(testing));
    }

    private String state(boolean testing) {
        if (testing) {
            return texts.get("connection.testing");
        }
        if (model.results().isEmpty()) {
            return texts.get("connection.promise");
        }
        StepResult last = model.results().getLast();
        if (!last.passed()) {
            return texts.get("connection.failed", words.title(last));
        }
        return texts.get(
                last.step() == StepResult.Step.HTTP ? "connection.works" : "connection.stopped");
    }

    private Node line(StepResult result) {
        FontIcon icon = new FontIcon(result.passed() ? "fth-check-circle" : "fth-alert-circle");
        Label title = new Label(words.title(result));
        title.getStyleClass().add("step-title");
        title.setWrapText(true);
        Label sentence = new Label(words.sentence(result));
        sentence.setWrapText(true);
        VBox text = new VBox(title, sentence);
        if (!words.detail(result).isEmpty()) {
            Label detail = new Label(words.detail(result));
            detail.getStyleClass().add("outcome-detail");
            detail.setWrapText(true);
            text.getChildren().add(detail);
        }
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox line = new HBox(icon, text);
        line.getStyleClass().addAll("step", result.passed() ? "step-passed" : "step-failed");
        return line;
    }

    private void focus(Optional<NetworkField> wrong) {
        wrong.map(boxes::get).map(FieldBox::controlOrThrow).ifPresent(Node::requestFocus);
    }

    @FXML
    private void test() {
        Optional<NetworkField> wrong = model.test();
        focus(wrong);
        if (wrong.isEmpty()) {
            // The button that was pressed is gone; and JavaFX has no live regions.
            testState.requestFocus();
        }
    }

    @FXML
    private void stop() {
        model.stopTest();
        testConnection.requestFocus();
    }

    @FXML
    private void copyReport() {
        Toast.copy(
                copyTest,
                words.report(model.profile(), model.results()),
                texts.get("connection.copied"));
    }

    @FXML
    private void save() {
        focus(model.save(close));
    }

    @FXML
    private void cancel() {
        close.run();
    }
}
