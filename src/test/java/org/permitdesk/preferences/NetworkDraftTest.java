package org.permitdesk.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.permitdesk.preferences.NetworkDraft.ProxyKind;
import org.permitdesk.preferences.NetworkProblem.Kind;

class NetworkDraftTest {

    static List<NetworkSettings> readsBackWhatItShows() {
        return List.of(
                NetworkSettings.DEFAULTS,
                new NetworkSettings(
                        new ProxySetting.None(), Duration.ofSeconds(1), Duration.ofSeconds(600)),
                new NetworkSettings(
                        new ProxySetting.Manual("[2001:db8::1]", 8080),
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(5)));
    }

    @ParameterizedTest
    @MethodSource
    void readsBackWhatItShows(NetworkSettings settings) {
        assertThat(NetworkDraft.of(settings).check())
                .isEqualTo(new NetworkCheck.Complete(settings));
    }

    @Test
    void takesOuterBlanksAway() {
        assertThat(new NetworkDraft(ProxyKind.MANUAL, " proxy\u00a0", " 80 ", "10 ", " 60").check())
                .isEqualTo(
                        new NetworkCheck.Complete(
                                new NetworkSettings(
                                        new ProxySetting.Manual("proxy", 80),
                                        Duration.ofSeconds(10),
                                        Duration.ofSeconds(60))));
    }

    @Test
    void asksForNoProxyWhereNoneIsToBeEntered() {
        assertThat(new NetworkDraft(ProxyKind.NONE, "??", "??", "10", "60").check())
                .isInstanceOf(NetworkCheck.Complete.class);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 80, 10, 60, PROXY_HOST, MISSING",
        "http://proxy, 80, 10, 60, PROXY_HOST, WRONG",
        "proxy:8080, 80, 10, 60, PROXY_HOST, WRONG",
        "proxy., 80, 10, 60, PROXY_HOST, UNFINISHED",
        "[2001:, 80, 10, 60, PROXY_HOST, UNFINISHED",
        "proxy, '', 10, 60, PROXY_PORT, MISSING",
        "proxy, http, 10, 60, PROXY_PORT, WRONG",
        "proxy, 65536, 10, 60, PROXY_PORT, WRONG",
        "proxy, 999999999999, 10, 60, PROXY_PORT, WRONG",
        "proxy, 0, 10, 60, PROXY_PORT, UNFINISHED",
        "proxy, 80, '', 60, CONNECT_SECONDS, MISSING",
        "proxy, 80, 61, 60, CONNECT_SECONDS, WRONG",
        "proxy, 80, 1.5, 60, CONNECT_SECONDS, WRONG",
        "proxy, 80, 0, 60, CONNECT_SECONDS, UNFINISHED",
        "proxy, 80, 10, -5, EXCHANGE_SECONDS, WRONG",
        "proxy, 80, 10, 601, EXCHANGE_SECONDS, WRONG",
        "proxy, 80, 10, 4, EXCHANGE_SECONDS, UNFINISHED"
    })
    void namesTheFieldAndWhenToSayIt(
            String host,
            String port,
            String connect,
            String exchange,
            NetworkField field,
            Kind kind) {
        assertThat(new NetworkDraft(ProxyKind.MANUAL, host, port, connect, exchange).check())
                .isEqualTo(new NetworkCheck.Incomplete(List.of(new NetworkProblem(field, kind))));
    }

    @Test
    void namesAllProblemsInReadingOrder() {
        assertThat(new NetworkDraft(ProxyKind.MANUAL, "", "x", "", "0").check())
                .isInstanceOfSatisfying(
                        NetworkCheck.Incomplete.class,
                        found ->
                                assertThat(found.problems())
                                        .extracting(NetworkProblem::field)
                                        .containsExactly(NetworkField.values()));
    }
}
