package org.permitdesk.ui.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.permitdesk.opscom.OpscomClient;
import org.permitdesk.opscom.StepResult;
import org.permitdesk.opscom.StepResult.Step;
import org.permitdesk.preferences.NetworkDraft.ProxyKind;
import org.permitdesk.preferences.NetworkField;
import org.permitdesk.preferences.NetworkProblem;
import org.permitdesk.preferences.NetworkSettings;
import org.permitdesk.preferences.ProxySetting;
import org.permitdesk.ui.Background;
import org.permitdesk.ui.Desk;
import org.permitdesk.ui.HeldJobs;

class NetworkModelTest {
    private final HeldJobs jobs = new HeldJobs();
    private final Desk desk;

    NetworkModelTest(@TempDir Path folder) {
        desk = new Desk(folder, Background.sameThread());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void showsWhatHolds() {
        NetworkModel model = model();

        assertThat(model.proxyProperty().get()).isEqualTo(ProxyKind.SYSTEM);
        assertThat(model.text(NetworkField.CONNECT_SECONDS).get()).isEqualTo("10");
        assertThat(model.text(NetworkField.EXCHANGE_SECONDS).get()).isEqualTo("60");
        assertThat(said(model)).isEmpty();
    }

    @Test
    void savesWhatIsEntered() {
        NetworkModel model = model();
        enterProxy(model, "proxy.office", "8080");
        model.text(NetworkField.CONNECT_SECONDS).set("20");

        assertThat(model.save(() -> {})).isEmpty();
        assertThat(desk.preferences.preferences().network())
                .isEqualTo(
                        new NetworkSettings(
                                new ProxySetting.Manual("proxy.office", 8080),
                                Duration.ofSeconds(20),
                                Duration.ofSeconds(60)));
    }

    @Test
    void sendsTheWayThatWasSaved() {
        NetworkModel model = model();
        enterProxy(model, "proxy.office", "8080");
        model.save(() -> {});

        assertThat(desk.preferences.network().proxies().select(URI.create("https://x.invalid")))
                .singleElement()
                .asString()
                .contains("proxy.office");
        assertThat(desk.preferences.network().timeouts().exchange())
                .isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void saysNothingOfWhatIsOnlyUnfinishedUntilTheFieldIsLeft() {
        NetworkModel model = model();
        model.text(NetworkField.EXCHANGE_SECONDS).set("4");
        assertThat(said(model)).as("while it is typed").isEmpty();

        model.focusLost(NetworkField.EXCHANGE_SECONDS);
        assertThat(said(model)).containsExactly(NetworkField.EXCHANGE_SECONDS);

        model.text(NetworkField.EXCHANGE_SECONDS).set("45");
        assertThat(said(model)).isEmpty();
    }

    @Test
    void saysAtOnceWhatMoreTypingCannotCure() {
        NetworkModel model = model();
        enterProxy(model, "http://proxy", "80x");

        assertThat(said(model)).containsExactly(NetworkField.PROXY_HOST, NetworkField.PROXY_PORT);
    }

    @Test
    void asksForTheMissingProxyOnlyWhenSavedAndOnlyIfThereIsToBeOne() {
        NetworkModel model = model();
        enterProxy(model, "", "");
        model.focusLost(NetworkField.PROXY_HOST);
        assertThat(said(model)).isEmpty();

        assertThat(model.save(this::mustNotBeSaved)).contains(NetworkField.PROXY_HOST);
        assertThat(said(model)).containsExactly(NetworkField.PROXY_HOST, NetworkField.PROXY_PORT);

        model.proxyProperty().set(ProxyKind.NONE);
        assertThat(said(model)).isEmpty();
    }

    @Test
    void testsWhatIsEnteredWithoutSavingIt() {
        NetworkModel model = model();
        model.proxyProperty().set(ProxyKind.NONE);

        assertThat(model.test()).isEmpty();
        assertThat(model.testingProperty().get()).isTrue();
        jobs.runAll();

        assertThat(model.testingProperty().get()).isFalse();
        assertThat(model.results())
                .extracting(StepResult::step)
                .containsExactly(Step.ROUTE, Step.NAME, Step.CONNECTION, Step.HTTP);
        assertThat(desk.updates()).isZero();
        assertThat(desk.preferences.preferences().network()).isEqualTo(NetworkSettings.DEFAULTS);
    }

    @Test
    void showsEachStepAsSoonAsItIsTaken() {
        NetworkModel model = model();
        model.test();
        jobs.runOldest();

        assertThat(model.results()).hasSize(1);
        assertThat(model.testingProperty().get()).isTrue();
    }

    @Test
    void testsNothingThatIsWrong() {
        NetworkModel model = model();
        model.text(NetworkField.CONNECT_SECONDS).set("0");

        assertThat(model.test()).contains(NetworkField.CONNECT_SECONDS);
        assertThat(jobs.waiting()).isZero();
    }

    @Test
    void keepsWhatAStoppedTestHasFoundAndNothingMore() {
        NetworkModel model = model();
        model.test();
        jobs.runOldest();
        model.stopTest();
        jobs.runAll();

        assertThat(model.testingProperty().get()).isFalse();
        assertThat(model.results()).hasSize(1);
    }

    @Test
    void showsOnlyTheLastTest() {
        NetworkModel model = model();
        model.test();
        jobs.runAll();
        model.test();
        jobs.runAll();

        assertThat(model.results()).hasSize(4);
    }

    private void mustNotBeSaved() {
        throw new AssertionError("saved");
    }

    private NetworkModel model() {
        return new NetworkModel(desk.preferences, new OpscomClient(), jobs.background());
    }

    private static void enterProxy(NetworkModel model, String host, String port) {
        model.proxyProperty().set(ProxyKind.MANUAL);
        model.text(NetworkField.PROXY_HOST).set(host);
        model.text(NetworkField.PROXY_PORT).set(port);
    }

    private static List<NetworkField> said(NetworkModel model) {
        return Arrays.stream(NetworkField.values())
                .map(field -> model.saidProperty(field).get())
                .filter(Objects::nonNull)
                .map(NetworkProblem::field)
                .toList();
    }
}
