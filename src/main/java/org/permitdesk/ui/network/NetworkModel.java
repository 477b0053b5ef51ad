package org.permitdesk.ui.network;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.permitdesk.opscom.ConnectionTest;
import org.permitdesk.opscom.OpscomClient;
import org.permitdesk.opscom.StepResult;
import org.permitdesk.preferences.NetworkCheck;
import org.permitdesk.preferences.NetworkDraft;
import org.permitdesk.preferences.NetworkDraft.ProxyKind;
import org.permitdesk.preferences.NetworkField;
import org.permitdesk.preferences.NetworkProblem;
import org.permitdesk.preferences.NetworkSettings;
import org.permitdesk.preferences.Profile;
import org.permitdesk.ui.Background;
import org.permitdesk.ui.Said;
import org.permitdesk.ui.profile.PreferencesModel;

/**
 * The network settings being changed, and the test of what is entered, saved or not. UI thread
 * only.
 */
public final class NetworkModel {
    private final PreferencesModel preferences;
    private final OpscomClient client;
    private final Background background;

    private final ObjectProperty<ProxyKind> proxy;
    private final Map<NetworkField, StringProperty> texts = new EnumMap<>(NetworkField.class);
    private final Said<NetworkField, NetworkProblem> said =
            new Said<>(EnumSet.allOf(NetworkField.class), NetworkProblem::field, this::isDue);
    private final Set<NetworkField> left = EnumSet.noneOf(NetworkField.class);
    private boolean pressed;

    private final ObservableList<StepResult> results = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper testing = new ReadOnlyBooleanWrapper();
    private @Nullable ConnectionTest test;

    public NetworkModel(PreferencesModel preferences, OpscomClient client, Background background) {
        this.preferences = preferences;
        this.client = client;
        this.background = background;
        NetworkDraft now = NetworkDraft.of(preferences.preferences().network());
        proxy = new SimpleObjectProperty<>(now.proxy());
        texts.put(NetworkField.PROXY_HOST, new SimpleStringProperty(now.proxyHost()));
        texts.put(NetworkField.PROXY_PORT, new SimpleStringProperty(now.proxyPort()));
        texts.put(NetworkField.CONNECT_SECONDS, new SimpleStringProperty(now.connectSeconds()));
        texts.put(NetworkField.EXCHANGE_SECONDS, new SimpleStringProperty(now.exchangeSeconds()));
        proxy.subscribe(this::recheck);
        texts.values().forEach(text -> text.subscribe(this::recheck));
    }

    public ObjectProperty<ProxyKind> proxyProperty() {
        return proxy;
    }

    public StringProperty text(NetworkField field) {
        return Objects.requireNonNull(texts.get(field));
    }

    /** What to say about the field; null for nothing. */
    public ReadOnlyObjectProperty<@Nullable NetworkProblem> saidProperty(NetworkField field) {
        return said.property(field);
    }

    /** Whether a proxy is to be entered. */
    public ObservableValue<Boolean> manualProperty() {
        return proxy.map(kind -> kind == ProxyKind.MANUAL);
    }

    /** The office whose controller is tested. */
    public Profile profile() {
        return preferences.active();
    }

    /** What the steps taken so far came to, in their order. */
    public ObservableList<StepResult> results() {
        return results;
    }

    public ReadOnlyBooleanProperty testingProperty() {
        return testing.getReadOnlyProperty();
    }

    /** The cursor has left the field: what is unfinished there may be said. */
    public void focusLost(NetworkField field) {
        left.add(field);
        recheck();
    }

    /**
     * Saves, if all is well.
     *
     * @param saved what to do then
     * @return the first field with a problem
     */
    public Optional<NetworkField> save(Runnable saved) {
        return whenComplete(settings -> {
            preferences.change(p -> p.withNetwork(settings));
            saved.run();
        });
    }

    /**
     * Tests the way to the active profile's controller with what is entered.
     *
     * @return the first field with a problem
     */
    public Optional<NetworkField> test() {
        return whenComplete(settings -> {
            stopTest();
            results.clear();
            ConnectionTest begun =
                    client.test(profile().endpoint(), PreferencesModel.network(settings));
            test = begun;
            testing.set(true);
            takeStep(begun);
        });
    }

    /** Ends the test; what it has found so far stays. */
    public void stopTest() {
        if (test != null) {
            test.stop();
            ended();
        }
    }

    private void takeStep(ConnectionTest running) {
        background.run(
                running::next,
                result -> {
                    // A test that was stopped says only that.
                    if (running.equals(test)) {
                        results.add(result);
                        if (running.hasNext()) {
                            takeStep(running);
                        } else {
                            ended();
                        }
                    }
                });
    }

    private void ended() {
        test = null;
        testing.set(false);
    }

    private interface Use {
        void of(NetworkSettings settings);
    }

    private Optional<NetworkField> whenComplete(Use use) {
        pressed = true;
        recheck();
        return switch (check()) {
            case NetworkCheck.Incomplete(List<NetworkProblem> problems) ->
                    Optional.of(problems.getFirst().field());
            case NetworkCheck.Complete(NetworkSettings settings) -> {
                use.of(settings);
                yield Optional.empty();
            }
        };
    }

    private NetworkCheck check() {
        return new NetworkDraft(
                        proxy.get(),
                        text(NetworkField.PROXY_HOST).get(),
                        text(NetworkField.PROXY_PORT).get(),
                        text(NetworkField.CONNECT_SECONDS).get(),
                        text(NetworkField.EXCHANGE_SECONDS).get())
                .check();
    }

    private void recheck() {
        said.say(
                check() instanceof NetworkCheck.Incomplete(List<NetworkProblem> found)
                        ? found
                        : List.of());
    }

    private boolean isDue(NetworkProblem problem) {
        return switch (problem.kind()) {
            case WRONG -> true;
            case UNFINISHED -> pressed || left.contains(problem.field());
            case MISSING -> pressed;
        };
    }
}
